internal import WardenDomain

struct RemoveInventory: RemedyAction {
    static let facts = ActionFacts(
        "s3.remove-inventory",
        "stop listing a bucket's objects into another bucket",
        needs: ["s3:GetInventoryConfiguration", "s3:PutInventoryConfiguration"],
        reach: "reports that read the inventory get no new ones",
        takes: [.bucket, ActionParameter("id", "id of the inventory"), .awsAccount],
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.bucketInventory, in: arguments.awsAccount, try arguments.need(.bucket), try arguments.need("id"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "remove inventory '\(slot.part)' of \(slot.name)")
    }
}
