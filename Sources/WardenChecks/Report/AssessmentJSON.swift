internal import WardenDomain
internal import WardenEstate

/// The assessment as JSON, schema `trailwarden.assessment/1`.
struct AssessmentJSON {
    let assessment: Assessment
    let version: String

    init(_ assessment: Assessment, version: String) {
        self.assessment = assessment
        self.version = version
    }

    /// Members sorted, two spaces an indentation level. Findings and results are written one by one: as one tree they
    /// would take many times the room of the text.
    var text: String {
        var counts: [String: JSONValue] = [:]
        for kind in CheckOutcome.Kind.allCases { counts[kind.rawValue] = .integer(Int64(assessment.count(kind))) }
        var text = "{"
        add("buckets", assessment.buckets.map(Self.json) ?? .null, to: &text)
        add("counts", .object(counts), to: &text)
        add("findings", assessment.findings, Self.json, to: &text)
        add("results", assessment.results, json, to: &text)
        add("schema", .string(Assessment.schemaName), to: &text)
        add("score", score, to: &text)
        add("soc2", .array(CriterionView.views(of: assessment).map(json)), to: &text)
        add("taken_at", .time(assessment.takenAt), to: &text)
        add("version", .string(version), to: &text)
        return text + "\n}\n"
    }

    private func add(_ name: String, _ value: JSONValue, to text: inout String) {
        text += "\(text.utf8.count > 1 ? "," : "")\n  \"\(name)\": "
        add(value, depth: 1, to: &text)
    }

    private func add<Element>(
        _ name: String,
        _ elements: [Element],
        _ json: (Element) -> JSONValue,
        to text: inout String
    ) {
        guard !elements.isEmpty else { return add(name, .array([]), to: &text) }
        text += "\(text.utf8.count > 1 ? "," : "")\n  \"\(name)\": ["
        for (index, element) in elements.enumerated() {
            text += index > 0 ? ",\n    " : "\n    "
            add(json(element), depth: 2, to: &text)
        }
        text += "\n  ]"
    }

    /// A line break stands between members only: those of texts are escaped.
    private func add(_ value: JSONValue, depth: Int, to text: inout String) {
        let margin = String(repeating: "  ", count: depth)
        for (index, line) in value.pretty.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { text += "\n" + margin }
            text += line
        }
    }

    private var score: JSONValue {
        let points: JSONValue = assessment.score.points.map { .integer(Int64($0)) } ?? .null
        return [
            "points": points, "coverage": .double(assessment.score.coverage),
            "evaluated": .integer(Int64(assessment.score.evaluated)),
            "applicable": .integer(Int64(assessment.score.applicable)), "sentence": .string(assessment.score.sentence),
        ]
    }

    private static func json(_ buckets: BucketCoverage) -> JSONValue {
        [
            "listed": .integer(Int64(buckets.listed)), "holding": .integer(Int64(buckets.holding)),
            "related": .integer(Int64(buckets.related)), "set_aside": .integer(Int64(buckets.setAside)),
            "left_out": .integer(Int64(buckets.leftOut)), "judges_all": .bool(buckets.judgesAll),
            "sentence": .string(buckets.sentence),
        ]
    }

    static func json(_ finding: Finding) -> JSONValue {
        var members: [String: JSONValue] = [
            "fingerprint": .string(finding.fingerprint), "check": .string(finding.check),
            "subject": .string(finding.subject.description), "subject_name": .string(finding.subjectName),
            "title": .string(finding.title), "message": .string(finding.message),
            "severity": .string(finding.severity.rawValue), "state": .string(finding.state.rawValue),
            "criteria": .strings(finding.criteria.map(\.rawValue)), "fix": .string(finding.fix),
            "first_seen": .time(finding.firstSeen), "last_seen": .time(finding.lastSeen),
        ]
        members["risk"] = [
            "points": .integer(Int64(finding.risk.points)), "band": .string(finding.risk.band),
            "factors": .strings(finding.risk.factors.map(\.sentence)),
        ]
        members["remedy"] = finding.remedy?.json ?? .null
        members["evidence"] = .array(finding.evidence.map(json))
        members["items"] = .array(finding.items.map(json))
        members["history"] = .array(finding.history.map(json))
        members["suppression"] = finding.suppression.map(json) ?? .null
        return .object(members)
    }

    private static func json(_ item: FindingItem) -> JSONValue {
        ["id": .string(item.id), "name": .string(item.name), "evidence": item.evidence.map(json) ?? .null]
    }

    private static func json(_ event: FindingEvent) -> JSONValue {
        ["kind": .string(event.kind.rawValue), "at": .time(event.at), "note": .string(event.note)]
    }

    private static func json(_ suppression: Suppression) -> JSONValue {
        [
            "owner": .string(suppression.owner), "reason": .string(suppression.reason),
            "expires": .time(suppression.expires),
        ]
    }

    static func json(_ evidence: Evidence) -> JSONValue {
        [
            "source": .string(evidence.source.rawValue), "origin": .string(evidence.origin),
            "field": .string(evidence.field), "value": .optional(evidence.value),
        ]
    }

    private func json(_ result: CheckResult) -> JSONValue {
        var members: [String: JSONValue] = [
            "check": .string(result.check), "subject": .string(result.subject.description),
            "subject_name": .string(result.subjectName), "outcome": .string(result.outcome.kind.rawValue),
            "words": .string(result.outcome.words), "asked": .strings(result.asked),
        ]
        members["evidence"] = .array(result.outcome.evidence.map(Self.json))
        if case .unknown(let unknowns) = result.outcome { members["unknowns"] = .array(unknowns.map(json)) }
        return .object(members)
    }

    private func json(_ unknown: Unknown) -> JSONValue {
        [
            "question": .string(unknown.question), "call": .string(unknown.call),
            "reason": .string(unknown.reason.rawValue), "detail": .string(unknown.detail),
            "permission": .optional(unknown.permission), "blind_spot": .string(unknown.blindSpot),
        ]
    }

    private func json(_ view: CriterionView) -> JSONValue {
        [
            "criterion": .string(view.criterion.rawValue), "verdict": .string(view.verdict.rawValue),
            "passed": .integer(Int64(view.passed)), "failed": .integer(Int64(view.failed)),
            "unknown": .integer(Int64(view.unknown)),
        ]
    }
}
