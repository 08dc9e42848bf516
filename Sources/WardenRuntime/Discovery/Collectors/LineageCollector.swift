internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// What the platform itself saw being made from what.
extension DiscoveryWorker {
    /// Days of lineage that are asked for; the platform keeps a year.
    private static let days: Int64 = 365
    private static let columns = [
        "source_table_full_name", "source_path", "target_table_full_name", "target_path", "target_type", "entity_type",
        "entity_id", "workspace_id",
    ]

    func lineage(_ target: MetastoreTarget, _ tables: [String], _ paths: [String], _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "lineage") else { return }
        let blindSpot = "copies and readers of audit data that only lineage tells of"
        let scope = "metastore \(target.name)"
        guard let warehouse = try await usableWarehouse(target, client, scope, blindSpot, sink) else { return }
        let statement = statement(tables, paths, warehouse: warehouse)
        switch await client.run(statement) {
        case .success(let result):
            for row in result.rows { try add(row, target, sink) }
            let end = Self.end(of: result, "system.access.table_lineage", target)
            let from = Self.words(tables + paths)
            try sink.add(end, of: "lineage", in: "\(scope), from \(from)", blindSpot: blindSpot)
        case .failure(let gap):
            try sink.add(Unknown(gap, asking: "lineage of \(scope)", blindSpot: blindSpot))
        }
    }

    /// How a result ended; one that was cut is not complete.
    static func end(of result: SQLRows, _ table: String, _ target: MetastoreTarget) -> ListingEnd {
        end(of: result, table, in: target.name)
    }

    /// - Parameter scope: where it was asked, for the reasons.
    static func end(of result: SQLRows, _ table: String, in scope: String) -> ListingEnd {
        let count = result.rows.count
        guard result.truncated else { return ListingEnd(count: count, pages: 1) }
        let gap = CloudGap(
            .incomplete,
            service: "databricks",
            operation: table,
            resource: scope,
            message: "the result was cut at \(count) rows"
        )
        return ListingEnd(count: count, pages: 1, gap: gap)
    }

    /// Tells the questions of one metastore apart: `main.sec.a and 3 more`.
    static func words(_ names: [String]) -> String {
        (names.first ?? "") + (names.count > 1 ? " and \(names.count - 1) more" : "")
    }

    /// The warehouse that the configuration names, or one that may be used.
    func usableWarehouse(
        _ target: MetastoreTarget,
        _ client: DatabricksWorkspace,
        _ scope: String,
        _ blindSpot: String,
        _ sink: DiscoverySink
    ) async throws -> String? {
        if let named = targets.workspaces.first(where: { $0.id == target.workspace.id })?.warehouse { return named }
        return try await warehouse(client, scope, blindSpot, sink)
    }

    private func warehouse(
        _ client: DatabricksWorkspace,
        _ scope: String,
        _ blindSpot: String,
        _ sink: DiscoverySink
    ) async throws -> String? {
        let listing = await client.client.collect(client.warehouses())
        let usable = listing.elements.filter { $0.state != "DELETING" && $0.state != "DELETED" }
        // One that runs answers at once; a serverless one starts within seconds.
        let best = usable.first { $0.state == "RUNNING" } ?? usable.first { $0.serverless == true } ?? usable.first
        if let best { return best.id }
        let gap = listing.gap.map { Unknown($0, asking: "lineage of \(scope)", blindSpot: blindSpot) }
        try sink.add(
            gap
                ?? Unknown(
                    "lineage of \(scope)",
                    call: "GET /api/2.0/sql/warehouses",
                    reason: .notFound,
                    detail: "no SQL warehouse that this principal may use",
                    permission: "CAN_USE on a SQL warehouse",
                    blindSpot: blindSpot
                )
        )
        return nil
    }

    private func statement(_ tables: [String], _ paths: [String], warehouse: String) -> SQLStatement {
        var parameters: [SQLStatement.Parameter] = []
        var conditions: [String] = []
        for table in tables {
            parameters.append(.init("t\(parameters.count)", table))
            conditions.append("source_table_full_name = :t\(parameters.count - 1)")
        }
        for path in paths {
            parameters.append(.init("t\(parameters.count)", path + "%"))
            conditions.append("source_path LIKE :t\(parameters.count - 1)")
        }
        // Who reads a folder above reads what lies below it.
        for path in Set(paths.flatMap(Self.above)).sorted() {
            parameters.append(.init("t\(parameters.count)", path))
            conditions.append("source_path = :t\(parameters.count - 1)")
        }
        let since = now / 86_400_000 - Self.days
        parameters.append(.init("since", Self.date(since), type: "DATE"))
        let names = Self.columns.joined(separator: ", ")
        let text = """
            SELECT DISTINCT \(names) FROM system.access.table_lineage \
            WHERE event_date >= :since AND (\(conditions.joined(separator: " OR ")))
            """
        return SQLStatement(text, warehouseID: warehouse, parameters: parameters)
    }

    /// The places above one, each in both spellings.
    private static func above(_ path: String) -> [String] {
        guard let place = StorageURL(path) else { return [] }
        let folders = place.prefix.split(separator: "/")
        return folders.indices.flatMap { end -> [String] in
            let prefix = folders[..<end].joined(separator: "/")
            let text = StorageURL(scheme: place.scheme, bucket: place.bucket, prefix: prefix).description
            return [text, text + "/"]
        }
    }

    static func date(_ days: Int64) -> String {
        let (year, month, day) = CivilDate.date(daysSinceEpoch: days)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private func add(_ row: [String?], _ target: MetastoreTarget, _ sink: DiscoverySink) throws {
        guard row.count == Self.columns.count else { return }
        let resolver = ReferenceResolver(metastore: target.id, workspace: row[7] ?? target.workspace.id)
        func asset(_ table: String?, _ path: String?) -> AssetID? {
            if let table { return resolver.resolve(.table(table.split(separator: ".").map(String.init)))?.id }
            return path.flatMap { resolver.resolve(.path($0))?.id }
        }
        guard let source = asset(row[0], row[1]) else { return }
        let said = Evidence(
            .event,
            "system.access.table_lineage",
            field: row[0] == nil ? "source_path" : "source_table_full_name",
            value: row[0] ?? row[1]
        )
        let made = asset(row[2], row[3])
        if let made, made != source { try sink.add(Edge(source, .derivesInto, made, evidence: said)) }
        guard let entity = row[6], let kind = Self.readers[row[5] ?? ""] else { return }
        // Lineage numbers notebooks, listings name their paths: one that wrote something is told by what it wrote.
        guard kind != .notebook || made == nil || made == source else { return }
        let id = AssetID(kind, scope: row[7] ?? target.workspace.id, name: entity)
        try sink.add(Asset(id, name: "\(kind.label) \(entity)"), isWeak: true)
        try sink.add(Edge(source, .readBy, id, evidence: said))
    }

    private static let readers: [String: AssetKind] = [
        "NOTEBOOK": .notebook, "JOB": .job, "PIPELINE": .pipeline, "DASHBOARD_V3": .dashboard,
        "DBSQL_DASHBOARD": .dashboard,
        "DBSQL_QUERY": .query,
    ]
}
