public import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension RunEvidence {
    /// `assessment.finished`, before the assessment is kept: what was judged, how much of it, and every finding by
    /// fingerprint and state.
    ///
    /// - Parameters:
    ///   - scope: which estate.
    ///   - digest: SHA-256 in hex of the assessment.
    ///   - isStored: it judged what was read earlier.
    ///   - isWhole: it ran every check. Otherwise it has no score of the estate.
    /// - Throws: `evidence.*`, `ConfigurationError`.
    func record(
        _ assessment: Assessment,
        scope: String,
        digest: String,
        isStored: Bool,
        isWhole: Bool
    ) async throws {
        var outcomes: [String: JSONValue] = [:]
        for kind in CheckOutcome.Kind.allCases { outcomes[kind.rawValue] = .integer(Int64(assessment.count(kind))) }
        let findings = assessment.findings.filter { $0.state != .resolved }
        let body: JSONValue = [
            "scope": .string(scope), "stored": .bool(isStored), "partial": .bool(!isWhole), "digest": .string(digest),
            "complete": .bool(assessment.count(.unknown) == 0),
            "score": isWhole ? assessment.score.points.map { .integer(Int64($0)) } ?? .null : .null,
            "coveragePercent": isWhole ? .integer(Int64(assessment.score.coverage * 100)) : .null,
            "outcomes": .object(outcomes),
            "checks": .integer(Int64(Set(assessment.results.map(\.check)).count)),
            "findings": .array(
                findings.prefix(Self.maximumFindings).map { finding in
                    [
                        "fingerprint": .string(finding.fingerprint), "check": .string(finding.check),
                        "subject": .string(finding.subject.description), "severity": .string(finding.severity.rawValue),
                        "risk": .integer(Int64(finding.risk.points)), "state": .string(finding.state.rawValue),
                    ]
                }
            ),
            "findingsInAll": .integer(Int64(findings.count)),
            "criteria": .array(
                CriterionView.views(of: assessment).map { view in
                    [
                        "criterion": .string(view.criterion.rawValue), "evaluated": .integer(Int64(view.evaluated)),
                        "failed": .integer(Int64(view.failed)), "unknown": .integer(Int64(view.unknown)),
                    ]
                }
            ),
            "takenAt": .time(assessment.takenAt), "version": .string(Trailwarden.version),
        ]
        try await append("assessment.finished", scope, body)
    }

    /// `finding.suppressed`, before it is: who answers for leaving it so, why, until when.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(_ word: Suppression, of finding: Finding) async throws {
        let body: JSONValue = [
            "check": .string(finding.check), "subject": .string(finding.subject.description),
            "owner": .string(word.owner), "reason": .string(word.reason), "until": .time(word.expires),
        ]
        try await append("finding.suppressed", finding.fingerprint, body)
    }

    /// `finding.unsuppressed`, before it is.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(unsuppressed finding: Finding) async throws {
        let body: JSONValue = [
            "check": .string(finding.check), "subject": .string(finding.subject.description),
            "owner": .optional(finding.suppression?.owner),
        ]
        try await append("finding.unsuppressed", finding.fingerprint, body)
    }

    /// An entry stays of a size that a person can read; the store has the rest.
    private static var maximumFindings: Int { 1_000 }
}
