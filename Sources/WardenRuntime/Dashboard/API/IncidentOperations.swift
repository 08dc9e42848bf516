internal import WardenDomain
internal import WardenIncidents
internal import WardenStore

/// Incidents over the API.
enum IncidentOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/incidents",
                name: "listIncidents",
                summary: "Incidents, those that were changed last first",
                scope: .readIncidents,
                parameters: [
                    .init(
                        name: "stage",
                        summary: "Only these",
                        schema: OpenAPISchemas.choice(IncidentStage.allCases.map(\.rawValue)),
                        isRepeated: true
                    ),
                    .limit, .offset,
                ],
                schema: "IncidentPage"
            ) { request in
                let parameters = APIParameters(request: request)
                let stages = try parameters.choices("stage", IncidentStage.self).map(\.rawValue)
                let limit = try parameters.integer("limit", 1...200, default: 50)
                let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
                let counts = try site.store.incidentCounts()
                let total = stages.isEmpty ? counts.values.reduce(0, +) : stages.reduce(0) { $0 + (counts[$1] ?? 0) }
                var items: [JSONValue] = []
                for id in try store(site).incidentIDs(stages: stages, limit: limit, offset: offset) {
                    if let incident = try IncidentDesk.incident(id, site.store) {
                        items.append(value(incident, now: site.clock()))
                    }
                }
                return .object([
                    "total": .integer(Int64(total)),
                    "by_stage": .object(counts.mapValues { .integer(Int64($0)) }),
                    "items": .array(items),
                ])
            }
        ]
    }

    private static func store(_ site: DashboardSite) -> Store { site.store }

    private static func value(_ incident: Incident, now: Int64) -> JSONValue {
        .object([
            "id": .string(incident.id), "title": .string(incident.opening.title),
            "severity": .string(incident.opening.severity.rawValue), "stage": .string(incident.stage.rawValue),
            "assignee": .optional(incident.assignee), "location": .optional(incident.opening.location),
            "opened_at": .time(incident.openedAt), "changed_at": .time(incident.updatedAt),
            "clocks": .object(
                Dictionary(
                    uniqueKeysWithValues: incident.clocks(now: now).map {
                        ($0.key.rawValue, .integer($0.value / 1_000))
                    }
                )
            ),
        ])
    }
}
