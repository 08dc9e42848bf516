internal import WardenDomain

struct StopReplication: RemedyAction {
    static let facts = ActionFacts(
        "s3.stop-replication",
        "stop copying a bucket to another one",
        needs: ["s3:GetReplicationConfiguration", "s3:PutReplicationConfiguration"],
        reach: "the other bucket gets no new objects; what was copied stays there",
        takes: [.bucket, ActionParameter("target", "bucket that is copied to"), .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let target: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketReplication)
        target = try arguments.need("target")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        let arn = "arn:aws:s3:::\(target)"
        let rules = (members["Rule"]?.array ?? []).map { rule -> JSONValue in
            guard rule["Destination"]?["Bucket"]?.string == arn, case .object(var held) = rule else { return rule }
            held["Status"] = "Disabled"
            return .object(held)
        }
        members["Rule"] = .array(rules)
        return try change(slot, now, to: .object(members), "stop copying \(slot.name) to \(target)")
    }
}
