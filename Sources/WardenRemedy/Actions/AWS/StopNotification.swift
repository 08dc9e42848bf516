internal import WardenDomain

struct StopNotification: RemedyAction {
    static let facts = ActionFacts(
        "s3.stop-notification",
        "stop telling a queue, topic or function of new objects",
        needs: ["s3:GetBucketNotification", "s3:PutBucketNotification"],
        reach: "whatever waits for the messages no longer hears of new logs",
        takes: [.bucket, ActionParameter("target", "ARN of the queue, topic or function"), .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let target: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketNotification)
        target = try arguments.need("target")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        for (list, value) in members {
            guard let items = value.array else { continue }
            let kept = items.filter { item in
                !["Queue", "Topic", "CloudFunction"].contains { item[$0]?.string == target }
            }
            members[list] = kept.isEmpty ? nil : .array(kept)
        }
        let after: JSONValue? = members.isEmpty ? nil : .object(members)
        return try change(slot, now, to: after, "stop telling \(target) of new objects in \(slot.name)")
    }
}
