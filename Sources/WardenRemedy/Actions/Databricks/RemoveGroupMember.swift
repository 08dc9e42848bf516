internal import WardenDomain

struct RemoveGroupMember: RemedyAction {
    static let facts = ActionFacts(
        "identity.remove-member",
        "take a principal out of a group",
        needs: ["account admin, or manager of the group"],
        reach: "the principal, and for a group its members, lose everything that the group gives, not only audit logs",
        takes: [ActionParameter("group", "name of the account group"), .principal],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.groupMember, in: "account", try arguments.need("group"), try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take \(slot.part) out of group \(slot.name)")
    }
}
