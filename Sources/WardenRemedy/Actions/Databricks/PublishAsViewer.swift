internal import WardenDomain

struct PublishAsViewer: RemedyAction {
    static let facts = ActionFacts(
        "workspace.publish-as-viewer",
        "run a published dashboard with its viewers' rights instead of the publisher's",
        needs: ["CAN_MANAGE on the dashboard"],
        reach: "viewers without grants of their own see errors instead of data",
        takes: [.workspace, ActionParameter("dashboard", "id of the dashboard")],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.publishedDashboard, try arguments.need("dashboard"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        members["embed_credentials"] = false
        return try change(slot, now, to: .object(members), "run dashboard \(slot.name) with its viewers' rights")
    }
}
