internal import WardenDomain

struct CopyToBucket: RemedyAction {
    static let facts = ActionFacts(
        "s3.copy-to",
        "copy the new objects of a bucket to another bucket",
        needs: [
            "s3:GetReplicationConfiguration", "s3:PutReplicationConfiguration", "s3:GetBucketVersioning",
            "iam:PassRole",
        ],
        reach: "whoever reads the other bucket reads the copies; storage costs grow",
        takes: [
            .bucket, ActionParameter("target", "bucket that takes the copies"),
            ActionParameter("role_arn", "ARN of the role that S3 copies with"),
            ActionParameter("target_account", "12 digits, where another account owns the target", isRequired: false),
            .awsAccount,
        ]
    )
    let slot: Slot
    let versioning: Slot
    let target: String
    let role: String
    let owner: String?

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketReplication)
        versioning = try arguments.bucket(.bucketVersioning)
        target = try arguments.need("target")
        role = try arguments.need("role_arn")
        owner = arguments["target_account"]
    }

    var slots: [Slot] { [slot, versioning] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(versioning)?.string == "Enabled" else {
            throw refused(slot, "S3 copies from buckets with versions only", hint: "plan s3.keep-versions first")
        }
        guard target != slot.name else { throw refused(slot, "a bucket is no second place for itself") }
        var members = try now.value(slot)?.object ?? [:]
        if let held = members["Role"]?.string, held != role {
            throw refused(slot, "it is copied with role '\(held)' already, and S3 takes one", hint: "give that role")
        }
        var rules = members["Rule"]?.array ?? []
        let arn = "arn:aws:s3:::\(target)"
        if rules.contains(where: {
            $0["Destination"]?["Bucket"]?.string == arn && $0["Status"]?.string == "Enabled"
        }) {
            return []
        }
        rules.append(rule(to: arn, priority: (rules.compactMap { $0["Priority"]?.integer }.max() ?? 0) + 1))
        members["Role"] = .string(role)
        members["Rule"] = .array(rules)
        return try change(slot, now, to: .object(members), "copy new objects of \(slot.name) to \(target)")
    }

    private func rule(to arn: String, priority: Int64) -> JSONValue {
        var destination: [String: JSONValue] = ["Bucket": .string(arn)]
        if let owner {
            destination["Account"] = .string(owner)
            // Else whoever owns the source could still read the copies.
            destination["AccessControlTranslation"] = ["Owner": "Destination"]
        }
        return [
            "ID": .string("trailwarden-copy-\(target)"), "Status": "Enabled",
            "Priority": .string(String(priority)), "Filter": ["Prefix": .string("")],
            // What is deleted in the bucket stays in the copy.
            "DeleteMarkerReplication": ["Status": "Disabled"], "Destination": .object(destination),
        ]
    }
}
