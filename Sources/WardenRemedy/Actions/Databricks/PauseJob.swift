internal import WardenDomain

struct PauseJob: RemedyAction {
    static let facts = ActionFacts(
        "compute.pause-job",
        "pause the schedule of a job",
        needs: ["CAN_MANAGE on the job"],
        reach: "no new runs start by themselves",
        takes: [.workspace, ActionParameter("job", "id of the job")],
        contains: true,
        phase: 50
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.jobPause, try arguments.need("job"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(slot) != nil else { throw refused(slot, "the job has no schedule to pause") }
        return try change(slot, now, to: "PAUSED", "pause job \(slot.name)")
    }
}
