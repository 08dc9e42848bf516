internal import WardenDomain

struct StartTrail: RemedyAction {
    static let facts = ActionFacts(
        "cloudtrail.start",
        "switch the recording of a trail on",
        needs: ["cloudtrail:GetTrailStatus", "cloudtrail:StartLogging", "cloudtrail:StopLogging"],
        reach: "nobody loses anything; events are recorded from now on",
        takes: [ActionParameter("trail", "name of the trail"), .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.trailLogging, in: arguments.awsAccount, try arguments.need("trail"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: true, "switch trail \(slot.name) on")
    }
}
