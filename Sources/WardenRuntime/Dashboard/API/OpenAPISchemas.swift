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
    ]

    static let text: JSONValue = ["type": "string"]
    static let maybeText: JSONValue = ["type": ["string", "null"]]
    static let integer: JSONValue = ["type": "integer"]
    static let flag: JSONValue = ["type": "boolean"]
    static let time: JSONValue = ["type": ["string", "null"], "format": "date-time"]
    static let counts: JSONValue = ["type": "object", "additionalProperties": ["type": "integer"]]
    static let severity = choice(Severity.allCases.map(\.rawValue))

    static func choice(_ values: [String]) -> JSONValue { .object(["type": "string", "enum": .strings(values)]) }

    static func list(_ schema: String) -> JSONValue {
        .object(["type": "array", "items": .object(["$ref": .string("#/components/schemas/\(schema)")])])
    }

    static func object(_ members: [String: JSONValue], required: [String]) -> JSONValue {
        .object(["type": "object", "properties": .object(members), "required": .strings(required)])
    }
}
