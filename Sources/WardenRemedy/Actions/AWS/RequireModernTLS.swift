internal import WardenDomain

struct RequireModernTLS: RemedyAction {
    static let facts = ActionFacts(
        "s3.require-modern-tls",
        "refuse requests to a bucket over TLS before 1.2",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        reach: "callers that speak TLS 1.0 or 1.1 are refused; Databricks and the SDKs of AWS speak 1.2 or later",
        takes: [.bucket, .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketPolicy) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "refuse requests to \(slot.name) over TLS before 1.2") {
            $0.set(PolicyEdits.modernTLS(slot.name))
        }
    }
}
