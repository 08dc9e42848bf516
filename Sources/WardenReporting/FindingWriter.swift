public import WardenDomain

/// Writes findings one by one while a scan still runs, in the forms that need no end: a line per finding.
///
/// A line has the shape it would have in the report of the same format, as a group of one.
public struct FindingWriter: Sendable {
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case jsonl, csv, ocsf
    }

    private let format: Format
    private let run: OCSFRun

    /// - Parameters:
    ///   - startedAt: epoch milliseconds, the time OCSF documents carry as that of the finding.
    ///   - version: of the product.
    public init(_ format: Format, startedAt: Int64, version: String) {
        self.format = format
        run = OCSFRun(time: startedAt, productVersion: version)
    }

    /// What comes before the first finding: the column names of CSV, nothing for the others.
    public var header: String {
        format == .csv ? CSV.line(CSVReport.columns) : ""
    }

    /// One detection, ended by a newline.
    ///
    /// - Parameter fingerprint: of the group the detection belongs to.
    public func line(_ detection: Detection, fingerprint: String, isNew: Bool = true) -> String {
        let event = detection.event
        let group = DetectionGroup(
            rule: detection.rule,
            principal: event.principal,
            count: 1,
            firstSeen: event.time,
            lastSeen: event.time,
            workspaces: event.workspace.isEmpty ? [] : [event.workspace],
            samples: [detection],
            fingerprint: fingerprint,
            isNew: isNew
        )
        switch format {
        case .jsonl: return group.json.typed("detection").compact + "\n"
        case .csv: return CSV.line(CSVReport.row(group))
        case .ocsf: return OCSFDetection(group: group, run: run).json.compact + "\n"
        }
    }

    /// One piece of sensitive content, ended by a newline.
    ///
    /// - Parameters:
    ///   - title: the detector's name for a person.
    ///   - fingerprint: of the group the finding belongs to.
    public func line(
        _ finding: ContentFinding,
        title: String,
        severity: Severity,
        remedy: String,
        fingerprint: String,
        isNew: Bool = true
    ) -> String {
        let group = ContentGroup(
            kind: finding.match.kind,
            title: title,
            contentClass: finding.match.contentClass,
            severity: severity,
            field: finding.match.field,
            count: 1,
            distinctValues: 1,
            firstSeen: finding.event.time,
            lastSeen: finding.event.time,
            samples: [finding],
            remedy: remedy,
            fingerprint: fingerprint,
            isNew: isNew
        )
        switch format {
        case .jsonl: return group.json.typed("content").compact + "\n"
        case .csv: return CSV.line(CSVReport.row(group))
        case .ocsf: return OCSFContent(group: group, run: run).json.compact + "\n"
        }
    }

    /// One integrity issue, ended by a newline.
    public func line(_ issue: IntegrityIssue) -> String {
        switch format {
        case .jsonl: issue.json.typed("integrity").compact + "\n"
        case .csv: CSV.line(CSVReport.row(issue))
        case .ocsf: OCSFIntegrity(issue: issue, run: run).json.compact + "\n"
        }
    }
}
