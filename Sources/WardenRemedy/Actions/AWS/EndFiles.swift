internal import WardenDomain

struct EndFiles: RemedyAction {
    static let facts = ActionFacts(
        "s3.end-files",
        "let the objects of a bucket end after a time",
        needs: ["s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration"],
        reach: "objects that are older are deleted within two days, and every object at its time; locks go first",
        takes: [.bucket, ActionParameter("days", "days until an object ends"), .awsAccount],
        reversal: .partial("the rule goes; what it deleted meanwhile does not come back")
    )
    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketLifecycle)
        let text = try arguments.need("days")
        guard let number = Int64(text), (90...36_500).contains(number) else {
            throw WardenError(
                code: "remedy.argument",
                object: "days",
                "'\(text)' is no number of days from 90 to 36500",
                hint: "give what 'policy.retention_days' asks for, or more"
            )
        }
        days = number
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        var members = try now.value(slot)?.object ?? [:]
        let own: JSONValue = [
            "ID": "trailwarden-end", "Status": "Enabled", "Filter": ["Prefix": .string("")],
            "Expiration": ["Days": .string(String(days))],
            "NoncurrentVersionExpiration": ["NoncurrentDays": .string(String(days))],
        ]
        var rules = members["Rule"]?.array ?? []
        guard !rules.contains(own) else { return [] }
        rules.removeAll { $0["ID"]?.string == "trailwarden-end" }
        members["Rule"] = .array(rules + [own])
        return try change(slot, now, to: .object(members), "let objects of \(slot.name) end after \(days) days")
    }
}
