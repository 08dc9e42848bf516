internal import WardenDomain

struct BlockBucketPublicAccess: RemedyAction {
    static let facts = ActionFacts(
        "s3.block-public-access",
        "block public access to a bucket",
        needs: ["s3:GetBucketPublicAccessBlock", "s3:PutBucketPublicAccessBlock"],
        reach: "callers that only a public policy or ACL lets in lose access at once; named principals keep theirs",
        takes: [.bucket, .awsAccount],
        contains: true,
        phase: 20
    )
    /// Every kind of it.
    static let all: JSONValue = [
        "BlockPublicAcls": true, "IgnorePublicAcls": true, "BlockPublicPolicy": true, "RestrictPublicBuckets": true,
    ]
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketPublicAccess) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: Self.all, "block public access to \(slot.name)")
    }
}
