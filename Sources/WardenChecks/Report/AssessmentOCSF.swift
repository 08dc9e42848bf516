internal import WardenDomain
internal import WardenEstate

/// One Compliance Finding (class 2003) a line for each finding, and for each result that is not known.
///
/// Source: Open Cybersecurity Schema Framework 1.8.0.
struct AssessmentOCSF {
    static let schemaVersion = "1.8.0"

    let findings: [Finding]
    /// Without those of which a finding tells that it was not verified.
    private let unknowns: [CheckResult]
    /// Epoch milliseconds.
    let takenAt: Int64
    let version: String

    init(_ assessment: Assessment, version: String) {
        findings = assessment.findings
        let told = Set(findings.filter { $0.state != .resolved }.map(\.fingerprint))
        unknowns = assessment.results.filter { result in
            result.outcome.kind == .unknown && !told.contains(FindingMaker.fingerprint(result.check, result.subject))
        }
        takenAt = assessment.takenAt
        self.version = version
    }

    private init(takenAt: Int64, version: String) {
        findings = []
        unknowns = []
        self.takenAt = takenAt
        self.version = version
    }

    var lines: String {
        let documents = findings.map { document($0) } + unknowns.compactMap { document(unknown: $0) }
        return documents.map { $0.compact + "\n" }.joined()
    }

    static func document(_ finding: Finding, at time: Int64, version: String) -> JSONValue {
        AssessmentOCSF(takenAt: time, version: version).document(finding)
    }

    func document(_ finding: Finding) -> JSONValue {
        let activity = Self.activity(finding, at: takenAt)
        let status = Self.status(finding.state)
        let severity = Self.severity(finding.severity)
        let account = finding.subject.kind == .account && finding.subject.scope == "aws" ? finding.subject.name : nil
        var members: [String: JSONValue] = [
            "activity_id": .integer(activity.id), "activity_name": .string(activity.name),
            "category_uid": 2, "category_name": "Findings", "class_uid": 2003, "class_name": "Compliance Finding",
            "type_uid": .integer(200_300 + activity.id),
            "type_name": .string("Compliance Finding: \(activity.name)"),
        ]
        members["severity_id"] = .integer(severity.id)
        members["severity"] = .string(severity.name)
        members["status_id"] = .integer(status.id)
        members["status"] = .string(status.name)
        members["time"] = .integer(takenAt)
        members["message"] = .string(finding.message)
        members["metadata"] = metadata(finding, hasCloud: account != nil)
        members["finding_info"] = information(finding)
        members["compliance"] = compliance(finding)
        members["resources"] = [
            [
                "uid": .string(finding.subject.description), "name": .string(finding.subjectName),
                "type": .string(finding.subject.kind.label),
            ]
        ]
        let steps = finding.nextSteps.joined(separator: "\n")
        members["remediation"] = ["desc": .string("\(finding.fix)\n\(steps)")]
        members["unmapped"] = [
            "risk_score": .integer(Int64(finding.risk.points)),
            "risk_factors": .strings(finding.risk.factors.map(\.sentence)),
            "evidence": .strings(finding.evidence.map(\.sentence)),
        ]
        if let word = finding.suppression {
            let end = Timestamp(word.expires).rfc3339 ?? ""
            members["comment"] = .string("suppressed by \(word.owner) until \(end): \(word.reason)")
        }
        if let account {
            members["cloud"] = [
                "provider": "AWS", "account": ["uid": .string(account), "type_id": 10, "type": "AWS Account"],
            ]
        }
        return .object(members)
    }

    private func metadata(_ finding: Finding, hasCloud: Bool) -> JSONValue {
        var members: [String: JSONValue] = [
            "version": .string(Self.schemaVersion), "uid": .string("\(finding.fingerprint)-\(takenAt)"),
            "product": ["name": "Trailwarden", "vendor_name": "Trailwarden", "version": .string(version)],
        ]
        if hasCloud { members["profiles"] = ["cloud"] }
        return .object(members)
    }

    private func information(_ finding: Finding) -> JSONValue {
        [
            "uid": .string(finding.fingerprint), "title": .string(finding.title), "desc": .string(finding.message),
            "first_seen_time": .integer(finding.firstSeen), "last_seen_time": .integer(finding.lastSeen),
            "created_time": .integer(finding.firstSeen),
            "analytic": [
                "type_id": 1, "type": "Rule", "name": .string(finding.title), "uid": .string(finding.check),
            ],
        ]
    }

    private func compliance(_ finding: Finding) -> JSONValue {
        let result: (id: Int64, name: String) = finding.state == .resolved ? (1, "Pass") : (3, "Fail")
        return [
            "standards": ["SOC 2"], "control": .string(finding.criteria.first?.rawValue ?? finding.check),
            "requirements": .strings(finding.criteria.map(\.rawValue)),
            "status_id": .integer(result.id), "status": .string(result.name),
        ]
    }

    private static func activity(_ finding: Finding, at now: Int64) -> (id: Int64, name: String) {
        if finding.state == .resolved { return (3, "Close") }
        return finding.firstSeen == now ? (1, "Create") : (2, "Update")
    }

    private static func status(_ state: Finding.State) -> (id: Int64, name: String) {
        switch state {
        case .open, .unverified: (1, "New")
        case .suppressed: (3, "Suppressed")
        case .resolved: (4, "Resolved")
        }
    }

    static func severity(_ severity: Severity) -> (id: Int64, name: String) {
        let name =
            switch severity {
            case .informational: "Informational"
            case .low: "Low"
            case .medium: "Medium"
            case .high: "High"
            case .critical: "Critical"
            }
        return (Int64(severity.rank + 1), name)
    }
}
