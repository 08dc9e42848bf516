internal import WardenDomain

struct EnforceOwnership: RemedyAction {
    static let facts = ActionFacts(
        "s3.enforce-ownership",
        "make the bucket's owner own every object and switch ACLs off",
        needs: ["s3:GetBucketOwnershipControls", "s3:PutBucketOwnershipControls"],
        reach: "access that only ACLs gave ends; a write that sets a foreign ACL is refused",
        takes: [.bucket, .awsAccount]
    )
    let slot: Slot
    let acl: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketOwnership)
        acl = try arguments.bucket(.bucketACL)
    }

    var slots: [Slot] { [slot, acl] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "BucketOwnerEnforced", "make the owner of \(slot.name) own every object")
    }
}
