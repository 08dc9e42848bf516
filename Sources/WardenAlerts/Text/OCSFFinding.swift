internal import WardenDomain

/// Alerts as OCSF 1.8.0 Detection Findings (class 2004), one document an alert.
enum OCSFFinding {
    static func documents(_ dispatch: Dispatch, _ context: SinkContext) -> [JSONValue] {
        dispatch.alerts.map { document($0, dispatch, context) }
    }

    static func document(_ alert: Alert, _ dispatch: Dispatch, _ context: SinkContext) -> JSONValue {
        let (activity, caption): (Int64, String) =
            switch dispatch.reason {
            case .raised, .test: (1, "Create")
            case .repeated, .escalated, .acknowledged: (2, "Update")
            case .resolved: (3, "Close")
            }
        let (status, words): (Int64, String) =
            switch dispatch.reason {
            case .acknowledged: (2, "In Progress")
            case .resolved: (4, "Resolved")
            case .raised, .repeated, .escalated, .test: (1, "New")
            }
        let severity = alert.severity
        return .present([
            "activity_id": .integer(activity), "activity_name": .string(caption),
            "category_uid": 2, "category_name": "Findings", "class_uid": 2_004, "class_name": "Detection Finding",
            "type_uid": .integer(200_400 + activity), "type_name": .string("Detection Finding: \(caption)"),
            "severity_id": .integer(Int64(severity.rank + 1)), "severity": .string(severity.rawValue.capitalisedFirst),
            "status_id": .integer(status), "status": .string(words),
            "time": .integer(dispatch.createdAt), "count": .count(alert.count),
            "start_time": alert.firstSeen.map { .integer($0) } ?? .null,
            "end_time": alert.lastSeen.map { .integer($0) } ?? .null,
            "message": .string(Dispatch(id: "", reason: .raised, alerts: [alert], createdAt: 0).headline),
            "is_alert": true, "action_id": 3, "action": "Observed", "disposition_id": 15, "disposition": "Detected",
            "metadata": .present([
                "version": "1.8.0", "uid": .string("\(dispatch.id)/\(alert.id)"), "profiles": ["security_control"],
                "product": [
                    "name": "Trailwarden", "vendor_name": "Trailwarden", "version": .string(context.version),
                ],
                "log_name": alert.samples.first.map { .string($0.event.source.rawValue) } ?? .null,
            ]),
            "finding_info": .present([
                "uid": .string(alert.id), "title": .string(alert.title), "desc": .string(alert.summary),
                "types": [.string(alert.kind.rawValue)],
                "created_time": .integer(alert.raisedAt),
                "first_seen_time": alert.firstSeen.map { .integer($0) } ?? .null,
                "last_seen_time": alert.lastSeen.map { .integer($0) } ?? .null,
                "related_events_count": .count(alert.count),
                "analytic": alert.rule.isEmpty
                    ? .null
                    : ["type_id": 1, "type": "Rule", "uid": .string(alert.rule), "name": .string(alert.title)],
            ]),
            "evidences": .array(alert.samples.map(evidence)),
            "resources": alert.workspace.isEmpty
                ? .null : [["uid": .string(alert.workspace), "type": "Databricks workspace"]],
            "remediation": alert.runbook.isEmpty ? .null : ["desc": .string(alert.runbook)],
        ])
    }

    private static func evidence(_ sample: Alert.Sample) -> JSONValue {
        let event = sample.event
        return .present([
            "data": sample.json,
            "actor": event.principal.isEmpty ? .null : ["user": ["name": .string(event.principal)]],
            "api": event.action.isEmpty
                ? .null
                : .present([
                    "operation": .string(event.action),
                    "service": event.service.isEmpty ? .null : ["name": .string(event.service)],
                ]),
            "src_endpoint": event.sourceAddress.isEmpty ? .null : ["ip": .string(event.sourceAddress)],
        ])
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
