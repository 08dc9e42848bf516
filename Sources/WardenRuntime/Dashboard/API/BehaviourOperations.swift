internal import WardenBehaviour
internal import WardenDomain
internal import WardenStore
internal import WardenWeb

/// Unusual days over the API.
enum BehaviourOperations {
    private static let day: Int64 = 86_400_000

    static func all(_ site: DashboardSite) -> [APIOperation] { [list(site), one(site)] }

    private static func list(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/behaviour",
            name: "listUnusualDays",
            summary: "Days that were unusual for a principal, the least usual first",
            scope: .readBehaviour,
            parameters: [
                .init(name: "principal", summary: "Only of this one"),
                .init(
                    name: "since",
                    summary: "Days at or after",
                    schema: ["type": "string", "format": "date"]
                ),
                .init(
                    name: "kind",
                    summary: "Every unusual day unless said otherwise",
                    schema: OpenAPISchemas.choice(["all", "alerts"])
                ),
                .limit,
            ],
            schema: "UnusualDayPage"
        ) { request in
            let parameters = APIParameters(request: request)
            let limit = try parameters.integer("limit", 1...200, default: 50)
            let kind = try parameters.named("kind", ["all", "alerts"], \.self)
            let since = try parameters.time("since").map { Int($0 / day) } ?? .min
            let cases = try site.store.behaviourCases(
                principal: request.query("principal").flatMap { $0.isEmpty ? nil : $0 },
                since: since,
                alertsOnly: kind.contains("alerts"),
                limit: limit
            )
            return .object([
                "learned_at": .time(try site.store.behaviourSavedAt()),
                "items": .array(cases.compactMap(BehaviourPage.decoded).map { .object(members($0)) }),
            ])
        }
    }

    private static func one(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/behaviour/{id}",
            name: "getUnusualDay",
            summary: "One unusual day: each ground with its weight, what is usual, and what people said of it",
            scope: .readBehaviour,
            parameters: [.init(name: "id", place: .path, summary: "Id of the day, as listUnusualDays names it")],
            schema: "UnusualDayDetail"
        ) { request in
            guard
                let item = try site.store.behaviourCase(request.parameters["id"] ?? "").flatMap(BehaviourPage.decoded)
            else { return nil }
            let habits = try await site.habits.of(item.principal)
            let verdicts = try site.store.behaviourFeedback(principal: item.principal, limit: 50)
            var members = members(item)
            members["threshold"] = item.threshold.map { .double(Double($0)) } ?? .null
            members["grounds"] = .array(
                item.reasons.map { reason in
                    .object([
                        "sentence": .string(reason.sentence(isService: item.isService)),
                        "bits": .double(Double(reason.bits)),
                    ])
                }
            )
            members["usual"] = habits.map(value) ?? .null
            members["verdicts"] = .array(verdicts.filter { $0.caseID == item.id }.map(value))
            return .object(members)
        }
    }

    private static func members(_ item: BehaviourCase) -> [String: JSONValue] {
        [
            "id": .string(item.id), "principal": .string(item.principal), "is_service": .bool(item.isService),
            "day": .string(Timestamp(Int64(item.day) * day).date), "score": .double(Double(item.score)),
            "is_alert": .bool(item.isAlert), "events": .integer(Int64(item.events)),
            "explanation": .string(item.explanation),
        ]
    }

    private static func value(_ habits: Habits) -> JSONValue {
        .object([
            "events_working_day": .double(habits.eventsWorking), "events_weekend_day": .double(habits.eventsWeekend),
            "peers": .integer(Int64(habits.peers)), "hours": .array(habits.hours.map { .integer(Int64($0)) }),
            "actions": .strings(habits.actions.map(\.name)), "networks": .strings(habits.networks.map(\.name)),
            "clients": .strings(habits.clients.map(\.name)),
        ])
    }

    private static func value(_ verdict: StoredFeedback) -> JSONValue {
        .object([
            "verdict": .string(verdict.verdict), "note": .string(verdict.note), "by": .string(verdict.givenBy),
            "at": .time(verdict.givenAt),
        ])
    }
}
