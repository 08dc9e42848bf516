import WardenDomain

/// An integrity issue as an OCSF Detection Finding (2004).
struct OCSFIntegrity {
    let issue: IntegrityIssue
    let run: OCSFRun

    var json: JSONValue {
        var members = OCSFEnvelope(
            findingClass: .detection,
            severity: issue.severity,
            isUpdate: issue.isNew == false,
            time: run.time,
            firstSeen: issue.from,
            lastSeen: issue.until,
            count: issue.count,
            message: issue.message,
            confidence: issue.kind.analytic.id == 5 ? .high : .medium,
            documentUID: run.documentUID(issue.fingerprint, nil),
            productVersion: run.productVersion
        ).members
        members["finding_info"] = findingInfo
        members["evidences"] = [evidence]
        if let workspace = issue.workspace, !workspace.isEmpty {
            members["resources"] = [["uid": .string(workspace), "type": "Databricks workspace"]]
        }
        members["remediation"] = ["desc": .string(issue.remedy)]
        if let word = issue.acceptance {
            members["status_id"] = 3
            members["status"] = "Suppressed"
            members["comment"] = .string("accepted by \(word.owner): \(word.reason)")
        }
        var observables = OCSFObservables()
        if let file = issue.file { observables.addFile(file, at: "evidences[0].file.path") }
        members["observables"] = .array(observables.items)
        return .present(members)
    }

    private var findingInfo: JSONValue {
        let analytic = issue.kind.analytic
        var members: [String: JSONValue] = [
            "uid": .string(issue.fingerprint), "title": .string(issue.caption), "desc": .string(issue.message),
            "types": ["Log integrity"], "created_time": .integer(run.time),
            "analytic": [
                "type_id": .integer(analytic.id), "type": .string(analytic.caption),
                "uid": .string("integrity.\(issue.kind.rawValue)"), "name": .string(issue.kind.caption),
            ],
            "attacks": .array(SigmaTags(issue.kind.tags).attacks.map(\.ocsf)),
        ]
        members["first_seen_time"] = .ocsfTime(issue.from)
        members["last_seen_time"] = .ocsfTime(issue.until)
        return .present(members)
    }

    private var evidence: JSONValue {
        var data: [String: JSONValue] = ["kind": .string(issue.kind.rawValue), "count": .count(issue.count)]
        data["lines"] = issue.lines.isEmpty ? nil : .array(issue.lines.map { .integer(Int64($0)) })
        data["from"] = issue.from.map { .integer($0) }
        data["until"] = issue.until.map { .integer($0) }
        data["workspace"] = issue.workspace.map { .string($0) }
        var members: [String: JSONValue] = ["data": .object(data)]
        members["file"] = issue.file.map { OCSFFile($0).json }
        return .object(members)
    }
}

extension IntegrityIssue.Kind {
    /// How the issue is known: by comparing hashes, by the usual rhythm, or by a fixed rule.
    fileprivate var analytic: (id: Int64, caption: String) {
        switch self {
        case .removedLine, .alteredLine, .reorderedLine, .missingFile, .rewrittenFile, .commitmentTampered:
            (5, "Fingerprinting")
        case .missingHours, .lateFile, .clockAnomaly: (3, "Statistical")
        case .duplicateEvent, .truncatedRecord: (1, "Rule")
        }
    }

    /// What an attacker would have done to cause it.
    fileprivate var tags: [String] {
        switch self {
        case .removedLine, .missingFile: ["attack.defense-evasion", "attack.t1070"]
        case .alteredLine, .reorderedLine, .commitmentTampered: ["attack.impact", "attack.t1565.001"]
        case .missingHours: ["attack.defense-evasion", "attack.t1562.008"]
        case .lateFile, .rewrittenFile, .duplicateEvent, .clockAnomaly, .truncatedRecord: []
        }
    }
}
