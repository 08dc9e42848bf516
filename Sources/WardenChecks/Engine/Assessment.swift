internal import WardenDomain
public import WardenEstate

/// Everything that one run says: each result, and the failures as findings with their risk, worst first.
public struct Assessment: Sendable, Codable {
    public static let schemaName = "trailwarden.assessment/1"

    /// Epoch milliseconds.
    public var takenAt: Int64
    public var results: [CheckResult]
    public var findings: [Finding]
    public var score: EstateScore
    /// Nil = no account listed its buckets.
    public var buckets: BucketCoverage?

    init(results: [CheckResult], facts: EstateFacts) {
        takenAt = facts.input.now
        self.results = results
        let maker = FindingMaker(results, facts)
        findings = results.compactMap(maker.finding).sorted(by: Self.isWorse)
        score = EstateScore(results: results, findings: findings)
        buckets = BucketCoverage(planned: facts) ?? BucketCoverage(facts)
    }

    /// Worst first; equals in a stable order.
    public static func isWorse(_ left: Finding, _ right: Finding) -> Bool {
        if left.risk.exact != right.risk.exact { return left.risk.exact > right.risk.exact }
        if left.severity != right.severity { return left.severity > right.severity }
        return (left.check, left.subject) < (right.check, right.subject)
    }

    /// What it says of the checks that it ran, without findings of others that it carries on.
    public var ofItsChecks: Assessment {
        var own = self
        let ran = checks
        own.findings = findings.filter { ran.contains($0.check) }
        own.score = EstateScore(results: results, findings: own.findings)
        return own
    }

    /// Ids of the checks that ran.
    var checks: Set<String> { Set(results.map(\.check)) }

    public func count(_ kind: CheckOutcome.Kind) -> Int { results.count { $0.outcome.kind == kind } }

    /// Distinct unknowns of all results, those that keep most results open first.
    public var unknowns: [(unknown: Unknown, results: Int)] {
        var counts: [Unknown: Int] = [:]
        for case .unknown(let unknowns) in results.map(\.outcome) {
            for unknown in Set(unknowns) { counts[unknown, default: 0] += 1 }
        }
        return counts.map { ($0.key, $0.value) }.sorted {
            ($1.1, $0.0.question, $0.0.call) < ($0.1, $1.0.question, $1.0.call)
        }
    }
}

extension EstateScore {
    /// Suppressed findings still count: somebody's word does not close a door.
    init(results: [CheckResult], findings: [Finding]) {
        self.init(
            risks: findings.filter { $0.state != .resolved }.map(\.risk.exact),
            evaluated: results.count { $0.outcome.kind == .pass || $0.outcome.kind == .fail },
            unknown: results.count { $0.outcome.kind == .unknown }
        )
    }
}
