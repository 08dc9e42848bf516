internal import WardenDomain

struct KeepDeletedInCopy: RemedyAction {
    static let facts = ActionFacts(
        "s3.keep-deleted-in-copy",
        "keep in the copy what is deleted in the bucket",
        needs: ["s3:GetReplicationConfiguration", "s3:PutReplicationConfiguration", "iam:PassRole"],
        reach: "nobody loses anything; the copy keeps files that the bucket no longer shows",
        takes: [.bucket, .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketReplication)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        let rules = (members["Rule"]?.array ?? []).map { rule -> JSONValue in
            guard rule["DeleteMarkerReplication"]?["Status"]?.string == "Enabled", case .object(var held) = rule else {
                return rule
            }
            held["DeleteMarkerReplication"] = ["Status": "Disabled"]
            return .object(held)
        }
        members["Rule"] = .array(rules)
        return try change(slot, now, to: .object(members), "keep in the copy what is deleted in \(slot.name)")
    }
}
