internal import WardenDomain

struct UnpublishDashboard: RemedyAction {
    static let facts = ActionFacts(
        "workspace.unpublish-dashboard",
        "take the published form of a dashboard away",
        needs: ["CAN_MANAGE on the dashboard"],
        reach: "viewers can no longer open it; the draft stays",
        takes: [.workspace, ActionParameter("dashboard", "id of the dashboard")],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.publishedDashboard, try arguments.need("dashboard"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take dashboard \(slot.name) back")
    }
}
