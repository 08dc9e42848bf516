internal import WardenDomain

struct BlockAddresses: RemedyAction {
    static let facts = ActionFacts(
        "network.block-addresses",
        "keep named addresses out of a workspace",
        needs: ["workspace admin"],
        reach: "everybody at the addresses is shut out of the workspace",
        takes: [
            .workspace, ActionParameter("label", "name of the list", isRequired: false),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ],
        contains: true
    )
    let list: Slot
    let enabling: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        list = try arguments.workspace(.addressList, arguments["label"] ?? "trailwarden blocked")
        enabling = try arguments.workspace(.workspaceConf, "enableIpAccessLists")
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [list, enabling] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let document: JSONValue = [
            "list_type": "BLOCK", "ip_addresses": .array(addresses.map(JSONValue.string)), "enabled": true,
        ]
        let words = addresses.joined(separator: ", ")
        return try change(list, now, to: document, "keep \(words) out of \(list.scope)")
            + change(enabling, now, to: "true", "switch address lists on in \(list.scope)")
    }
}
