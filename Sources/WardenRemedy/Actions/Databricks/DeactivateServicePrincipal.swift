internal import WardenDomain

struct DeactivateServicePrincipal: RemedyAction {
    static let facts = ActionFacts(
        "identity.deactivate-service-principal",
        "deactivate a service principal",
        needs: ["account admin"],
        reach: "its secrets and tokens stop, and jobs that run as it fail",
        takes: [ActionParameter("principal", "application id")],
        contains: true,
        phase: 50
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.principalActive, in: "account", try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: false, "deactivate service principal \(slot.name)")
    }
}
