internal import WardenDomain

struct EnableDelivery: RemedyAction {
    static let facts = ActionFacts(
        "delivery.enable",
        "switch a log delivery on again",
        needs: ["account admin"],
        reach: "logs arrive at its place again",
        takes: [ActionParameter("delivery", "id of the configuration")],
        contains: true,
        phase: 10
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.deliveryStatus, in: "account", try arguments.need("delivery"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "ENABLED", "switch log delivery \(slot.name) on")
    }
}
