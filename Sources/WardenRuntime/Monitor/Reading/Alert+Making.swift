internal import WardenAlerts
internal import WardenContent
internal import WardenDomain

extension Alert {
    /// The alert of a rule about a principal, without events.
    init(_ rule: RuleSummary, subject: String, window: Int64, place: String, at now: Int64) {
        self.init(
            id: AlertIdentity.of(kind: .detection, rule: rule.id, subject: subject, window: window),
            kind: .detection,
            severity: rule.severity,
            title: rule.title,
            summary: rule.description,
            subject: subject,
            rule: rule.id,
            tags: rule.tags,
            runbook: rule.runbook,
            place: place,
            raisedAt: now,
            count: 0
        )
        ruleName = rule.name.isEmpty ? nil : rule.name
    }

    /// The alert of a detector in a field, without events.
    init(_ detector: Detector, field: String, window: Int64, place: String, at now: Int64) {
        let words =
            switch detector.contentClass {
            case .secret: "A log holds a credential in clear: whoever reads the log can use it."
            case .personal: "A log holds personal data."
            case .financial: "A log holds payment or bank data."
            }
        self.init(
            id: AlertIdentity.of(kind: .content, rule: detector.kind, subject: field, window: window),
            kind: .content,
            severity: detector.severity,
            title: detector.title,
            summary: words,
            subject: field.isEmpty ? "event" : field,
            rule: detector.kind,
            runbook: detector.remedy,
            place: place,
            raisedAt: now,
            count: 0
        )
    }

    /// The alert of a completed correlation.
    init(_ detection: Detection, window length: Int64, at now: Int64) {
        let group = detection.group.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
        let principal = detection.event.principal
        let subject = principal.isEmpty ? (group.isEmpty ? "(no principal)" : group) : principal
        let window = AlertIdentity.window(of: detection.event.time, length: length)
        self.init(detection.rule, subject: subject, window: window, place: detection.location.file, at: now)
        count = 1
        firstSeen = detection.event.time
        lastSeen = detection.event.time
        workspace = detection.event.workspace
        account = detection.event.account
        samples = [Sample(location: detection.location, event: detection.event, group: detection.group)]
    }
}
