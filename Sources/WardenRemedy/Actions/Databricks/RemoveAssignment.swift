internal import WardenDomain

struct RemoveAssignment: RemedyAction {
    static let facts = ActionFacts(
        "identity.remove-assignment",
        "keep a principal out of a workspace",
        needs: ["account admin"],
        reach: "the principal, and for a group its members, can no longer enter unless another way is left",
        takes: [.workspace, .principal],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.workspaceAssignment, in: "account", try arguments.need(.workspace), try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "keep \(slot.part) out of workspace \(slot.name)")
    }
}
