internal import WardenDomain
internal import WardenStore

/// Events over the API.
enum EventOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/events",
                name: "listEvents",
                summary: "Groups of detections and of sensitive content of the latest scan, worst first",
                scope: .readEvents,
                parameters: [
                    .init(
                        name: "severity",
                        summary: "Only these",
                        schema: OpenAPISchemas.severity,
                        isRepeated: true
                    ),
                    .init(
                        name: "kind",
                        summary: "Only these",
                        schema: OpenAPISchemas.choice(EventListEntry.Kind.allCases.map(\.rawValue)),
                        isRepeated: true
                    ),
                    .init(name: "q", summary: "Words that all occur in title, principal, address or tags"),
                    .init(
                        name: "since",
                        summary: "Seen at or after",
                        schema: ["type": "string", "format": "date-time"]
                    ),
                    .limit, .offset,
                ],
                schema: "EventPage"
            ) { request in
                let parameters = APIParameters(request: request)
                var filter = EventsPage.filter(request)
                filter.severities = try parameters.choices("severity", Severity.self)
                filter.kinds = try parameters.choices("kind", EventListEntry.Kind.self)
                filter.since = try parameters.time("since")
                let limit = try parameters.integer("limit", 1...200, default: 50)
                let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
                guard let scope = try site.store.latestScope() else {
                    return .object(["scanned_at": .null, "total": 0, "by_severity": [:], "items": []])
                }
                let counts = try site.store.eventCounts(of: scope.id, filter)
                let entries = try site.store.eventList(of: scope.id, filter, limit: limit, offset: offset)
                return .object([
                    "scanned_at": .time(scope.lastScanAt),
                    "total": .integer(Int64(counts.total)),
                    "by_severity": .object(
                        Dictionary(
                            uniqueKeysWithValues: counts.bySeverity.map { ($0.key.rawValue, .integer(Int64($0.value))) }
                        )
                    ),
                    "items": .array(entries.map(value)),
                ])
            }
        ]
    }

    private static func value(_ entry: EventListEntry) -> JSONValue {
        .object([
            "kind": .string(entry.kind.rawValue), "fingerprint": .string(entry.fingerprint),
            "severity": .string(entry.severity.rawValue), "count": .count(entry.count),
            "first_seen": .time(entry.firstSeen), "last_seen": .time(entry.lastSeen), "title": .string(entry.title),
            "subject": .string(entry.subject),
        ])
    }
}
