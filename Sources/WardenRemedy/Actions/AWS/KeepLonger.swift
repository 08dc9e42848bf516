internal import WardenDomain

struct KeepLonger: RemedyAction {
    static let facts = ActionFacts(
        "s3.keep-longer",
        "stop lifecycle rules from deleting logs before the retention ends",
        needs: ["s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration"],
        reach: "nobody loses anything; storage costs grow",
        takes: [.bucket, ActionParameter("days", "days to keep", isRequired: false), .awsAccount]
    )
    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketLifecycle)
        days = try arguments.number("days", default: 400)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        let rules = members["Rule"]?.array ?? []
        members["Rule"] = .array(rules.map(lengthened))
        return try change(slot, now, to: .object(members), "keep objects of \(slot.name) for \(days) days")
    }

    private func lengthened(_ rule: JSONValue) -> JSONValue {
        guard rule["Status"]?.string == "Enabled", case .object(var members) = rule else { return rule }
        for (element, member) in [("Expiration", "Days"), ("NoncurrentVersionExpiration", "NoncurrentDays")] {
            guard case .object(var expiration)? = members[element] else { continue }
            if let held = expiration[member]?.integer, held < days { expiration[member] = .string(String(days)) }
            // A date deletes everything that is older at one stroke.
            if expiration["Date"] != nil {
                expiration["Date"] = nil
                expiration["Days"] = .string(String(days))
            }
            members[element] = .object(expiration)
        }
        return .object(members)
    }
}
