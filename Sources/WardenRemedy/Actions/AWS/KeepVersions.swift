internal import WardenDomain

struct KeepVersions: RemedyAction {
    static let facts = ActionFacts(
        "s3.keep-versions",
        "keep every version of the objects of a bucket",
        needs: ["s3:GetBucketVersioning", "s3:PutBucketVersioning"],
        reach: "nobody loses anything; overwritten and deleted objects go on costing storage",
        takes: [.bucket, .awsAccount],
        reversal: .partial("versioning that was once on can be suspended, not taken back")
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketVersioning) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let wasOn = try now.value(slot) != nil
        return try change(
            slot,
            now,
            to: "Enabled",
            "keep every version in \(slot.name)",
            reversal: wasOn ? .full : nil
        )
    }
}
