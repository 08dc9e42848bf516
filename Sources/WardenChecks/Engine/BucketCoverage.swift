internal import WardenDomain
internal import WardenEstate

/// How many of the listed buckets an assessment is about, and why it leaves the others alone.
public struct BucketCoverage: Sendable, Hashable, Codable {
    /// Buckets that the connected accounts list.
    public var listed: Int
    /// Of those, how many hold audit data, originals and copies.
    public var holding: Int
    /// Further ones that were read: they take traces, may hold audit data, or are declared.
    public var related: Int
    /// Not read beyond the look for audit data in them.
    public var setAside: Int
    /// The configuration leaves them out.
    public var leftOut: Int
    /// Every bucket was judged as if it held audit logs.
    public var judgesAll: Bool
    /// Names of those set aside in a Terraform plan; nil = the buckets are those of accounts.
    public var plannedAside: [String]?

    /// Nil where no account listed its buckets: then nothing was set aside either.
    init?(_ facts: EstateFacts) {
        let buckets = facts.posture.assets(.bucket).filter { $0.facts["profile"] != nil }
        guard !buckets.isEmpty else { return nil }
        let held = facts.bucketsWithAuditData
        judgesAll = facts.input.judgesAllBuckets
        listed = buckets.count
        holding = buckets.count { held.contains($0.id) }
        leftOut = buckets.count { $0.facts["left_out"] != nil && !held.contains($0.id) }
        setAside = buckets.count { $0.facts["left_out"] == nil && !facts.posture.isRead($0.id) }
        related = listed - holding - leftOut - setAside
    }

    /// The buckets of a Terraform plan; nil = there is none.
    init?(planned facts: EstateFacts) {
        let planned = facts.posture.assets(.bucket).filter { $0.facts["planned"] != nil }
        guard !planned.isEmpty else { return nil }
        let held = facts.bucketsWithAuditData
        let others = planned.filter { !held.contains($0.id) }.map(\.id.name).sorted()
        judgesAll = facts.input.judgesAllBuckets
        listed = planned.count
        holding = listed - others.count
        leftOut = 0
        setAside = judgesAll ? 0 : others.count
        related = judgesAll ? others.count : 0
        plannedAside = judgesAll ? [] : others
    }

    /// For people.
    public var sentence: String {
        if let plannedAside { return Self.sentence(planned: listed, holding, aside: plannedAside) }
        let head = "\(listed) bucket\(listed == 1 ? "" : "s") listed: "
        var parts = ["\(holding) with audit logs or copies of them"]
        if related > 0 {
            parts.append(judgesAll ? "\(related) others, judged alike" : "\(related) with traces of them, or doubtful")
        }
        if leftOut > 0 { parts.append("\(leftOut) left out by the configuration") }
        if setAside > 0 {
            parts.append(
                "\(setAside) set aside, since nothing delivers, copies, logs or refers to them and no delivered files "
                    + "were seen in them (--all-buckets judges them as well)"
            )
        }
        return head + parts.joined(separator: ", ")
    }

    private static func sentence(planned: Int, _ holding: Int, aside: [String]) -> String {
        let head = "\(planned) bucket\(planned == 1 ? "" : "s") in the plan: "
        let others = planned - holding
        guard !aside.isEmpty else {
            return head + "\(holding) with audit logs" + (others > 0 ? ", \(others) others, judged alike" : "")
        }
        let more = aside.count > 10 ? " and \(aside.count - 10) more" : ""
        return head + "\(holding) with audit logs, \(aside.count) not judged, since no delivery of the plan leads "
            + "there and 'policy.log_buckets' does not name them: \(aside.prefix(10).joined(separator: ", "))\(more) "
            + "(--all-buckets judges them as well)"
    }
}
