internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy

extension Remedies {
    /// What trying as the principal itself came to.
    struct ProbeResult {
        /// What it could still read.
        var readable: [String] = []
        /// One line a try.
        var tried: [String] = []
        /// Whether something was read; else what is left could not be tried.
        var reads = false
    }

    /// Tries to read audit data as the principal itself, where `remedy.probes` names a credential of it: the table's
    /// record, and a row through a warehouse where one is known.
    ///
    /// - Returns: nothing tried where there is nothing to try with.
    func probe(_ principal: String, workspace: String, _ locations: [AssetID]) async throws -> ProbeResult {
        var result = ProbeResult()
        guard let probe = settings.probes.first(where: { $0.principal.lowercased() == principal.lowercased() }),
            let profile = probe.profile
        else { return result }
        var explicit = DatabricksLoginResolver.Explicit(host: nil, accountID: nil)
        explicit.profile = profile
        let login = try DatabricksLoginResolver(connector.ports).resolve(explicit)
        let client = connector.workspace(with: login)
        let warehouse = try connector.workspaces(for: .fix).first { $0.id.map(String.init) == workspace }?.warehouse
        for table in locations.filter(\.kind.isTabular).map(\.name) {
            try await enter(
                principal,
                table,
                "record",
                await client.securable("table", table).map { $0 != nil },
                &result
            )
            guard let warehouse else { continue }
            let quoted = table.split(separator: ".").map { "`\($0)`" }.joined(separator: ".")
            let statement = SQLStatement("SELECT * FROM \(quoted) LIMIT 1", warehouseID: warehouse, rowLimit: 1)
            try await enter(principal, table, "row", await client.run(statement).map { _ in true }, &result)
        }
        return result
    }

    /// Tries as whoever a plan took something from, where `remedy.probes` names a credential of theirs: on the tables of
    /// the plan, else on every table of audit data; of AWS on an object of each bucket that they can no longer read.
    public func probes(after file: PlanFile) async throws -> Proof {
        var proof = Proof()
        let lost = RevokedAccess.entries(file.plan.changes)
        for known in settings.probes {
            if let profile = known.awsProfile {
                proof.add(try await probeBuckets(known.principal, profile: profile, file.plan.changes))
            }
            let own = lost.filter { $0.principal.lowercased() == known.principal.lowercased() }
            guard !own.isEmpty else { continue }
            var tables = own.compactMap(\.table).map { AssetID(.table, scope: "", name: $0) }
            if tables.isEmpty { tables = try await posture().locations.map(\.asset.id).filter(\.kind.isTabular) }
            let first = try connector.workspaces(for: .fix).compactMap(\.id).first.map(String.init)
            let workspace = own.compactMap(\.workspace).first ?? first ?? ""
            proof.add(try await probe(known.principal, workspace: workspace, tables))
        }
        return proof
    }

    /// What could not be tried is no denial.
    private static func denies(_ gap: CloudGap) -> Bool {
        switch gap.kind {
        case .denied, .unauthenticated, .notFound: true
        // A statement that fails says why in its message alone.
        case .rejected: gap.description.contains("PERMISSION") || gap.description.contains("NOT_FOUND")
        default: false
        }
    }

    private func enter(
        _ principal: String,
        _ table: String,
        _ what: String,
        _ outcome: Result<Bool, CloudGap>,
        _ result: inout ProbeResult
    ) async throws {
        let words: String
        switch outcome {
        case .success(true):
            words = "read"
            // That a table exists is no content of it.
            if what == "row" {
                result.readable.append("\(table): \(principal) reads it by trying")
                result.reads = true
            }
        case .success(false): words = "not found"
        case .failure(let gap):
            words = gap.kind.rawValue
            if !Self.denies(gap) {
                result.readable.append("\(table): \(what) not known by trying: \(gap.description)")
            }
        }
        result.tried.append("\(what) of \(table) as \(principal): \(words)")
        let document: JSONValue = [
            "principal": .string(principal), "table": .string(table), "what": .string(what), "outcome": .string(words),
        ]
        try await evidence.append("probe.negative", document)
    }
}
