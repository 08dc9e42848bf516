internal import WardenDomain
internal import WardenEstate

extension AssessmentOCSF {
    /// A result that is not known: whoever reads these lines alone must not take silence for a pass.
    func document(unknown result: CheckResult) -> JSONValue? {
        guard let check = CheckRegistry.metadata[result.check], case .unknown(let open) = result.outcome else {
            return nil
        }
        let fingerprint = FindingMaker.fingerprint(result.check, result.subject)
        let severity = Self.severity(check.severity)
        var members: [String: JSONValue] = [
            "activity_id": 1, "activity_name": "Create", "category_uid": 2, "category_name": "Findings",
            "class_uid": 2003, "class_name": "Compliance Finding", "type_uid": 200_301,
            "type_name": "Compliance Finding: Create", "status_id": 1, "status": "New",
        ]
        members["severity_id"] = .integer(severity.id)
        members["severity"] = .string(severity.name)
        members["time"] = .integer(takenAt)
        members["message"] = .string(result.outcome.words)
        members["metadata"] = [
            "version": .string(Self.schemaVersion), "uid": .string("\(fingerprint)-\(takenAt)-unknown"),
            "product": ["name": "Trailwarden", "vendor_name": "Trailwarden", "version": .string(version)],
        ]
        members["finding_info"] = [
            "uid": .string(fingerprint), "title": .string(check.title), "desc": .string(result.outcome.words),
            "first_seen_time": .integer(takenAt), "last_seen_time": .integer(takenAt),
            "created_time": .integer(takenAt),
            "analytic": ["type_id": 1, "type": "Rule", "name": .string(check.title), "uid": .string(check.id)],
        ]
        members["compliance"] = [
            "standards": ["SOC 2"], "control": .string(check.criteria.first?.rawValue ?? check.id),
            "requirements": .strings(check.criteria.map(\.rawValue)), "status_id": 0, "status": "Unknown",
        ]
        members["resources"] = [
            [
                "uid": .string(result.subject.description), "name": .string(result.subjectName),
                "type": .string(result.subject.kind.label),
            ]
        ]
        members["unmapped"] = [
            "questions": .strings(open.map(\.question)), "needs": .strings(open.compactMap(\.permission)),
        ]
        return .object(members)
    }
}
