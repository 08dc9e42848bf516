internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Tables that a workspace keeps outside of Unity Catalog: no listing of the catalog has them, its warehouses do.
extension DiscoveryWorker {
    private static let showTables = "SHOW TABLE EXTENDED"

    func legacySchemas(_ target: WorkspaceTarget, _ sink: DiscoverySink) async throws {
        let question = "schemas of hive_metastore in workspace \(target.name)"
        guard let client = try client(target, sink, for: "tables of hive_metastore"),
            let warehouse = try await readyWarehouse(target, client, question, sink)
        else { return }
        let end: ListingEnd
        switch await client.run(SQLStatement("SHOW SCHEMAS IN hive_metastore", warehouseID: warehouse)) {
        case .success(let result):
            for row in result.rows where row.count == 1 {
                guard let schema = row[0] else { continue }
                try sink.spawn(.legacyTables(target, warehouse: warehouse, schema: schema))
            }
            end = Self.end(of: result, "SHOW SCHEMAS", in: target.name)
        case .failure(let gap) where Self.isSwitchedOff(gap): end = ListingEnd(count: 0, pages: 1)
        case .failure(let gap): end = ListingEnd(count: 0, pages: 0, gap: gap)
        }
        try sink.add(end, of: "schemas of hive_metastore", in: seen(target), blindSpot: Self.blindSpot(target))
    }

    /// Legacy access is turned off, or the catalog was never there.
    private static func isSwitchedOff(_ gap: CloudGap) -> Bool {
        ["UC_HIVE_METASTORE_DISABLED", "NO_SUCH_CATALOG"].contains { gap.message.contains($0) }
    }

    private static func blindSpot(_ target: WorkspaceTarget) -> String {
        "copies of audit data in the hive_metastore of workspace \(target.name)"
    }

    /// A warehouse that answers at once: every workspace has such tables of its own, and starting one in each would cost.
    private func readyWarehouse(
        _ target: WorkspaceTarget,
        _ client: DatabricksWorkspace,
        _ question: String,
        _ sink: DiscoverySink
    ) async throws -> String? {
        if let named = targets.workspaces.first(where: { $0.id == target.id })?.warehouse { return named }
        let listing = await client.client.collect(client.warehouses())
        if let ready = listing.elements.first(where: { $0.state == "RUNNING" }) { return ready.id }
        let gap = listing.gap.map { Unknown($0, asking: question, blindSpot: Self.blindSpot(target)) }
        try sink.add(
            gap
                ?? Unknown(
                    question,
                    call: "GET /api/2.0/sql/warehouses",
                    reason: .notFound,
                    detail: "no SQL warehouse runs there that this principal may use",
                    permission: "'warehouse' of the workspace in trailwarden.yml, and CAN_USE on it",
                    blindSpot: Self.blindSpot(target)
                )
        )
        return nil
    }

    func legacyTables(
        _ target: WorkspaceTarget,
        _ warehouse: String,
        _ schema: String,
        _ sink: DiscoverySink
    ) async throws {
        guard let client = try client(target, sink, for: "tables of hive_metastore") else { return }
        let name = "hive_metastore.`\(schema.replacing("`", with: "``"))`"
        let statement = SQLStatement("\(Self.showTables) IN \(name) LIKE '*'", warehouseID: warehouse)
        let end: ListingEnd
        switch await client.run(statement) {
        case .success(let result):
            for row in result.rows where row.count == 4 && row[2] != "true" {
                guard let table = row[1] else { continue }
                try add(TableInformation(row[3] ?? ""), of: table, in: schema, target, sink)
            }
            end = Self.end(of: result, Self.showTables, in: "hive_metastore.\(schema)")
        case .failure(let gap): end = ListingEnd(count: 0, pages: 0, gap: gap)
        }
        let scope = "hive_metastore.\(schema) of workspace \(target.name)"
        try sink.add(end, of: "tables", in: scope, blindSpot: Self.blindSpot(target))
    }

    private func add(
        _ said: TableInformation,
        of table: String,
        in schema: String,
        _ target: WorkspaceTarget,
        _ sink: DiscoverySink
    ) throws {
        let resolver = self.resolver(target)
        guard let id = resolver.resolve(.table(["hive_metastore", schema, table]))?.id else { return }
        let place = said.location.flatMap(StorageURL.init(_:))
        let isView = said.type == "VIEW"
        var facts = ["workspace": target.name]
        facts["table_type"] = said.type
        let asset = Asset(
            id,
            kind: isView ? .view : .table,
            name: "hive_metastore.\(schema).\(table)",
            owner: said.owner,
            place: place,
            evidence: place.map { Evidence(.call, Self.showTables, field: "Location", value: $0.description) },
            facts: facts
        )
        try sink.add(asset)
        // Files below a mount are the mount's.
        if place == nil, let location = said.location, let source = resolver.resolve(.path(location)) {
            let evidence = Evidence(.call, Self.showTables, field: "Location", value: location)
            try sink.add(Edge(source.id, .readableThrough, id, source.confidence, evidence: evidence))
        }
        guard isView else { return }
        guard let text = said.viewText else {
            return try sink.add(
                Unknown(
                    "the definition of \(asset.name)",
                    call: Self.showTables,
                    reason: .forbidden,
                    detail: "the answer leaves 'View Text' out",
                    permission: "SELECT on the view, or ownership of it",
                    blindSpot: "whether \(asset.name) reads audit data",
                    asset: id
                )
            )
        }
        let references = SQLReferences.extract(text, defaults: ["hive_metastore", schema])
        let origin = "View Text of \(asset.name)"
        let edges = StatementEdges.edges(
            references,
            of: id,
            relation: .derivesInto,
            resolver: resolver,
            origin: origin
        )
        for edge in edges { try sink.add(edge) }
        if let line = references.dynamicLines.first { try sink.add(Unknown(dynamic: origin, line: line, asset: id)) }
    }
}
