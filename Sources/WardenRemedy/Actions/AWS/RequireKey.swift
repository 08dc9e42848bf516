internal import WardenDomain

struct RequireKey: RemedyAction {
    static let facts = ActionFacts(
        "s3.require-key",
        "refuse objects that are written with another key",
        needs: ["s3:GetBucketPolicy", "s3:PutBucketPolicy"],
        reach: "writers that name another key are refused; those that name none get the bucket's key",
        takes: [.bucket, ActionParameter("key", "ARN of the key"), .awsAccount]
    )
    let slot: Slot
    let key: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketPolicy)
        key = try arguments.need(.key)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "bind \(slot.name) to its key") { $0.set(Self.statement(slot.name, key)) }
    }

    /// Databricks writes without naming a key, and then the bucket's own applies: only who names another is refused. A
    /// negated operator alone, also with `IfExists`, would refuse those that name none.
    static func statement(_ bucket: String, _ key: String) -> JSONValue {
        [
            "Sid": "TrailwardenKeyBound", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
            "Resource": .string("arn:aws:s3:::\(bucket)/*"),
            "Condition": [
                "Null": ["s3:x-amz-server-side-encryption-aws-kms-key-id": "false"],
                "StringNotEquals": ["s3:x-amz-server-side-encryption-aws-kms-key-id": .string(key)],
            ],
        ]
    }
}
