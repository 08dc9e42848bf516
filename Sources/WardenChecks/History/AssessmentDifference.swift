internal import WardenEstate

/// What changed between two assessments of one estate.
public struct AssessmentDifference: Sendable, Codable {
    /// A result that has another outcome now.
    public struct Change: Sendable, Codable {
        public var check: String
        public var subject: String
        /// nil = it was not there.
        public var before: CheckOutcome.Kind?
        public var after: CheckOutcome.Kind?
        public var words: String
    }

    public var before: Int64
    public var after: Int64
    public var scoreBefore: EstateScore
    public var scoreAfter: EstateScore
    /// Failing now, and not before; worst first.
    public var opened: [Finding]
    /// Failing before, and passing or gone now.
    public var closed: [Finding]
    /// Open in both, and accepted by somebody in the later one alone.
    public var accepted: [Finding]
    /// Open in both, and accepted by somebody in the earlier one alone.
    public var noLongerAccepted: [Finding]
    /// Results that turned into unknown or back, of checks that both asked.
    public var changes: [Change]

    public init(from old: Assessment, to new: Assessment) {
        before = old.takenAt
        after = new.takenAt
        scoreBefore = old.score
        scoreAfter = new.score
        let asked = old.checks.intersection(new.checks)
        func open(_ assessment: Assessment) -> [Finding] { assessment.findings.filter { $0.state != .resolved } }
        let was = Set(open(old).map(\.fingerprint))
        let isNow = Set(open(new).map(\.fingerprint))
        opened = open(new).filter { !was.contains($0.fingerprint) }
        closed = open(old).filter { !isNow.contains($0.fingerprint) }
        let (wasQuiet, isQuiet) = (Self.quiet(old), Self.quiet(new))
        accepted = new.findings.filter {
            isQuiet.contains($0.fingerprint) && was.contains($0.fingerprint) && !wasQuiet.contains($0.fingerprint)
        }
        noLongerAccepted = open(new).filter {
            wasQuiet.contains($0.fingerprint) && !isQuiet.contains($0.fingerprint)
        }
        func table(_ assessment: Assessment) -> [String: CheckResult] {
            let rows = assessment.results.filter { asked.contains($0.check) }
            return Dictionary(rows.map { ("\($0.check)\n\($0.subject)", $0) }) { _, last in last }
        }
        let (left, right) = (table(old), table(new))
        changes = Set(left.keys).union(right.keys).sorted().compactMap { key in
            let (a, b) = (left[key], right[key])
            guard a?.outcome.kind != b?.outcome.kind, let one = b ?? a else { return nil }
            return Change(
                check: one.check,
                subject: one.subject.description,
                before: a?.outcome.kind,
                after: b?.outcome.kind,
                words: one.outcome.words
            )
        }
    }

    private static func quiet(_ assessment: Assessment) -> Set<String> {
        Set(assessment.findings.filter { $0.state == .suppressed }.map(\.fingerprint))
    }

    /// Terminal text.
    public var text: String {
        var lines = ["risk of the estate: \(scoreBefore.sentence) -> \(scoreAfter.sentence)"]
        for finding in opened {
            lines.append("+ \(finding.risk.points)  \(finding.check)  \(finding.subjectName): \(finding.message)")
        }
        for finding in closed {
            lines.append("- \(finding.risk.points)  \(finding.check)  \(finding.subjectName): \(finding.message)")
        }
        for finding in accepted {
            let word = finding.suppression.map { " by \($0.owner): \($0.reason)" } ?? ""
            lines.append("= \(finding.risk.points)  \(finding.check)  \(finding.subjectName): accepted\(word)")
        }
        for finding in noLongerAccepted {
            lines.append("= \(finding.risk.points)  \(finding.check)  \(finding.subjectName): no longer accepted")
        }
        for change in changes where change.after == .unknown || change.before == .unknown {
            let (old, new) = (change.before?.rawValue ?? "not there", change.after?.rawValue ?? "gone")
            lines.append("? \(change.check)  \(change.subject): \(old) -> \(new)")
        }
        if lines.count == 1 { lines.append("nothing changed") }
        return lines.map { PlainText.safe($0) + "\n" }.joined()
    }
}
