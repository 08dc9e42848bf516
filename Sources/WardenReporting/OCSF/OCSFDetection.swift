import WardenDomain

/// A detection group as an OCSF Detection Finding (2004).
struct OCSFDetection {
    let group: DetectionGroup
    let run: OCSFRun

    var json: JSONValue {
        let rule = group.rule
        let sample = group.samples.first
        var members = OCSFEnvelope(
            findingClass: .detection,
            severity: rule.severity,
            isUpdate: !group.isNew,
            time: run.time,
            firstSeen: group.firstSeen,
            lastSeen: group.lastSeen,
            count: group.count,
            message: group.principal.isEmpty ? rule.title : "\(rule.title): \(group.principal)",
            // A rule that names its false positives is less sure than one that knows of none.
            confidence: rule.falsePositives.isEmpty ? .high : .medium,
            documentUID: run.documentUID(group.fingerprint, sample?.location),
            productVersion: run.productVersion,
            event: sample?.event
        ).members
        members["finding_info"] = findingInfo
        members["evidences"] = evidences
        members["resources"] = resources
        members["observables"] = observables
        if !rule.runbook.isEmpty { members["remediation"] = ["desc": .string(rule.runbook)] }
        if !rule.falsePositives.isEmpty { members["unmapped"] = ["false_positives": .strings(rule.falsePositives)] }
        return .present(members)
    }

    private var findingInfo: JSONValue {
        let rule = group.rule
        let tags = SigmaTags(rule.tags)
        var members: [String: JSONValue] = [
            "uid": .string(group.fingerprint), "title": .string(rule.title), "desc": .string(rule.description),
            "types": [.string(rule.isCorrelation ? "Correlation" : "Event rule")],
            "analytic": .present([
                "type_id": 1, "type": "Rule", "uid": .string(rule.id), "name": .string(rule.title),
                "desc": .string(rule.description),
            ]),
            "attacks": .array(tags.attacks.map(\.ocsf)),
            "tags": .array(tags.other.map { ["name": .string($0.name), "values": .strings($0.values)] }),
            "related_events_count": .count(group.count),
        ]
        if let source = group.samples.first?.event.source { members["data_sources"] = [.string(source.rawValue)] }
        members["first_seen_time"] = .ocsfTime(group.firstSeen)
        members["last_seen_time"] = .ocsfTime(group.lastSeen)
        if group.isNew {
            members["created_time"] = .integer(run.time)
        } else {
            members["modified_time"] = .integer(run.time)
        }
        return .present(members)
    }

    private var evidences: JSONValue {
        .array(
            group.samples.map { sample in
                let event = sample.event
                var members: [String: JSONValue] = ["data": sample.ocsfData]
                members["actor"] = event.ocsfActor
                members["api"] = event.ocsfAPI
                members["src_endpoint"] = event.ocsfEndpoint
                if !event.userAgent.isEmpty { members["http_request"] = ["user_agent": .string(event.userAgent)] }
                return .object(members)
            }
        )
    }

    private var resources: JSONValue {
        .array(group.workspaces.map { ["uid": .string($0), "type": "Databricks workspace"] })
    }

    private var observables: JSONValue {
        var observables = OCSFObservables()
        for (index, sample) in group.samples.enumerated() {
            observables.add(sample.event, at: "evidences[\(index)]", hasRequest: true)
        }
        return .array(observables.items)
    }
}

extension Detection {
    /// Place and remaining fields of the event.
    fileprivate var ocsfData: JSONValue {
        var members: [String: JSONValue] = ["location": location.json]
        members["time"] = event.time.map { .integer($0) }
        members["details"] = .object(
            Dictionary(event.details.map { ($0.field, .string($0.value)) }) { first, _ in first }
        )
        members["group"] = .object(Dictionary(group.map { ($0.field, .string($0.value)) }) { first, _ in first })
        members["contributing"] = .array(contributing.map(\.json))
        return .present(members)
    }
}
