internal import WardenDomain

struct ValidateTrailFiles: RemedyAction {
    static let facts = ActionFacts(
        "cloudtrail.validate-files",
        "sign the files of a trail, so that a change of one shows",
        needs: ["cloudtrail:DescribeTrails", "cloudtrail:UpdateTrail"],
        reach: "nobody loses anything; a digest file an hour is written beside the others",
        takes: [ActionParameter("trail", "name of the trail"), .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.trailValidation, in: arguments.awsAccount, try arguments.need("trail"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: true, "sign the files of trail \(slot.name)")
    }
}
