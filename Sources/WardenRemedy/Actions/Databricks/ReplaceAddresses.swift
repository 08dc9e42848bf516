internal import WardenDomain

struct ReplaceAddresses: RemedyAction {
    static let facts = ActionFacts(
        "network.replace-addresses",
        "let an address list of a workspace name other networks",
        needs: ["workspace admin"],
        reach: "everybody at an address that the list no longer lets in is shut out of the workspace",
        takes: [
            .workspace, ActionParameter("label", "name of the list"),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ]
    )
    let list: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        list = try arguments.workspace(.addressList, try arguments.need("label"))
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [list] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var document)? = try now.value(list) else {
            throw refused(list, "there is no such list", hint: "network.allow-addresses makes one")
        }
        document["ip_addresses"] = .array(addresses.map(JSONValue.string))
        let words = addresses.joined(separator: ", ")
        return try change(list, now, to: .object(document), "let list '\(list.name)' name \(words) only")
    }
}
