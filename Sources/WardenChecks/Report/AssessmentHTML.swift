internal import WardenDomain
internal import WardenEstate

/// One page that holds everything and loads nothing. Every value from outside is escaped.
struct AssessmentHTML {
    private let assessment: Assessment
    private let version: String

    init(_ assessment: Assessment, version: String) {
        self.assessment = assessment
        self.version = version
    }

    var text: String {
        var page =
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Assessment of audit logs</title>"
        page += "<meta name=\"viewport\" content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" "
        page +=
            "content=\"default-src 'none'; style-src 'unsafe-inline'\"><style>\(Self.style)</style></head><body><main>"
        page += "<h1>Assessment of audit logs</h1><p class=\"score\">Risk of the estate: <b>"
        // The sentence begins with the number that stands large before it.
        page += (assessment.score.points.map { String($0) } ?? "–") + "</b>"
        page += escaped(String(assessment.score.sentence.drop { $0.isNumber }))
        page += "</p><p>" + escaped(summary) + "</p>"
        if let buckets = assessment.buckets { page += "<p>" + escaped(buckets.sentence) + "</p>" }
        page += "<h2>Findings</h2>" + findings + "<h2>SOC 2</h2>" + criteria
        page += "<h2>Not known</h2>" + unknowns + "<h2>All results</h2>" + results
        page += "<footer>Trailwarden \(escaped(version)), \(time(assessment.takenAt))</footer></main></body></html>\n"
        return page
    }

    private var summary: String {
        CheckOutcome.Kind.allCases.map { "\(assessment.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    }

    private var findings: String {
        guard !assessment.findings.isEmpty else { return "<p>None.</p>" }
        return assessment.findings.map(finding).joined()
    }

    private func finding(_ finding: Finding) -> String {
        var text = "<details class=\"\(finding.risk.band)\"><summary><b>\(finding.risk.points)</b> "
        text += "<span class=\"state\">\(finding.state.rawValue)</span> <code>\(escaped(finding.check))</code> "
        text += "\(escaped(finding.subjectName)): "
        text += "\(escaped(finding.message))</summary><p>\(escaped(finding.title)). "
        text += "\(finding.severity.rawValue), \(finding.criteria.map(\.rawValue).joined(separator: " "))</p>"
        if let word = finding.suppression {
            text += "<p>suppressed by \(escaped(word.owner)) until \(time(word.expires)): \(escaped(word.reason))</p>"
        }
        text += "<p><b>Fix:</b> \(escaped(finding.fix))</p>" + list(finding.nextSteps) + "<h3>Why this score</h3>"
        text +=
            list(finding.risk.factors.map(\.sentence)) + "<h3>Evidence</h3>" + list(finding.evidence.map(\.sentence))
        if !finding.items.isEmpty { text += "<h3>Where</h3>" + list(finding.items.prefix(200).map(\.name)) }
        text += "<p class=\"muted\">first seen \(time(finding.firstSeen)), last seen \(time(finding.lastSeen)), "
        return text + "\(finding.fingerprint)</p></details>\n"
    }

    private func list(_ items: [String]) -> String {
        "<ul>" + items.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
    }

    private var criteria: String {
        let rows = CriterionView.views(of: assessment).map { view in
            let cells = [
                view.criterion.rawValue, view.verdict.rawValue, String(view.evaluated), String(view.failed),
                String(view.unknown), view.criterion.meaning,
            ]
            return row(cells, isBad: view.verdict == .failed)
        }
        return table(["Criterion", "Verdict", "Evaluated", "Failed", "Unknown", ""], rows)
    }

    private var unknowns: String {
        let open = assessment.unknowns
        guard !open.isEmpty else { return "<p>Nothing: every question was answered.</p>" }
        let rows = open.map { unknown, results in
            row(
                [unknown.question, unknown.detail, unknown.permission ?? "", unknown.blindSpot, String(results)],
                isBad: false
            )
        }
        return table(["Question", "Why", "Needs", "Blind spot", "Results"], rows)
    }

    private var results: String {
        let rows = assessment.results.map { result in
            row(
                [result.outcome.kind.rawValue, result.check, result.subjectName, result.outcome.words],
                isBad: result.outcome.kind == .fail
            )
        }
        return table(["Outcome", "Check", "Subject", ""], rows)
    }

    private func table(_ titles: [String], _ rows: [String]) -> String {
        "<table><tr>" + titles.map { "<th>\($0)</th>" }.joined() + "</tr>" + rows.joined(separator: "\n") + "</table>"
    }

    private func row(_ cells: [String], isBad: Bool) -> String {
        (isBad ? "<tr class=\"bad\">" : "<tr>") + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }

    private func time(_ value: Int64) -> String { escaped(Timestamp(value).rfc3339 ?? "") }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in PlainText.safe(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }

    private static let style = """
        :root{color-scheme:light dark;--line:#8884;--bad:#c4430b}body{font:15px/1.5 system-ui,sans-serif;margin:0}\
        main{max-width:1100px;margin:0 auto;padding:24px}h1{margin:0}table{border-collapse:collapse;width:100%}\
        td,th{border-bottom:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}\
        td,summary,li{overflow-wrap:anywhere}\
        .score b{font-size:42px}details{border:1px solid var(--line);border-left:6px solid #888;border-radius:6px;\
        padding:8px 12px;margin:8px 0}.critical{border-left-color:#d31f4d}.high{border-left-color:#ee6c1f}\
        .medium{border-left-color:#e8b021}.low{border-left-color:#4f86ec}summary{cursor:pointer}.state{opacity:.7}\
        .bad td:first-child,.bad td:nth-child(2){color:var(--bad)}.muted,footer{opacity:.7}code{font-size:13px}
        """
}
