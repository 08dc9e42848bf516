internal import WardenAssurance
internal import WardenDomain

/// JSON schemas of the API's answers.
enum OpenAPISchemas {
    static let all: [String: JSONValue] = [
        "Problem": object(["status": integer, "detail": text], required: ["status", "detail"]),
        "EventPage": object(
            [
                "scanned_at": time, "total": integer, "by_severity": counts,
                "items": list("Event"),
            ],
            required: ["scanned_at", "total", "by_severity", "items"]
        ),
        "Event": object(
            [
                "kind": choice(["detection", "content"]), "fingerprint": text, "severity": severity, "count": integer,
                "first_seen": time, "last_seen": time, "title": text, "subject": text,
            ],
            required: ["kind", "fingerprint", "severity", "count", "first_seen", "last_seen", "title", "subject"]
        ),
        "FindingPage": object(
            [
                "assessed_at": time, "score": maybeInteger, "coverage": maybeNumber, "total": integer,
                "is_counted": told(flag, "false = a search matches more: total and by_risk are of the gravest alone"),
                "by_risk": counts,
                "items": list("Finding"),
            ],
            required: ["assessed_at", "score", "coverage", "total", "is_counted", "by_risk", "items"]
        ),
        "Finding": object(finding, required: finding.keys.sorted()),
        "FindingDetail": object(
            finding.merging([
                "severity": severity, "fix": text, "next_steps": texts, "criteria": texts, "evidence": texts,
                "items": texts,
                "factors": list("RiskFactor"), "history": list("FindingEvent"), "suppressed_until": time,
            ]) { first, _ in first },
            required: finding.keys.sorted() + [
                "severity", "fix", "next_steps", "factors", "history", "evidence", "items",
            ]
        ),
        "RiskFactor": object(
            ["name": text, "words": text, "effect": number, "points": maybeNumber],
            required: ["name", "words", "effect", "points"]
        ),
        "FindingEvent": object(["kind": text, "at": time, "note": text], required: ["kind", "at", "note"]),
        "IncidentPage": object(
            ["total": integer, "by_stage": counts, "items": list("Incident")],
            required: ["total", "by_stage", "items"]
        ),
        "Incident": object(
            [
                "id": text, "title": text, "severity": severity, "stage": text, "assignee": maybeText,
                "location": maybeText, "opened_at": time, "changed_at": time, "clocks": counts,
            ],
            required: ["id", "title", "severity", "stage", "assignee", "location", "opened_at", "changed_at", "clocks"]
        ),
        "LocationPage": object(
            [
                "discovered_at": time, "is_complete": flag, "total": integer, "unknowns": integer, "by_role": counts,
                "items": list("Location"),
            ],
            required: ["discovered_at", "is_complete", "total", "unknowns", "by_role", "items"]
        ),
        "Location": object(
            [
                "id": text, "kind": text, "name": text, "owner": maybeText, "role": text, "confidence": text,
                "sensitivity": maybeText, "was_listed": flag, "unknowns": integer,
            ],
            required: ["id", "kind", "name", "owner", "role", "confidence", "sensitivity", "was_listed", "unknowns"]
        ),
        "Integrity": object(
            [
                "verified_at": time, "files": integer, "compared": integer, "unchanged": integer, "not_judged": integer,
                "by_severity": counts, "issues": list("IntegrityIssue"),
            ],
            required: ["verified_at", "files", "compared", "unchanged", "not_judged", "by_severity", "issues"]
        ),
        "IntegrityIssue": object(
            [
                "kind": text, "severity": severity, "message": text, "file": maybeText, "workspace": maybeText,
                "from": time, "until": time, "count": integer,
            ],
            required: ["kind", "severity", "message", "file", "workspace", "from", "until", "count"]
        ),
        "ReviewPage": object(
            ["total": integer, "open": integer, "items": list("Review")],
            required: ["total", "open", "items"]
        ),
        "Review": object(review, required: review.keys.sorted()),
        "Compliance": object(compliance, required: compliance.keys.sorted()),
        "Criterion": object(
            ["id": text, "meaning": text, "conclusion": conclusion, "controls": texts],
            required: ["id", "meaning", "conclusion", "controls"]
        ),
        "Control": object(control, required: control.keys.sorted()),
    ]

    private static let conclusion = choice(PeriodReport.Conclusion.allCases.map(\.rawValue))
    private static let compliance: [String: JSONValue] = [
        "from": time, "until": time, "population_digest": text, "criteria": list("Criterion"),
        "controls": list("Control"), "exceptions": integer, "open_exceptions": integer, "not_evaluated": integer,
    ]
    private static let review: [String: JSONValue] = [
        "id": text, "locations": texts, "reviewers": texts, "opened_at": time, "due_at": time, "closed_at": time,
        "is_overdue": flag, "accesses": integer, "undecided": integer, "decisions": counts, "unknowns": texts,
    ]
    private static let control: [String: JSONValue] = [
        "id": text, "title": text, "criteria": texts, "conclusion": conclusion, "population": integer, "runs": integer,
        "cadence_seconds": maybeInteger, "gaps": integer, "exceptions": integer, "not_evaluated": integer,
    ]

    private static let finding: [String: JSONValue] = [
        "fingerprint": text, "check": text, "state": text, "risk": integer, "subject": text, "subject_name": text,
        "title": text, "message": text, "first_seen": time, "last_seen": time,
    ]

    static let text: JSONValue = ["type": "string"]
    static let texts: JSONValue = ["type": "array", "items": ["type": "string"]]
    static let number: JSONValue = ["type": "number"]
    static let maybeNumber: JSONValue = ["type": ["number", "null"]]
    static let maybeInteger: JSONValue = ["type": ["integer", "null"]]
    static let maybeText: JSONValue = ["type": ["string", "null"]]
    static let integer: JSONValue = ["type": "integer"]
    static let flag: JSONValue = ["type": "boolean"]
    static let time: JSONValue = ["type": ["string", "null"], "format": "date-time"]
    static let counts: JSONValue = ["type": "object", "additionalProperties": ["type": "integer"]]
    static let severity = choice(Severity.allCases.map(\.rawValue))

    static func choice(_ values: [String]) -> JSONValue { .object(["type": "string", "enum": .strings(values)]) }

    static func told(_ schema: JSONValue, _ description: String) -> JSONValue {
        guard case .object(var members) = schema else { return schema }
        members["description"] = .string(description)
        return .object(members)
    }

    static func list(_ schema: String) -> JSONValue {
        .object(["type": "array", "items": .object(["$ref": .string("#/components/schemas/\(schema)")])])
    }

    static func object(_ members: [String: JSONValue], required: [String]) -> JSONValue {
        .object(["type": "object", "properties": .object(members), "required": .strings(required)])
    }
}
