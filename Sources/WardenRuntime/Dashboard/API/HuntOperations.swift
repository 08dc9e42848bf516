internal import WardenDomain
internal import WardenStore
internal import WardenWeb

/// A hunt over stored events over the API.
enum HuntOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/hunt",
                name: "huntEvents",
                summary: "Single events that rules matched and the store keeps, redacted, newest first",
                scope: .readEvents,
                parameters: [
                    .init(name: "q", summary: "Words that all occur somewhere in the event"),
                    .init(
                        name: "since",
                        summary: "At or after",
                        schema: ["type": "string", "format": "date-time"]
                    ),
                    .init(
                        name: "until",
                        summary: "Before; 'further' of an answer that is not whole goes on from there",
                        schema: ["type": "string", "format": "date-time"]
                    ),
                    .limit, .offset,
                ],
                schema: "EventMatchPage"
            ) { request in
                let parameters = APIParameters(request: request)
                let hunt = EventHunt(
                    words: request.query("q"),
                    since: try parameters.time("since"),
                    until: try parameters.time("until")
                )
                let limit = try parameters.integer("limit", 1...200, default: 50)
                let offset = try parameters.integer("offset", 0...1_000_000, default: 0)
                guard let scope = try site.store.latestScope() else {
                    return .object(["looked": 0, "is_whole": true, "oldest": .null, "further": .null, "items": []])
                }
                let result = try hunt.search(site.store, scope.id, limit: limit, offset: offset)
                return .object([
                    "looked": .integer(Int64(result.looked)), "is_whole": .bool(result.further == nil),
                    "oldest": .time(result.oldest), "further": .time(result.further),
                    "items": .array(result.matches.compactMap(EventHunt.decoded).map(value)),
                ])
            }
        ]
    }

    private static func value(_ detection: Detection) -> JSONValue {
        let event = detection.event
        return .object([
            "rule": .string(detection.rule.id), "title": .string(detection.rule.title),
            "severity": .string(detection.rule.severity.rawValue), "time": .time(event.time),
            "service": .string(event.service), "action": .string(event.action),
            "principal": .string(event.principal), "source_address": .string(event.sourceAddress),
            "user_agent": .string(event.userAgent), "workspace": .string(event.workspace),
            "account": .string(event.account), "status": .string(event.status),
            "details": .array(
                event.details.map { .object(["field": .string($0.field), "value": .string($0.value)]) }
            ),
            "file": .string(detection.location.file), "line": .integer(Int64(detection.location.line)),
        ])
    }
}
