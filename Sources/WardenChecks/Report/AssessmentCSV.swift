internal import WardenDomain
internal import WardenEstate

/// One line a result, failures with their finding. RFC 4180; a field that a spreadsheet would run is opened by an
/// apostrophe.
struct AssessmentCSV {
    let assessment: Assessment

    init(_ assessment: Assessment) { self.assessment = assessment }

    private static let columns = [
        "outcome", "risk", "severity", "check", "subject", "subject_name", "message", "state", "criteria", "first_seen",
        "last_seen", "fingerprint", "fix", "suppressed_by", "suppressed_until", "suppression_reason",
    ]

    var text: String {
        var lines = [Self.line(Self.columns)]
        let findings = Dictionary(assessment.findings.map { ("\($0.check)\n\($0.subject)", $0) }) { first, _ in first }
        for result in assessment.results {
            let found = findings["\(result.check)\n\(result.subject)"]
            lines.append(Self.line(fields(result, found?.state == .resolved ? nil : found)))
        }
        return lines.joined()
    }

    private func fields(_ result: CheckResult, _ finding: Finding?) -> [String] {
        let metadata = CheckRegistry.metadata[result.check]
        var fields = [result.outcome.kind.rawValue, finding.map { String($0.risk.points) } ?? ""]
        fields += [metadata?.severity.rawValue ?? "", result.check, result.subject.description, result.subjectName]
        fields += [result.outcome.words, finding?.state.rawValue ?? ""]
        fields.append((metadata?.criteria ?? []).map(\.rawValue).joined(separator: " "))
        fields.append(finding.flatMap { Timestamp($0.firstSeen).rfc3339 } ?? "")
        fields.append(finding.flatMap { Timestamp($0.lastSeen).rfc3339 } ?? "")
        fields += [finding?.fingerprint ?? "", finding?.fix ?? ""]
        let word = finding?.suppression
        fields += [word?.owner ?? "", word.flatMap { Timestamp($0.expires).rfc3339 } ?? "", word?.reason ?? ""]
        return fields
    }

    private static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ value: String) -> String {
        let safe = PlainText.safe(value)
        let first = safe.first { $0 != " " }
        let isFormula = first.map { "=+-@\\＝＋－＠".contains($0) } ?? false
        let text = isFormula ? "'" + safe : safe
        guard text.contains(where: { ",\"'".contains($0) }) || text.first == " " || text.last == " " else {
            return text
        }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
