internal import WardenDomain

struct RemovePublicStatements: RemedyAction {
    static let facts = ActionFacts(
        "s3.remove-public-statements",
        "remove the statements of a bucket policy that let everyone in",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"],
        reach: "anonymous callers and strangers lose access at once",
        takes: [.bucket, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketPolicy) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "remove public statements of the policy of \(slot.name)") { policy in
            policy.statements.removeAll(where: Self.isPublic)
        }
    }

    /// Conditions may narrow a statement to known callers; one with conditions is left to a person.
    static func isPublic(_ statement: JSONValue) -> Bool {
        guard statement["Effect"]?.string == "Allow", statement["Condition"] == nil else { return false }
        return PolicyText.principals(statement).contains("*") || statement["NotPrincipal"] != nil
    }
}
