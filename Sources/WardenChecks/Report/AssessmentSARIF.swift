internal import WardenDomain
internal import WardenEstate

/// Findings as SARIF 2.1.0, and what stayed unknown as open results: whoever reads them alone must not take silence for a
/// pass. A subject is a logical location; its physical one is the file that stands for what was judged.
///
/// Source of what else is asked for: GitHub, "SARIF support for code scanning".
struct AssessmentSARIF {
    let assessment: Assessment
    let version: String
    /// URI.
    let file: String

    init(_ assessment: Assessment, version: String, file: String) {
        self.assessment = assessment
        self.version = version
        self.file = file
    }

    var document: JSONValue {
        let used = assessment.findings.filter { $0.state != .resolved }
        let open = assessment.results.filter { $0.outcome.kind == .unknown }
        let ids = Set(used.map(\.check) + open.map(\.check)).sorted()
        let index = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        let rules: [JSONValue] = ids.compactMap { CheckRegistry.metadata[$0] }.map(rule)
        let driver: JSONValue = ["name": "Trailwarden", "version": .string(version), "rules": .array(rules)]
        var results: [JSONValue] = used.map { result($0, index[$0.check] ?? 0) }
        results += open.map { unknown($0, index[$0.check] ?? 0) }
        let run: JSONValue = [
            "tool": ["driver": driver], "results": .array(results),
            "invocations": [["executionSuccessful": true]],
            // A category of its own: a plan's results do not replace those of the estate.
            "automationDetails": ["id": .string("trailwarden/\(file)/")],
        ]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
        ]
    }

    private func rule(_ check: CheckMetadata) -> JSONValue {
        let tags = ["security", check.family.rawValue] + check.criteria.map(\.rawValue)
        let next = check.remedy.lines(check.id).joined(separator: "\n")
        let help = "\(check.fix)\n\(next)"
        return [
            "id": .string(check.id), "name": .string(check.id), "shortDescription": ["text": .string(check.title)],
            "fullDescription": ["text": .string(check.rationale)],
            "help": ["text": .string(help)],
            "defaultConfiguration": ["level": .string(level(check.severity))],
            "properties": [
                "tags": .strings(tags), "precision": "very-high", "security-severity": .string(score(check.severity)),
            ],
        ]
    }

    private func result(_ finding: Finding, _ rule: Int) -> JSONValue {
        var members: [String: JSONValue] = [
            "ruleId": .string(finding.check), "ruleIndex": .integer(Int64(rule)),
            "level": .string(level(finding.severity)),
            "message": ["text": .string("\(finding.subjectName): \(finding.message)")],
            "locations": [location(finding.subject, finding.subjectName)],
            "partialFingerprints": [
                "trailwarden/v1": .string(finding.fingerprint),
                "primaryLocationLineHash": .string("\(finding.fingerprint):1"),
            ],
            "rank": .double((finding.risk.exact * 10).rounded() / 10),
        ]
        if let word = finding.suppression {
            let end = Timestamp(word.expires).rfc3339 ?? ""
            let reason = "\(word.owner) until \(end): \(word.reason)"
            members["suppressions"] = [["kind": "external", "justification": .string(reason)]]
        }
        return .object(members)
    }

    /// The rule was asked, and there is not enough to tell whether there is a problem.
    private func unknown(_ result: CheckResult, _ rule: Int) -> JSONValue {
        [
            "ruleId": .string(result.check), "ruleIndex": .integer(Int64(rule)), "kind": "open", "level": "none",
            "message": ["text": .string("\(result.subjectName): \(result.outcome.words)")],
            "locations": [location(result.subject, result.subjectName)],
            // Not the one of the finding: what is not verified now stands in the list as well.
            "partialFingerprints": ["primaryLocationLineHash": .string("\(result.fingerprint):2")],
        ]
    }

    private func location(_ subject: AssetID, _ name: String) -> JSONValue {
        [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(file)],
                "region": ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1],
            ],
            "logicalLocations": [
                [
                    "name": .string(name), "fullyQualifiedName": .string(subject.description), "kind": "resource",
                ]
            ],
        ]
    }

    /// Code scanning calls more than 9 critical, from 7 high, from 4 medium, from 0.1 low.
    private func score(_ severity: Severity) -> String {
        switch severity {
        case .critical: "9.5"
        case .high: "8.0"
        case .medium: "5.5"
        case .low: "2.5"
        case .informational: "0.0"
        }
    }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low, .informational: "note"
        }
    }
}
