internal import WardenDomain

struct LimitRecipientAddresses: RemedyAction {
    static let facts = ActionFacts(
        "sharing.limit-addresses",
        "let a recipient read from named addresses only",
        needs: ["owner of the recipient"],
        reach: "the recipient is refused from every other address",
        takes: [
            .workspace, ActionParameter("recipient", "its name"),
            ActionParameter("addresses", "addresses or networks, separated by commas"),
        ],
        contains: true
    )
    let slot: Slot
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.recipientAddresses, try arguments.need("recipient"))
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let after = JSONValue.array(addresses.map(JSONValue.string))
        return try change(slot, now, to: after, "let \(slot.name) read from \(addresses.joined(separator: ", ")) only")
    }
}
