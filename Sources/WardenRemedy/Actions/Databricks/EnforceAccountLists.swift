internal import WardenDomain

struct EnforceAccountLists: RemedyAction {
    static let facts = ActionFacts(
        "network.enforce-account-lists",
        "let the account console be reached from named addresses only",
        needs: ["account admin"],
        reach: "everybody at another address is shut out of the account console and its interfaces",
        takes: [
            ActionParameter("label", "name of the list", isRequired: false),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ]
    )
    static let setting = "acct_ip_acl_enable"

    let list: Slot
    let enabling: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        list = Slot(.accountAddressList, in: "account", arguments["label"] ?? "trailwarden")
        enabling = Slot(.accountSetting, in: "account", Self.setting)
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [list, enabling] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let document: JSONValue = [
            "list_type": "ALLOW", "ip_addresses": .array(addresses.map(JSONValue.string)), "enabled": true,
        ]
        let words = addresses.joined(separator: ", ")
        let isOn: JSONValue = .object([Self.setting: ["value": true]])
        return try change(list, now, to: document, "let the account be reached from \(words)")
            + change(enabling, now, to: isOn, "switch the address lists of the account on")
    }
}
