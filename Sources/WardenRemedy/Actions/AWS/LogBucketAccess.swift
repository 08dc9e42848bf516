internal import WardenDomain

struct LogBucketAccess: RemedyAction {
    static let facts = ActionFacts(
        "s3.log-access",
        "log every access to a bucket",
        needs: ["s3:GetBucketLogging", "s3:PutBucketLogging"],
        reach: "nobody loses anything; the logs name the objects and their readers",
        takes: [
            .bucket, ActionParameter("target", "bucket that keeps the access logs"),
            ActionParameter("prefix", "prefix in it", isRequired: false), .awsAccount,
        ]
    )
    let slot: Slot
    let target: String
    let prefix: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketLogging)
        target = try arguments.need("target")
        prefix = arguments["prefix"] ?? "access/\(slot.name)/"
        guard target != slot.name else {
            let why = "a bucket that logs to itself logs without end"
            throw WardenError(code: "remedy.argument", object: "target", why)
        }
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        if try now.value(slot)?["TargetBucket"]?.string == target { return [] }
        let document: JSONValue = ["TargetBucket": .string(target), "TargetPrefix": .string(prefix)]
        return try change(slot, now, to: document, "log access to \(slot.name) in \(target)")
    }
}
