internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenWeb

/// Who can do what to a place, hop by hop, and what would end it, over the API.
enum AccessOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] { [list(site), one(site)] }

    private static func list(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/access",
            name: "listAccess",
            summary: "Places of audit data with how many can do what to each",
            scope: .readAccess,
            parameters: [
                .init(name: "q", summary: "Words that all occur in name, id or kind"), .limit, .offset,
            ],
            schema: "AccessPage"
        ) { request in
            let parameters = APIParameters(request: request)
            let limit = try parameters.integer("limit", 1...200, default: 50)
            let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
            guard let study = try await study(site) else {
                return .object(["posture_at": .null, "total": 0, "items": []])
            }
            let places = study.places(matching: request.query("q"))
            return .object([
                "posture_at": .time(study.access.takenAt), "total": .integer(Int64(places.count)),
                "items": .array(places.dropFirst(offset).prefix(limit).map { value($0, study) }),
            ])
        }
    }

    private static func one(_ site: DashboardSite) -> APIOperation {
        APIOperation(
            template: "/api/v1/access/{location}",
            name: "getAccess",
            summary: "Everybody with one right on a place, by which way, and who would lose it without what is named",
            scope: .readAccess,
            parameters: [
                .init(name: "location", place: .path, summary: "Id of the place, as listAccess names it"),
                .init(
                    name: "right",
                    summary: "Read unless said otherwise",
                    schema: OpenAPISchemas.choice(Capability.allCases.map(\.rawValue))
                ),
                .init(
                    name: "without",
                    summary: "What if this were taken away: a change of 'supports'; nothing is changed",
                    isRepeated: true
                ),
                .limit, .offset,
            ],
            schema: "Audience"
        ) { request in
            let parameters = APIParameters(request: request)
            let limit = try parameters.integer("limit", 1...200, default: 50)
            let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
            let right = try parameters.choices("right", Capability.self).first ?? .read
            guard let study = try await study(site), let id = AssetID(request.parameters["location"] ?? ""),
                study.access.judged.contains(where: { $0.asset.id == id })
            else { return nil }
            let audience = await site.access.audience(study, id, right)
            let graph = study.access.graph
            let supports = await site.access.aside { graph.supports(of: id, to: right) }
            let without = Set(request.queries("without"))
            let chosen = Set(supports.map(\.change).filter { without.contains($0.sentence) })
            guard chosen.count == without.count else {
                let known = Set(chosen.map(\.sentence))
                throw WardenError(
                    code: "api.bad-parameter",
                    object: "without",
                    "nobody's right rests on '\(without.subtracting(known).min() ?? "")'"
                )
            }
            let losses = chosen.isEmpty ? [] : await site.access.aside { graph.removing(chosen, of: id, to: right) }
            return .object([
                "location": .string(id.description), "right": .string(right.rawValue),
                "posture_at": .time(study.access.takenAt), "judged": .integer(Int64(audience.judged)),
                "certain": .integer(Int64(audience.certain.count)),
                "undecided": .integer(Int64(audience.members.count - audience.certain.count + audience.undecided)),
                "unknowns": .strings(audience.unknowns),
                "items": .array(audience.members.dropFirst(offset).prefix(limit).map(value)),
                "supports": .array(supports.map(value)),
                "losses": .array(losses.map(value)),
            ])
        }
    }

    /// Nil where no posture was read.
    private static func study(_ site: DashboardSite) async throws -> AccessDesk.Study? {
        guard try site.access.hasPosture() else { return nil }
        if let study = try await site.access.study() { return study }
        throw WardenError(code: "api.not-ready", object: "access", "the graph is being worked out; ask again")
    }

    private static func value(_ place: Location, _ study: AccessDesk.Study) -> JSONValue {
        let rights = Capability.allCases.map { aim -> (String, JSONValue) in
            guard let reach = study.reach[place.asset.id]?[aim] else { return (aim.rawValue, .null) }
            let undecided = Int64(reach.possible - reach.certain)
            return (
                aim.rawValue, .object(["certain": .integer(Int64(reach.certain)), "undecided": .integer(undecided)])
            )
        }
        return .object([
            "id": .string(place.asset.id.description), "kind": .string(place.asset.kind.rawValue),
            "name": .string(place.asset.name), "role": .string(place.role.rawValue),
            "rights": .object(Dictionary(uniqueKeysWithValues: rights)),
        ])
    }

    private static func value(_ access: Access) -> JSONValue {
        .object([
            "party": .string(access.party.description), "kind": .string(access.party.kind.rawValue),
            "is_outside": .bool(access.party.isOutside), "verdict": .string(access.verdict.rawValue),
            "is_direct": .bool(access.isDirect),
            "sees_masked": access.seesMasked.map { .string($0.rawValue) } ?? .null,
            "missing": .strings(access.missing),
            "hops": .array(
                (access.path?.hops ?? []).map { hop in
                    .object([
                        "relation": .string(hop.relation.rawValue), "sentence": .string(hop.sentence),
                        "evidence": .optional(hop.evidence?.sentence), "missing": .optional(hop.missing),
                    ])
                }
            ),
        ])
    }

    private static func value(_ support: AccessSupport) -> JSONValue {
        .object(["change": .string(support.change.sentence), "parties": .integer(Int64(support.parties))])
    }

    private static func value(_ change: AccessDifference.Change) -> JSONValue {
        .object([
            "party": .string(change.party.description), "before": .string(change.before.rawValue),
            "after": .string(change.after.rawValue),
        ])
    }
}
