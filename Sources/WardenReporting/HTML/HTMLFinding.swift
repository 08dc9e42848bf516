import WardenDomain

/// One row of the findings list, whatever it came from.
struct HTMLFinding {
    enum Origin: String, CaseIterable {
        case detection, content, integrity

        var caption: String {
            switch self {
            case .detection: "Detection"
            case .content: "Sensitive content"
            case .integrity: "Log integrity"
            }
        }
    }

    /// One event as evidence.
    struct Evidence {
        var event: EventContext
        var location: EventLocation
        /// Before the event's own details: the group of a correlation, the masked sample.
        var highlights: [EventContext.Detail] = []
        var note = ""
    }

    var origin: Origin
    var severity: Severity
    var title: String
    /// Who, or where.
    var subject: String
    var count: UInt64
    /// What is counted.
    var unit = "time"
    var firstSeen: Int64?
    var lastSeen: Int64?
    var isNew: Bool
    var description: String
    var remedy: String
    var facts: [(name: String, value: String)]
    var attacks: [SigmaTags.Attack] = []
    var labels: [String] = []
    var falsePositives: [String] = []
    var evidence: [Evidence] = []

    /// All findings of a report, worst first; new before known within a severity.
    static func all(_ report: ScanReport) -> [HTMLFinding] {
        let findings =
            report.detections.map(HTMLFinding.init) + report.content.map(HTMLFinding.init)
            + report.integrity.map(HTMLFinding.init)
        return findings.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.severity != b.severity { return a.severity > b.severity }
            if a.isNew != b.isNew { return a.isNew }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension HTMLFinding {
    init(_ group: DetectionGroup) {
        let tags = SigmaTags(group.rule.tags)
        self.init(
            origin: .detection,
            severity: group.rule.severity,
            title: group.rule.title,
            subject: group.principal.isEmpty ? "unknown principal" : group.principal,
            count: group.count,
            firstSeen: group.firstSeen,
            lastSeen: group.lastSeen,
            isNew: group.isNew,
            description: group.rule.description,
            remedy: group.rule.runbook,
            facts: [
                ("Principal", group.principal), ("Workspaces", group.workspaces.joined(separator: ", ")),
                ("Rule", group.rule.id), ("Kind", group.rule.isCorrelation ? "Correlation over time" : "Single event"),
                ("Fingerprint", group.fingerprint),
            ]
        )
        attacks = tags.attacks
        labels = tags.other.flatMap { tag in tag.values.map { "\(tag.name) \($0)".uppercased() } }
        falsePositives = group.rule.falsePositives
        evidence = group.samples.map { sample in
            let count = sample.contributing.count
            return Evidence(
                event: sample.event,
                location: sample.location,
                highlights: sample.group,
                note: count > 1 ? "completed by this event; \(count) events count" : ""
            )
        }
    }

    init(_ group: ContentGroup) {
        self.init(
            origin: .content,
            severity: group.severity,
            title: "\(group.title) in audit logs",
            subject: group.field,
            count: group.count,
            firstSeen: group.firstSeen,
            lastSeen: group.lastSeen,
            isNew: group.isNew,
            description: "",
            remedy: group.remedy,
            facts: [
                ("Field", group.field), ("Class", group.contentClass.rawValue.capitalizedFirst),
                ("Different values", Quantity.count(group.distinctValues)), ("Detector", group.kind),
                ("Fingerprint", group.fingerprint),
            ]
        )
        evidence = group.samples.map { sample in
            let confidence = sample.match.confidencePercent.map { "\($0) %" } ?? ""
            return Evidence(
                event: sample.event,
                location: sample.location,
                highlights: [
                    .init(field: "masked value", value: sample.match.sample),
                    .init(field: "confidence", value: confidence),
                ],
                note: sample.match.reasons.joined(separator: ", ")
            )
        }
    }

    init(_ issue: IntegrityIssue) {
        var facts: [(name: String, value: String)] = [("File", issue.file ?? ""), ("Workspace", issue.workspace ?? "")]
        let shown = issue.lines.prefix(30).map(String.init).joined(separator: ", ")
        facts.append(("Lines", issue.lines.count > 30 ? shown + ", …" : shown))
        self.init(
            origin: .integrity,
            severity: issue.severity,
            title: issue.caption,
            subject: issue.file ?? issue.workspace.map { "workspace \($0)" } ?? "",
            count: issue.count,
            unit: issue.kind.unit,
            firstSeen: issue.from,
            lastSeen: issue.until,
            isNew: issue.isNew == true,
            description: issue.message,
            remedy: issue.remedy,
            facts: facts
        )
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
