internal import WardenDomain

struct ReplaceAccountAddresses: RemedyAction {
    static let facts = ActionFacts(
        "network.replace-account-addresses",
        "let an address list of the account name other networks",
        needs: ["account admin"],
        reach: "everybody at an address that the list no longer lets in is shut out of the account console",
        takes: [
            ActionParameter("label", "name of the list"),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ]
    )
    let list: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        list = Slot(.accountAddressList, in: "account", try arguments.need("label"))
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [list] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var document)? = try now.value(list) else {
            throw refused(list, "there is no such list", hint: "network.enforce-account-lists makes one")
        }
        document["ip_addresses"] = .array(addresses.map(JSONValue.string))
        let words = addresses.joined(separator: ", ")
        return try change(list, now, to: .object(document), "let list '\(list.name)' of the account name \(words) only")
    }
}
