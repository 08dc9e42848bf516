internal import WardenEstate

/// Joins what an assessment found with what was known before: first seen, state and history of each finding.
public struct FindingRegister: Sendable {
    private let earlier: [String: Finding]

    /// - Parameter earlier: findings of all earlier assessments of the estate.
    public init(_ earlier: [Finding]) {
        self.earlier = Dictionary(earlier.map { ($0.fingerprint, $0) }) { _, last in last }
    }

    /// The assessment with the life of each finding, findings that were resolved or could not be looked at included.
    ///
    /// A finding is resolved only by a pass, or by a whole listing in which its subject is no longer. Everything else
    /// leaves it open.
    public func merged(_ assessment: Assessment) -> Assessment {
        var assessment = assessment
        let now = assessment.takenAt
        let answers = Dictionary(
            assessment.results.map { (Self.key($0.check, $0.subject), $0.outcome.kind) }
        ) { _, last in last }
        let unknownChecks = Set(assessment.results.filter { $0.outcome.kind == .unknown }.map(\.check))
        let askedChecks = Set(assessment.results.map(\.check))
        var findings = assessment.findings.map { reopened($0, at: now) }
        let current = Set(findings.map(\.fingerprint))
        for (fingerprint, finding) in earlier where !current.contains(fingerprint) {
            var finding = finding
            switch answers[Self.key(finding.check, finding.subject)] {
            case .pass?, .notApplicable?:
                resolve(&finding, at: now, "the check passes")
            case .unknown?:
                unverify(&finding, at: now)
            case .fail?, nil:
                if !askedChecks.contains(finding.check) {
                    break
                } else if unknownChecks.contains(finding.check) {
                    unverify(&finding, at: now)
                } else {
                    resolve(&finding, at: now, "its subject is no longer there")
                }
            }
            endSuppression(&finding, at: now)
            findings.append(finding)
        }
        assessment.findings = findings.sorted(by: Assessment.isWorse)
        assessment.score = EstateScore(results: assessment.results, findings: assessment.findings)
        return assessment
    }

    private func reopened(_ new: Finding, at now: Int64) -> Finding {
        var finding = new
        guard let old = earlier[new.fingerprint] else {
            finding.history = [FindingEvent(.opened, at: now, note: new.message)]
            return finding
        }
        finding.firstSeen = old.firstSeen
        finding.history = old.history
        finding.suppression = old.suppression
        finding.state = old.suppression == nil ? .open : .suppressed
        switch old.state {
        case .resolved: finding.history.append(FindingEvent(.reopened, at: now, note: new.message))
        case .unverified: finding.history.append(FindingEvent(.verifiedAgain, at: now, note: new.message))
        case .open, .suppressed:
            if old.risk.points != new.risk.points {
                let note = "from \(old.risk.points) to \(new.risk.points)"
                finding.history.append(FindingEvent(.riskChanged, at: now, note: note))
            }
        }
        endSuppression(&finding, at: now)
        return finding
    }

    private func resolve(_ finding: inout Finding, at now: Int64, _ why: String) {
        guard finding.state != .resolved else { return }
        finding.state = .resolved
        finding.history.append(FindingEvent(.resolved, at: now, note: why))
    }

    private func unverify(_ finding: inout Finding, at now: Int64) {
        guard finding.state == .open else { return }
        finding.state = .unverified
        finding.history.append(FindingEvent(.becameUnverified, at: now, note: "the check could not look"))
    }

    private func endSuppression(_ finding: inout Finding, at now: Int64) {
        guard let suppression = finding.suppression, suppression.expires <= now else { return }
        finding.suppression = nil
        if finding.state == .suppressed { finding.state = .open }
        finding.history.append(
            FindingEvent(.suppressionEnded, at: now, note: "\(suppression.owner): \(suppression.reason)")
        )
    }

    private static func key(_ check: String, _ subject: AssetID) -> String { "\(check)\n\(subject)" }
}

extension Finding {
    /// The finding as somebody answers for it until `suppression.expires`.
    public func suppressed(_ suppression: Suppression) -> Finding {
        var finding = self
        finding.suppression = suppression
        if finding.isOpen { finding.state = .suppressed }
        finding.history.append(
            FindingEvent(.suppressed, at: suppression.createdAt, note: "\(suppression.owner): \(suppression.reason)")
        )
        return finding
    }

    /// The finding without anybody's word for it.
    public func unsuppressed(at now: Int64) -> Finding {
        var finding = self
        guard let suppression = finding.suppression else { return finding }
        finding.suppression = nil
        if finding.state == .suppressed { finding.state = .open }
        finding.history.append(FindingEvent(.suppressionEnded, at: now, note: suppression.owner))
        return finding
    }
}
