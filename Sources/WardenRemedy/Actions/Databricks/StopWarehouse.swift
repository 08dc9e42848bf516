internal import WardenDomain

struct StopWarehouse: RemedyAction {
    static let facts = ActionFacts(
        "compute.stop-warehouse",
        "stop a SQL warehouse",
        needs: ["CAN_MANAGE on the warehouse"],
        reach: "running statements end; a caller with CAN_USE may start it again",
        takes: [.workspace, ActionParameter("warehouse", "id of the warehouse")],
        contains: true,
        phase: 50
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.warehouse, try arguments.need("warehouse"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "STOPPED", "stop warehouse \(slot.name)")
    }
}
