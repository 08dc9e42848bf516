import WardenDomain

/// One row per finding: detections, sensitive content, integrity issues, in this order.
struct CSVReport {
    static let columns = [
        "type", "severity", "id", "title", "principal", "count", "distinct_values", "first_seen", "last_seen",
        "workspaces", "service", "action", "source_address", "file", "line", "field", "sample", "what_to_do",
        "fingerprint", "is_new",
    ]

    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        CSV.line(Self.columns)
            + report.detections.map { CSV.line(Self.row($0)) }.joined()
            + report.content.map { CSV.line(Self.row($0)) }.joined()
            + report.integrity.map { CSV.line(Self.row($0)) }.joined()
    }

    static func row(_ group: DetectionGroup) -> [String] {
        let sample = group.samples.first
        return [
            "detection", group.rule.severity.rawValue, group.rule.id, group.rule.title, group.principal,
            String(group.count), "", time(group.firstSeen), time(group.lastSeen),
            group.workspaces.joined(separator: "; "), sample?.event.service ?? "", sample?.event.action ?? "",
            sample?.event.sourceAddress ?? "", sample?.location.file ?? "", line(sample?.location), "", "",
            group.rule.runbook, group.fingerprint, String(group.isNew),
        ]
    }

    static func row(_ group: ContentGroup) -> [String] {
        let sample = group.samples.first
        return [
            "content", group.severity.rawValue, group.kind, group.title, sample?.event.principal ?? "",
            String(group.count), String(group.distinctValues), time(group.firstSeen), time(group.lastSeen),
            sample?.event.workspace ?? "", sample?.event.service ?? "", sample?.event.action ?? "",
            sample?.event.sourceAddress ?? "", sample?.location.file ?? "", line(sample?.location), group.field,
            sample?.match.sample ?? "", group.remedy, group.fingerprint, String(group.isNew),
        ]
    }

    static func row(_ issue: IntegrityIssue) -> [String] {
        [
            "integrity", issue.severity.rawValue, issue.kind.rawValue, issue.message, "", String(issue.count), "",
            time(issue.from), time(issue.until), issue.workspace ?? "", "", "", "", issue.file ?? "",
            issue.lines.first.map(String.init) ?? "", "", "", issue.remedy, issue.fingerprint,
            issue.isNew.map { String($0) } ?? "",
        ]
    }

    private static func time(_ milliseconds: Int64?) -> String {
        milliseconds.flatMap { Timestamp($0).rfc3339 } ?? ""
    }

    private static func line(_ location: EventLocation?) -> String {
        location.map { String($0.line) } ?? ""
    }
}

extension IntegrityIssue {
    /// Stable between scans: kind, place and the beginning of the time concerned. What was accepted is told apart from
    /// what changed later.
    var fingerprint: String {
        "v1:integrity:\(kind.rawValue):\(workspace ?? ""):\(file ?? ""):\(from.map(String.init) ?? "")"
            + (acceptance.map { ":accepted:\($0.at)" } ?? "")
    }
}
