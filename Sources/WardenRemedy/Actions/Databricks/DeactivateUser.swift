internal import WardenDomain

struct DeactivateUser: RemedyAction {
    static let facts = ActionFacts(
        "identity.deactivate-user",
        "deactivate a user",
        needs: ["account admin"],
        reach: "the user can no longer sign in and the user's tokens stop; nothing of the user's is deleted",
        takes: [ActionParameter("principal", "user name")],
        contains: true,
        phase: 50
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.userActive, in: "account", try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: false, "deactivate \(slot.name)")
    }
}
