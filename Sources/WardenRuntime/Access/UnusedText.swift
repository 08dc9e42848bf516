internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenReporting

/// Granted beside used.
struct UnusedText {
    private let comparison: UseComparison
    private let rows: [UsedAccess]
    private let events: UInt64
    /// Places that no scan looked for.
    private let unwatched: [AssetID]
    /// Buckets of which the logs hold nothing at all.
    private let silent: [AssetID]

    init(
        _ comparison: UseComparison,
        includesUsed: Bool,
        events: UInt64,
        unwatched: [AssetID] = [],
        silent: [AssetID] = []
    ) {
        self.comparison = comparison
        rows = includesUsed ? comparison.rows : comparison.unused
        self.events = events
        self.unwatched = unwatched
        self.silent = silent
    }

    func render(_ format: AccessFormat) -> String {
        switch format {
        case .table, .mermaid: text
        case .json: json.pretty + "\n"
        case .csv: csv
        }
    }

    private var text: String {
        let clean = EstateWords.clean
        var lines: [String] = []
        var location: AssetID?
        for row in rows.sorted(by: { ($0.location, $0.capability.rawValue) < ($1.location, $1.capability.rawValue) }) {
            if row.location != location {
                lines.append(clean(row.location.name))
                location = row.location
            }
            let last = row.last.flatMap { Timestamp($0).rfc3339 } ?? "never"
            let given = row.access.path?.hops.last {
                $0.relation == .granted || $0.relation == .owns || $0.relation == .policy
            }
            lines.append(
                "  \(row.capability.rawValue)  \(clean(row.access.party.description))  last used: \(last)"
                    + (given.map { "  by: \(clean($0.detail))" } ?? "")
            )
        }
        for use in comparison.unexplained {
            lines.append(
                "  used without a known right: \(clean(use.principal)) · \(clean(use.object)) · \(clean(use.action))"
            )
        }
        for place in unwatched {
            lines.append(
                "  \(clean(place.name)): not known; no scan looked for its use"
                    + " (run 'trailwarden scan --full' after 'trailwarden discover')"
            )
        }
        for place in silent {
            lines.append(
                "  \(clean(place.name)): not known; no event in the logs names it, and reads are recorded only where"
                    + " data events or server access logging are on"
            )
        }
        lines.append("\(comparison.unused.count) of \(comparison.rows.count) rights were not used in \(events) events")
        return lines.joined(separator: "\n") + "\n"
    }

    private var json: JSONValue {
        [
            "schema": "trailwarden.access-unused/1", "events": .count(events),
            "rows": .array(
                rows.map { row in
                    .object([
                        "location": .string(row.location.description), "capability": .string(row.capability.rawValue),
                        "principal": .string(row.access.party.name), "kind": .string(row.access.party.kind.rawValue),
                        "verdict": .string(row.access.verdict.rawValue), "count": .count(row.count),
                        "lastUsed": .time(row.last),
                        "hops": .array((row.access.path?.hops ?? []).map(AudienceText.document)),
                    ])
                }
            ),
            "notLookedFor": .strings(unwatched.map(\.description)),
            "notLogged": .strings(silent.map(\.description)),
            "unexplained": .array(
                comparison.unexplained.map { use in
                    [
                        "principal": .string(use.principal), "object": .string(use.object),
                        "action": .string(use.action), "count": .count(use.count), "last": .time(use.last),
                    ]
                }
            ),
        ]
    }

    private var csv: String {
        var table = Table(
            schema: "trailwarden.access-unused/1",
            columns: ["location", "capability", "principal", "kind", "verdict", "count", "lastUsed"]
                .map { Table.Column($0, title: $0) }
        )
        for row in rows {
            table.rows.append([
                .text(row.location.description), .text(row.capability.rawValue), .text(row.access.party.name),
                .text(row.access.party.kind.rawValue), .text(row.access.verdict.rawValue), .text(String(row.count)),
                .text(row.last.flatMap { Timestamp($0).rfc3339 } ?? ""),
            ])
        }
        return table.render(.csv)
    }
}
