internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore
internal import WardenWeb

/// Findings over the API.
enum FindingOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] { [list(site), one(site)] }

    private static func list(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/findings",
            name: "listFindings",
            summary: "Findings of the latest assessed estate, gravest first",
            scope: .readFindings,
            parameters: [
                .init(
                    name: "risk",
                    summary: "Only these bands",
                    schema: OpenAPISchemas.choice(FindingListFilter.Band.allCases.map(\.name)),
                    isRepeated: true
                ),
                .init(
                    name: "life",
                    summary: "Open ones unless said otherwise",
                    schema: OpenAPISchemas.choice(["open", "suppressed", "resolved"])
                ),
                .init(name: "check", summary: "Id of the check"),
                .init(name: "subject", summary: "Id of the asset"),
                .init(name: "q", summary: "Words that all begin a word of check, subject, title, message or criteria"),
                .limit, .offset,
            ],
            schema: "FindingPage"
        ) { request in
            let parameters = APIParameters(request: request)
            var filter = FindingsPage.filter(request)
            filter.bands = try parameters.named("risk", FindingListFilter.Band.allCases, \.name)
            _ = try parameters.named("life", ["open", "suppressed", "resolved"], \.self)
            let limit = try parameters.integer("limit", 1...200, default: 50)
            let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
            guard let latest = try site.store.assessmentSummaries(limit: 1).first else {
                return .object([
                    "assessed_at": .null, "score": .null, "coverage": .null, "total": 0, "is_counted": true,
                    "by_risk": [:],
                    "items": [],
                ])
            }
            let counts = try site.store.findingCounts(of: latest.scope, filter)
            let entries = try site.store.findingList(of: latest.scope, filter, limit: limit, offset: offset)
            let bands = FindingListFilter.Band.allCases.map {
                ($0.name, JSONValue.integer(Int64(counts.byBand[$0] ?? 0)))
            }
            return .object([
                "assessed_at": .time(latest.takenAt),
                "score": latest.points.map { .integer(Int64($0)) } ?? .null,
                "coverage": .double(latest.coverage),
                "total": .integer(Int64(counts.total)), "is_counted": .bool(!counts.isBounded),
                "by_risk": .object(Dictionary(uniqueKeysWithValues: bands)),
                "items": .array(entries.map(value)),
            ])
        }
    }

    private static func one(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/findings/{fingerprint}",
            name: "getFinding",
            summary: "One finding with its evidence, the factors of its risk and its history",
            scope: .readFindings,
            parameters: [.init(name: "fingerprint", place: .path, summary: "All 32 digits")],
            schema: "FindingDetail"
        ) { request in
            guard let latest = try site.store.assessmentSummaries(limit: 1).first,
                let bytes = try site.store.finding(of: latest.scope, request.parameters["fingerprint"] ?? "")
            else { return nil }
            return detail(try Assessing.finding(bytes))
        }
    }

    private static func value(_ entry: FindingListEntry) -> JSONValue {
        .object([
            "fingerprint": .string(entry.fingerprint), "check": .string(entry.check), "state": .string(entry.state),
            "risk": .integer(Int64(entry.risk.rounded())), "subject": .string(entry.subject),
            "subject_name": .string(entry.subjectName), "title": .string(entry.title),
            "message": .string(entry.message),
            "first_seen": .time(entry.firstSeen), "last_seen": .time(entry.lastSeen),
        ])
    }

    private static func detail(_ finding: Finding) -> JSONValue {
        .object([
            "fingerprint": .string(finding.fingerprint), "check": .string(finding.check),
            "state": .string(finding.state.rawValue), "risk": .integer(Int64(finding.risk.points)),
            "subject": .string(finding.subject.description), "subject_name": .string(finding.subjectName),
            "title": .string(finding.title), "message": .string(finding.message),
            "first_seen": .time(finding.firstSeen),
            "last_seen": .time(finding.lastSeen), "severity": .string(finding.severity.rawValue),
            "fix": .string(finding.fix), "next_steps": .strings(finding.nextSteps),
            "criteria": .strings(finding.criteria.map(\.rawValue)),
            "evidence": .strings(finding.evidence.map(\.sentence)),
            "items": .strings(finding.items.map(\.name)),
            "factors": .array(
                finding.risk.factors.map { factor in
                    .object([
                        "name": .string(factor.name), "words": .string(factor.words), "effect": .double(factor.effect),
                        "points": factor.points.map { .double($0) } ?? .null,
                    ])
                }
            ),
            "history": .array(
                finding.history.map { event in
                    .object(["kind": .string(event.kind.rawValue), "at": .time(event.at), "note": .string(event.note)])
                }
            ),
            "suppressed_until": .time(finding.suppression?.expires),
        ])
    }
}
