public import WardenAssurance
internal import WardenChecks
internal import WardenDomain
internal import WardenIncidents
internal import WardenReporting
internal import WardenStore

extension PeriodGathering {
    /// Everything of the period as OCSF, one document a line: findings that were open in it (Compliance Finding),
    /// incidents (Incident Finding), and what scans detected (Detection and Data Security Finding).
    public func ocsf(_ period: ReportPeriod) throws -> String {
        let evidence = try EvidenceIndex(nil, from: period.from, until: period.until)
        let sources = try sources(period, evidence)
        let end = min(period.until, sources.now)
        let findings = sources.findings.filter { finding in
            PeriodSources.openings(of: finding).contains { period.meets($0.from, $0.until) }
        }
        let groups = try sources.store.groups(from: period.from, until: period.until)
        let scanned = ScanReport(
            run: .init(startedAt: end, version: Trailwarden.version),
            detections: groups.detections,
            content: groups.content
        )
        let incidents = sources.incidents.filter {
            period.meets($0.openedAt, $0.stage == .closed ? $0.updatedAt : nil)
        }
        return Assessment.ocsf(findings, at: end, version: Trailwarden.version)
            + incidents.map { IncidentOCSF.document($0, at: end).compact + "\n" }.joined()
            + ReportFormat.ocsf.render(scanned)
    }
}

/// An incident as an Incident Finding (class 2005) of OCSF 1.8.0.
enum IncidentOCSF {
    static func document(_ incident: Incident, at now: Int64) -> JSONValue {
        let status: (Int64, String) =
            switch incident.stage {
            case .detected: (1, "New")
            case .contained, .fixed: (2, "In Progress")
            case .verified: (4, "Resolved")
            case .closed: (5, "Closed")
            }
        let activity: (Int64, String) = incident.stage == .closed ? (3, "Close") : (2, "Update")
        let severity = incident.opening.severity
        let findings: [JSONValue] =
            incident.opening.sources.isEmpty
            ? [["uid": .string(incident.id), "title": .string(incident.opening.title)]]
            : incident.opening.sources.map { ["uid": .string($0.fingerprint), "title": .string($0.title)] }
        return .object([
            "activity_id": .integer(activity.0), "activity_name": .string(activity.1),
            "category_uid": 2, "category_name": "Findings", "class_uid": 2005, "class_name": "Incident Finding",
            "type_uid": .integer(200_500 + activity.0), "type_name": .string("Incident Finding: \(activity.1)"),
            "severity_id": .integer(Int64(severity.rank + 1)),
            "severity": .string(severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst()),
            "status_id": .integer(status.0), "status": .string(status.1), "time": .integer(incident.updatedAt),
            "start_time": .integer(incident.openedAt),
            "assignee": ["name": .string(incident.assignee ?? "unassigned")],
            "desc": .string(incident.opening.title),
            "finding_info_list": .array(findings),
            "metadata": [
                "version": "1.8.0", "uid": .string("\(incident.id)-\(incident.updatedAt)"),
                "product": [
                    "name": "Trailwarden", "vendor_name": "Trailwarden", "version": .string(Trailwarden.version),
                ],
            ],
            "unmapped": ["incident": .string(incident.id), "reported_at": .integer(now)],
        ])
    }
}
