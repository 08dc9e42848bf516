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
        "AccessPage": object(
            ["posture_at": time, "total": integer, "items": list("AccessPlace")],
            required: ["posture_at", "total", "items"]
        ),
        "AccessPlace": object(
            [
                "id": text, "kind": text, "name": text, "role": text,
                "rights": told(
                    ["type": "object", "additionalProperties": ["type": ["object", "null"]]],
                    "by right: how many certainly can, and of how many it is not known; null = not judged"
                ),
            ],
            required: ["id", "kind", "name", "role", "rights"]
        ),
        "Audience": object(audience, required: audience.keys.sorted()),
        "Access": object(
            [
                "party": text, "kind": text, "is_outside": flag, "verdict": text, "is_direct": flag,
                "sees_masked": maybeText, "missing": texts, "hops": list("Hop"),
            ],
            required: ["party", "kind", "is_outside", "verdict", "is_direct", "sees_masked", "missing", "hops"]
        ),
        "Hop": object(
            ["relation": text, "sentence": text, "evidence": maybeText, "missing": maybeText],
            required: ["relation", "sentence", "evidence", "missing"]
        ),
        "AccessSupport": object(["change": text, "parties": integer], required: ["change", "parties"]),
        "AccessLoss": object(
            ["party": text, "before": text, "after": text],
            required: ["party", "before", "after"]
        ),
        "UnusualDayPage": object(
            ["learned_at": time, "items": list("UnusualDay")],
            required: ["learned_at", "items"]
        ),
        "UnusualDay": object(unusualDay, required: unusualDay.keys.sorted()),
        "UnusualDayDetail": object(
            unusualDay.merging([
                "threshold": maybeNumber, "grounds": list("Ground"), "usual": maybe("Habits"),
                "verdicts": list("Verdict"),
            ]) { first, _ in first },
            required: unusualDay.keys.sorted() + ["threshold", "grounds", "usual", "verdicts"]
        ),
        "Ground": object(["sentence": text, "bits": number], required: ["sentence", "bits"]),
        "Habits": object(
            [
                "events_working_day": number, "events_weekend_day": number, "peers": integer,
                "hours": ["type": "array", "items": ["type": "integer"]], "actions": texts, "networks": texts,
                "clients": texts,
            ],
            required: ["events_working_day", "events_weekend_day", "peers", "hours"]
        ),
        "Verdict": object(
            ["verdict": text, "note": text, "by": text, "at": time],
            required: ["verdict", "note", "by", "at"]
        ),
        "EventMatchPage": object(
            [
                "looked": integer, "is_whole": flag, "oldest": time,
                "further": told(time, "what to ask for as 'until' to look further back; null = all was looked at"),
                "items": list("EventMatch"),
            ],
            required: ["looked", "is_whole", "oldest", "further", "items"]
        ),
        "EventMatch": object(eventMatch, required: eventMatch.keys.sorted()),
        "EventDetail": object(["field": text, "value": text], required: ["field", "value"]),
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
    private static let audience: [String: JSONValue] = [
        "location": text, "right": text, "posture_at": time, "judged": integer, "certain": integer,
        "undecided": integer, "unknowns": texts, "items": list("Access"), "supports": list("AccessSupport"),
        "losses": list("AccessLoss"),
    ]
    private static let unusualDay: [String: JSONValue] = [
        "id": text, "principal": text, "is_service": flag, "day": ["type": "string", "format": "date"],
        "score": number, "is_alert": flag, "events": integer, "explanation": text,
    ]
    private static let eventMatch: [String: JSONValue] = [
        "rule": text, "title": text, "severity": severity, "time": time, "service": text, "action": text,
        "principal": text, "source_address": text, "user_agent": text, "workspace": text, "account": text,
        "status": text, "details": list("EventDetail"), "file": text, "line": integer,
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

    static func maybe(_ schema: String) -> JSONValue {
        .object([
            "anyOf": .array([
                .object(["$ref": .string("#/components/schemas/\(schema)")]), .object(["type": "null"]),
            ])
        ])
    }

    static func object(_ members: [String: JSONValue], required: [String]) -> JSONValue {
        .object(["type": "object", "properties": .object(members), "required": .strings(required)])
    }
}
