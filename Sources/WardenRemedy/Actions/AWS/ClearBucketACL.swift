internal import WardenDomain

struct ClearBucketACL: RemedyAction {
    static let facts = ActionFacts(
        "s3.clear-acl",
        "reduce the ACL of a bucket to its owner",
        needs: ["s3:GetBucketAcl", "s3:PutBucketAcl"],
        reach: "groups and accounts that only the ACL lets in lose access",
        takes: [.bucket, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) { slot = try arguments.bucket(.bucketACL) }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard let list = try now.value(slot), let owner = list["owner"]?.string else {
            throw refused(slot, "the owner of the ACL is not known")
        }
        let own: JSONValue = ["type": "CanonicalUser", "grantee": .string(owner), "permission": "FULL_CONTROL"]
        return try change(
            slot,
            now,
            to: ["owner": .string(owner), "grants": [own]],
            "reduce the ACL of \(slot.name) to its owner"
        )
    }
}
