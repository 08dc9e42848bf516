internal import WardenDomain

struct DenyAllBut: RemedyAction {
    static let facts = ActionFacts(
        "s3.deny-all-but",
        "deny a bucket to everyone but delivery, declared readers, break-glass and Trailwarden",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        reach: "every other principal of every account, administrators included, loses the bucket at once",
        takes: [
            .bucket,
            ActionParameter("keep", "ARNs that keep access, separated by commas; * inside stands for any text"),
            .awsAccount,
        ],
        contains: true,
        phase: 20
    )
    let slot: Slot
    let keep: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketPolicy)
        keep = arguments.list("keep")
        _ = try arguments.need("keep")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "deny \(slot.name) to all but \(keep.count) principals") { policy in
            policy.set(PolicyEdits.allBut(keep, bucket: slot.name, actions: ["s3:*"]))
        }
    }
}
