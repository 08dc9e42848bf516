internal import WardenDomain

struct CloseAccessPoint: RemedyAction {
    static let facts = ActionFacts(
        "s3.close-access-point",
        "take the policy off an access point",
        needs: ["s3:GetAccessPointPolicy", "s3:PutAccessPointPolicy", "s3:DeleteAccessPointPolicy"],
        reach: "callers that the access point's policy alone let in lose this door to the bucket",
        takes: [
            ActionParameter("access_point", "name of the access point"),
            ActionParameter("aws_account", "12 digits"),
        ],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.accessPointPolicy, in: try arguments.need("aws_account"), try arguments.need("access_point"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take the policy off access point \(slot.name)")
    }
}
