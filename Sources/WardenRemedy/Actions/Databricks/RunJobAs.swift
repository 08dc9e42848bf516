internal import WardenDomain

struct RunJobAs: RemedyAction {
    static let facts = ActionFacts(
        "compute.run-job-as",
        "run a job with the rights of a service principal instead of a person's",
        needs: ["CAN_MANAGE on the job"],
        reach: "runs from now on may do what the service principal may, and nothing else",
        takes: [
            .workspace, ActionParameter("job", "id of the job"),
            ActionParameter("principal", "application id of the service principal"),
        ]
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.jobRunAs, try arguments.need("job"))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(slot) != nil else { throw refused(slot, "there is no such job") }
        guard !principal.contains("@") else {
            throw refused(slot, "'\(principal)' is a person", hint: "name a service principal by its application id")
        }
        return try change(slot, now, to: .string(principal), "run job \(slot.name) as \(principal)")
    }
}
