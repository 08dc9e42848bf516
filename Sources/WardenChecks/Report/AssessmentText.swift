internal import WardenDomain
internal import WardenEstate

/// The assessment for a terminal: the score, findings worst first with their factors, what is not known, SOC 2.
///
/// Findings of one check stand together, the worst of them with its reasons. Nothing that a reader needs to act is cut.
struct AssessmentText {
    private static let detailed = 10
    private static let listed = 40
    /// Subjects of one check that are named.
    private static let subjects = 6

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
        let (checks, all) = (assessment.checks.count, CheckRegistry.all.count)
        let what = checks < all ? "Risk by \(checks) of \(all) checks" : "Risk of the estate"
        return [
            paint("\(what): \(assessment.score.sentence)", "1"),
            "\(checks) check\(checks == 1 ? "" : "s"), \(assessment.results.count) results: "
                + counts.joined(separator: ", "),
        ] + (assessment.buckets.map { wrapped($0.sentence) } ?? []) + assumed + [""]
    }

    /// What a scan would tell: until then risks count with the worst.
    private var assumed: [String] {
        let findings = assessment.findings.filter(\.isOpen)
        func count(_ words: String) -> Int {
            findings.count { finding in finding.risk.factors.contains { $0.words == words } }
        }
        let data = count(Sensitivity.unscanned.words)
        let use = count(Use.unknown.words)
        let open = [
            data > 0 ? "what lies behind \(data) findings" : nil, use > 0 ? "who used what \(use) are about" : nil,
        ].compactMap(\.self).joined(separator: ", nor ")
        guard !open.isEmpty else { return [] }
        return wrapped(
            "no scan says \(open): 'trailwarden scan' of delivered logs, CloudTrail and access logs tells"
        )
    }

    private var findings: [String] {
        let open = assessment.findings.filter(\.isOpen)
        guard !open.isEmpty else { return ["No open finding.", ""] }
        var groups: [[Finding]] = []
        var places: [String: Int] = [:]
        for finding in open {
            if let place = places[finding.check] {
                groups[place].append(finding)
            } else {
                places[finding.check] = groups.count
                groups.append([finding])
            }
        }
        var lines = [paint("Findings, worst first (\(open.count), of \(groups.count) checks)", "1;36")]
        for group in groups.prefix(Self.detailed) { lines += detail(group) + [""] }
        for group in groups.dropFirst(Self.detailed).prefix(Self.listed) { lines += brief(group) }
        let rest = groups.dropFirst(Self.detailed + Self.listed)
        let more = rest.reduce(0) { $0 + $1.count }
        if more > 0 {
            lines.append("      and \(more) more of \(rest.count) checks; --output html or json has them all")
        }
        return lines + [""]
    }

    /// The check with the risk of the worst.
    private func heading(_ finding: Finding) -> String {
        let points = String(finding.risk.points)
        let score = String(repeating: " ", count: max(0, 3 - points.count)) + points
        return paint(score, color(finding.risk)) + "   " + paint(finding.check, "1")
            + "  (\(finding.severity.rawValue))"
    }

    private func said(_ finding: Finding) -> String {
        let mark = finding.state == .unverified ? " (not verified now)" : ""
        return "\(finding.subjectName): \(finding.message)\(mark)"
    }

    private func others(_ group: [Finding]) -> String {
        let named = group.dropFirst().prefix(Self.subjects).map { "\($0.subjectName) (\($0.risk.points))" }
        let more = group.count - 1 - named.count
        return named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private func brief(_ group: [Finding]) -> [String] {
        let worst = group[0]
        var lines = [heading(worst)] + wrapped(said(worst), most: 2)
        if group.count > 1 { lines += wrapped("also \(others(group))", most: 2) }
        return lines
    }

    private func detail(_ group: [Finding]) -> [String] {
        let worst = group[0]
        var lines = [heading(worst)] + wrapped(said(worst), most: 5)
        if group.count > 1 { lines += wrapped("also \(others(group))", most: 3) }
        for factor in worst.risk.factors.prefix(5) { lines += faint(factor.sentence) }
        let more = worst.risk.factors.count - 5
        if more > 0 { lines += faint("and \(more) more missing safeguard\(more == 1 ? "" : "s")") }
        for evidence in worst.evidence.prefix(1) { lines += faint("seen in " + evidence.sentence) }
        return lines + wrapped("fix: " + worst.fix) + worst.nextSteps.flatMap(faint)
    }

    private var suppressed: [String] {
        let quiet = assessment.findings.filter { $0.state == .suppressed }
        guard !quiet.isEmpty else { return [] }
        var lines = [paint("Suppressed (\(quiet.count))", "1;36")]
        for finding in quiet.prefix(Self.listed) {
            let word = finding.suppression.map { " by \($0.owner) until \(day($0.expires)): \($0.reason)" } ?? ""
            lines += wrapped("\(finding.check)  \(finding.subjectName)\(word)", most: 3)
        }
        return lines + [""]
    }

    private var unknowns: [String] {
        let open = assessment.unknowns
        guard !open.isEmpty else { return [] }
        var lines = [paint("Not known (\(open.count)): none of this is a pass", "1;33")]
        for (unknown, results) in open.prefix(15) {
            let need = unknown.permission.map { "; needs \($0)" } ?? ""
            let words = "\(unknown.question): \(unknown.detail)\(need) (\(results) result\(results == 1 ? "" : "s"))"
            lines += wrapped(words)
        }
        if open.count > 15 { lines.append("      and \(open.count - 15) more") }
        return lines + [""]
    }

    private var criteria: [String] {
        [paint("SOC 2", "1;36")] + CriterionView.views(of: assessment).flatMap(criterion)
    }

    /// What a criterion is about stands beside the counts, and under them where a narrow terminal has no room.
    private func criterion(_ view: CriterionView) -> [String] {
        let name = "  " + view.criterion.rawValue.padded(6)
        let counts = "\(view.failed) of \(view.evaluated) failed, \(view.unknown) unknown"
        let line = name + view.verdict.rawValue.padded(12) + counts
        let start = line.padded(52)
        let isBeside = width - start.count >= 30
        let margin = String(repeating: " ", count: isBeside ? start.count : name.count)
        let meaning = PlainText.wrap(view.criterion.meaning, width - margin.count)
        guard isBeside else { return [line] + meaning.map { margin + $0 } }
        return meaning.enumerated().map { ($0.offset == 0 ? start : margin) + $0.element }
    }

    private func wrapped(_ text: String, most: Int = 12) -> [String] {
        let parts = PlainText.wrap(text, width - 6)
        guard parts.count > most else { return parts.map { "      " + $0 } }
        return parts.prefix(most - 1).map { "      " + $0 } + [
            "      " + PlainText.fit(parts[most - 1] + " …", width - 6)
        ]
    }

    private func faint(_ text: String) -> [String] {
        PlainText.wrap(text, width - 8).enumerated().map {
            ($0.offset == 0 ? "      " : "        ") + paint($0.element, "2")
        }
    }

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
