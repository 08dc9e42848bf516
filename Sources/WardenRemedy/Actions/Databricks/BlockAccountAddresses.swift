internal import WardenDomain

struct BlockAccountAddresses: RemedyAction {
    static let facts = ActionFacts(
        "network.block-account-addresses",
        "keep named addresses out of the account console",
        needs: ["account admin"],
        reach: "everybody at the addresses is shut out of the account",
        takes: [
            ActionParameter("label", "name of the list", isRequired: false),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ],
        contains: true
    )
    let list: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        list = Slot(.accountAddressList, in: "account", arguments["label"] ?? "trailwarden blocked")
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [list] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let document: JSONValue = [
            "list_type": "BLOCK", "ip_addresses": .array(addresses.map(JSONValue.string)), "enabled": true,
        ]
        return try change(list, now, to: document, "keep \(addresses.joined(separator: ", ")) out of the account")
    }
}
