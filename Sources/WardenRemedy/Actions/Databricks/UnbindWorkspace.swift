internal import WardenDomain

struct UnbindWorkspace: RemedyAction {
    static let facts = ActionFacts(
        "uc.unbind-workspace",
        "take an isolated securable away from a workspace",
        needs: ["metastore admin, or owner of the securable"],
        reach: "the workspace loses the securable at once",
        takes: [.workspace, .securable, ActionParameter("from", "id of the workspace that loses it")],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.binding, try arguments.need(.securable), try arguments.need("from"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take \(slot.name) away from workspace \(slot.part)")
    }
}
