internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Locations over the API.
enum LocationOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/locations",
                name: "listLocations",
                summary: "Places where audit data lives, most exposed first",
                scope: .readLocations,
                parameters: [
                    .init(
                        name: "role",
                        summary: "Only these",
                        schema: OpenAPISchemas.choice(Location.Role.allCases.map(\.rawValue)),
                        isRepeated: true
                    ),
                    .init(name: "q", summary: "Words that all occur in name, id, owner, kind or sensitivity"),
                    .limit, .offset,
                ],
                schema: "LocationPage"
            ) { request in
                let parameters = APIParameters(request: request)
                var filter = LocationsPage.Filter(request)
                filter.roles = try parameters.choices("role", Location.Role.self)
                let limit = try parameters.integer("limit", 1...200, default: 50)
                let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
                guard let (run, report) = try site.latestEstate() else {
                    return .object([
                        "discovered_at": .null, "is_complete": false, "total": 0, "unknowns": 0, "by_role": [:],
                        "items": [],
                    ])
                }
                let fitting = report.locations.filter(filter.fits)
                let roles = Dictionary(grouping: fitting, by: \.role).map {
                    ($0.key.rawValue, JSONValue.integer(Int64($0.value.count)))
                }
                return .object([
                    "discovered_at": .time(run.finishedAt ?? report.generatedAt),
                    "is_complete": .bool(report.isComplete),
                    "total": .integer(Int64(fitting.count)),
                    "unknowns": .integer(Int64(report.unknowns.count)),
                    "by_role": .object(Dictionary(uniqueKeysWithValues: roles)),
                    "items": .array(fitting.dropFirst(offset).prefix(limit).map(value)),
                ])
            }
        ]
    }

    private static func value(_ location: Location) -> JSONValue {
        .object([
            "id": .string(location.asset.id.description), "kind": .string(location.asset.kind.rawValue),
            "name": .string(location.asset.name), "owner": .optional(location.asset.owner),
            "role": .string(location.role.rawValue), "confidence": .string(location.confidence.rawValue),
            "sensitivity": .optional(location.sensitivity), "was_listed": .bool(location.wasListed),
            "unknowns": .integer(Int64(location.unchecked.count)),
        ])
    }
}
