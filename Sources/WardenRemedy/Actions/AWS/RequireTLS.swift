internal import WardenDomain

struct RequireTLS: RemedyAction {
    static let facts = ActionFacts(
        "s3.require-tls",
        "refuse requests to a bucket that come without TLS",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        reach: "callers over plain HTTP are refused; Databricks delivers over TLS",
        takes: [.bucket, .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketPolicy) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "refuse requests to \(slot.name) without TLS") { $0.set(PolicyEdits.tlsOnly(slot.name)) }
    }
}
