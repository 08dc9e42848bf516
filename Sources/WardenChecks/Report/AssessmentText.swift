internal import WardenDomain
internal import WardenEstate

/// The assessment for a terminal: the score, findings worst first with their factors, what is not known, SOC 2.
struct AssessmentText {
    private static let detailed = 10
    private static let listed = 40

    private let assessment: Assessment
    private let width: Int
    private let usesColor: Bool

    init(_ assessment: Assessment, width: Int, usesColor: Bool) {
        self.assessment = assessment
        self.width = min(max(width, 60), 160)
        self.usesColor = usesColor
    }

    var text: String {
        (head + findings + suppressed + unknowns + criteria).map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        let counts = CheckOutcome.Kind.allCases.map { "\(assessment.count($0)) \($0.rawValue)" }
        let checks = Set(assessment.results.map(\.check)).count
        return [
            paint("Risk of the estate: \(assessment.score.sentence)", "1"),
            "\(checks) checks, \(assessment.results.count) results: \(counts.joined(separator: ", "))", "",
        ]
    }

    private var findings: [String] {
        let open = assessment.findings.filter(\.isOpen)
        guard !open.isEmpty else { return ["No open finding.", ""] }
        var lines = [paint("Findings, worst first (\(open.count))", "1;36")]
        for finding in open.prefix(Self.detailed) { lines += detail(finding) }
        for finding in open.dropFirst(Self.detailed).prefix(Self.listed) { lines.append(line(finding)) }
        let rest = open.count - Self.detailed - Self.listed
        if rest > 0 { lines.append("      and \(rest) more; --output html or json has them all") }
        return lines + [""]
    }

    private func line(_ finding: Finding) -> String {
        let points = String(finding.risk.points)
        let score = String(repeating: " ", count: max(0, 3 - points.count)) + points
        let mark = finding.state == .unverified ? " (not verified now)" : ""
        let words = "\(finding.check)  \(finding.subjectName): \(finding.message)\(mark)"
        return paint(score, color(finding.risk)) + "   " + PlainText.fit(words, width - 6)
    }

    private func detail(_ finding: Finding) -> [String] {
        var lines = [line(finding)]
        for factor in finding.risk.factors.prefix(5) { lines.append(indented(factor.sentence)) }
        let more = finding.risk.factors.count - 5
        if more > 0 { lines.append(indented("and \(more) more missing safeguard\(more == 1 ? "" : "s")")) }
        for evidence in finding.evidence.prefix(1) { lines.append(indented("seen in " + evidence.sentence)) }
        for part in PlainText.wrap("fix: " + finding.fix, width - 8) { lines.append(indented(part)) }
        return lines
    }

    private var suppressed: [String] {
        let quiet = assessment.findings.filter { $0.state == .suppressed }
        guard !quiet.isEmpty else { return [] }
        var lines = [paint("Suppressed (\(quiet.count))", "1;36")]
        for finding in quiet.prefix(Self.listed) {
            let word = finding.suppression.map { " by \($0.owner) until \(day($0.expires)): \($0.reason)" } ?? ""
            lines.append("      " + PlainText.fit("\(finding.check)  \(finding.subjectName)\(word)", width - 6))
        }
        return lines + [""]
    }

    private var unknowns: [String] {
        let open = assessment.unknowns
        guard !open.isEmpty else { return [] }
        var lines = [paint("Not known (\(open.count)): none of this is a pass", "1;33")]
        for (unknown, results) in open.prefix(15) {
            let need = unknown.permission.map { "; needs \($0)" } ?? ""
            let words = "\(unknown.question): \(unknown.detail)\(need) (\(results) results)"
            lines.append("      " + PlainText.fit(words, width - 6))
        }
        if open.count > 15 { lines.append("      and \(open.count - 15) more") }
        return lines + [""]
    }

    private var criteria: [String] {
        var lines = [paint("SOC 2", "1;36")]
        for view in CriterionView.views(of: assessment) {
            let name = view.criterion.rawValue.padded(6) + view.verdict.rawValue.padded(12)
            let counts = "\(view.evaluated) evaluated, \(view.failed) failed, \(view.unknown) unknown".padded(44)
            lines.append("  " + PlainText.fit(name + counts + view.criterion.meaning, width - 2))
        }
        return lines
    }

    private func indented(_ text: String) -> String { "      " + paint(PlainText.fit(text, width - 6), "2") }

    private func day(_ time: Int64) -> String { String((Timestamp(time).rfc3339 ?? "").prefix(10)) }

    private func color(_ risk: RiskScore) -> String {
        switch risk.band {
        case "critical": "1;31"
        case "high": "31"
        case "medium": "33"
        default: "34"
        }
    }

    private func paint(_ text: String, _ codes: String) -> String {
        usesColor ? "\u{1b}[\(codes)m\(text)\u{1b}[0m" : text
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
