import WardenDomain

/// The members every OCSF finding of this product shares.
///
/// Source: Open Cybersecurity Schema Framework 1.8.0, classes 2004 and 2006 with the profiles `security_control` and
/// `cloud`. Nothing outside the schema is written; what it has no place for goes to `unmapped`.
struct OCSFEnvelope {
    /// The schema version all documents are written for. `metadata.version` carries it.
    static let schemaVersion = "1.8.0"

    enum FindingClass: Int64 {
        case detection = 2004
        case dataSecurity = 2006

        var caption: String {
            switch self {
            case .detection: "Detection Finding"
            case .dataSecurity: "Data Security Finding"
            }
        }
    }

    /// How sure a finding is, in OCSF's three steps.
    enum Confidence: Int64 {
        case low = 1
        case medium, high

        var caption: String {
            switch self {
            case .low: "Low"
            case .medium: "Medium"
            case .high: "High"
            }
        }
    }

    var findingClass: FindingClass
    var severity: Severity
    /// Known before this scan: written as an update of the same finding.
    var isUpdate: Bool
    /// Epoch milliseconds at which the finding was made.
    var time: Int64
    var firstSeen: Int64?
    var lastSeen: Int64?
    var count: UInt64
    var message: String
    var confidence: Confidence
    /// 0...100, where a detector gives one.
    var confidenceScore: Int64?
    /// Unique to this document; the finding's own identity is `finding_info.uid`.
    var documentUID: String
    var productVersion: String
    /// The event the finding is told by: names the log, the tenant and the cloud.
    var event: EventContext?

    var members: [String: JSONValue] {
        let activity: (id: Int64, name: String) = isUpdate ? (2, "Update") : (1, "Create")
        let severity = self.severity.ocsf
        var members: [String: JSONValue] = [
            "activity_id": .integer(activity.id), "activity_name": .string(activity.name),
            "category_uid": 2, "category_name": "Findings",
            "class_uid": .integer(findingClass.rawValue), "class_name": .string(findingClass.caption),
            "type_uid": .integer(findingClass.rawValue * 100 + activity.id),
            "type_name": .string("\(findingClass.caption): \(activity.name)"),
            "severity_id": .integer(severity.id), "severity": .string(severity.caption),
            "status_id": 1, "status": "New",
            "time": .integer(time), "count": .count(count), "message": .string(message),
            "confidence_id": .integer(confidence.rawValue), "confidence": .string(confidence.caption),
            "is_alert": .bool(self.severity >= .medium),
            "action_id": 3, "action": "Observed", "disposition_id": 15, "disposition": "Detected",
            "metadata": metadata,
        ]
        members["start_time"] = .ocsfTime(firstSeen)
        members["end_time"] = .ocsfTime(lastSeen)
        members["confidence_score"] = confidenceScore.map { .integer($0) }
        members["cloud"] = event?.ocsfCloud
        return members
    }

    private var metadata: JSONValue {
        let profiles: JSONValue = event?.ocsfCloud == nil ? ["security_control"] : ["security_control", "cloud"]
        var members: [String: JSONValue] = [
            "version": .string(Self.schemaVersion), "uid": .string(documentUID), "profiles": profiles,
            "product": .present([
                "name": "Trailwarden", "vendor_name": "Trailwarden", "version": .string(productVersion),
            ]),
        ]
        if let event {
            members["log_name"] = .string(event.source.rawValue)
            members["log_provider"] = event.source.ocsfProvider.map { .string($0) }
            if event.source == .databricks, !event.account.isEmpty { members["tenant_uid"] = .string(event.account) }
        }
        return .object(members)
    }
}

extension Severity {
    /// `severity_id` and its caption.
    var ocsf: (id: Int64, caption: String) { (Int64(rank + 1), caption) }
}

extension EventSource {
    fileprivate var ocsfProvider: String? {
        switch self {
        case .databricks: "Databricks"
        case .cloudTrail, .s3Access: "AWS"
        case .generic: nil
        }
    }
}

extension EventContext {
    /// The cloud an event surely happened in: AWS logs say so, Databricks events do not.
    fileprivate var ocsfCloud: JSONValue? {
        switch source {
        case .cloudTrail, .s3Access:
            account.isEmpty
                ? ["provider": "AWS"]
                : ["provider": "AWS", "account": ["uid": .string(account), "type_id": 10, "type": "AWS Account"]]
        case .databricks, .generic: nil
        }
    }
}
