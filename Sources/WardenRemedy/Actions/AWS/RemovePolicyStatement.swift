internal import WardenDomain

struct RemovePolicyStatement: RemedyAction {
    static let facts = ActionFacts(
        "s3.remove-policy-statement",
        "remove one statement of a bucket policy",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
        reach: "whoever the statement alone let in loses access at once",
        takes: [.bucket, .statement, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let statement: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketPolicy)
        statement = try arguments.need(.statement)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "remove statement '\(statement)' of the policy of \(slot.name)") { policy in
            // Gone already: nothing to do. The plan holds the policy itself, so a position is looked up once.
            if let index = policy.index(of: statement) { policy.statements.remove(at: index) }
        }
    }
}
