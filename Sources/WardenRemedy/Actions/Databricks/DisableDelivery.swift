internal import WardenDomain

struct DisableDelivery: RemedyAction {
    static let facts = ActionFacts(
        "delivery.disable",
        "switch a log delivery off",
        needs: ["account admin"],
        reach: "no more logs arrive at its place; another delivery has to be seen to work first",
        takes: [ActionParameter("delivery", "id of the configuration")],
        phase: 60
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.deliveryStatus, in: "account", try arguments.need("delivery"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "DISABLED", "switch log delivery \(slot.name) off")
    }
}
