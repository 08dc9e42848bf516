internal import WardenDomain

struct RemoveSharedObject: RemedyAction {
    static let facts = ActionFacts(
        "sharing.remove-object",
        "take a table out of a share",
        needs: ["owner of the share"],
        reach: "no recipient of the share can read the table through it",
        takes: [.workspace, ActionParameter("share", "name of the share"), ActionParameter("object", "full name")],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.shareObject, try arguments.need("share"), try arguments.need("object"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take \(slot.part) out of share \(slot.name)")
    }
}
