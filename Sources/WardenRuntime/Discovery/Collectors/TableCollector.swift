internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Tables, views and volumes of a metastore.
extension DiscoveryWorker {
    func tables(_ target: MetastoreTarget, _ catalog: String, _ schema: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "tables") else { return }
        let end = await client.client.each(client.tables(catalog: catalog, schema: schema)) { tables in
            for table in tables { try self.add(table, target, "\(Self.unity)/tables", sink) }
            try await sink.flushIfLarge()
        }
        try sink.add(
            end,
            of: "tables",
            in: "\(catalog).\(schema)",
            blindSpot: "tables and views of \(catalog).\(schema) that hold audit data"
        )
    }

    /// A table that lineage or a text names, and that no listing showed.
    func table(_ target: MetastoreTarget, _ name: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "table \(name)") else { return }
        switch await client.table(name) {
        case .success(let table): try add(table, target, "\(Self.unity)/tables/{name}", sink)
        case .failure(let gap):
            try sink.add(
                Unknown(
                    gap,
                    asking: "table \(name)",
                    blindSpot: "the owner, the files and the readers of \(name)",
                    asset: AssetID(.table, scope: target.id, name: name)
                )
            )
        }
    }

    private func add(_ table: UnityTable, _ target: MetastoreTarget, _ call: String, _ sink: DiscoverySink) throws {
        let id = AssetID(.table, scope: target.id, name: table.fullName)
        let place = table.storageLocation.flatMap(StorageURL.init(_:))
        var asset = Asset(
            id,
            kind: Self.kind(table.type),
            name: table.fullName,
            owner: table.owner,
            place: place,
            evidence: place.map { Evidence(.call, call, field: "storage_location", value: $0.description) }
        )
        if let sensitivity = SystemTables.sensitivity(table.fullName) {
            asset.origin = .system
            asset.place = nil
            asset.sensitivity = sensitivity
            asset.evidence = Evidence(.call, call, field: "full_name", value: table.fullName)
        }
        asset.facts["table_type"] = table.type
        try sink.add(asset)
        for name in table.dependencies?.compactMap(\.table) ?? [] {
            let said = Evidence(.call, call, field: "view_dependencies", value: name)
            try sink.add(Edge(AssetID(.table, scope: target.id, name: name), .derivesInto, id, evidence: said))
        }
        if let text = table.viewDefinition {
            try add(definition: text, of: table, id, target, sink)
        } else if asset.kind == .view || asset.kind == .materializedView {
            try sink.add(
                Unknown(
                    "the definition of \(table.fullName)",
                    call: call,
                    reason: .forbidden,
                    detail: "the answer leaves 'view_definition' out",
                    permission: "SELECT on the view, or ownership of it",
                    blindSpot: "whether \(table.fullName) reads audit data",
                    asset: id
                )
            )
        }
    }

    private func add(
        definition text: String,
        of table: UnityTable,
        _ id: AssetID,
        _ target: MetastoreTarget,
        _ sink: DiscoverySink
    ) throws {
        let properties = table.properties
        let current = (0..<2).compactMap { properties?["view.catalogAndNamespace.part.\($0)"]?.text }
        let own = table.fullName.split(separator: ".").prefix(2).map(String.init)
        let references = SQLReferences.extract(text, defaults: current.count == 2 ? current : own)
        let origin = "view_definition of \(table.fullName)"
        let edges = StatementEdges.edges(
            references,
            of: id,
            relation: .derivesInto,
            resolver: resolver(target.workspace),
            origin: origin
        )
        for edge in edges { try sink.add(edge) }
        if let line = references.dynamicLines.first { try sink.add(Unknown(dynamic: origin, line: line, asset: id)) }
    }

    private static func kind(_ type: String?) -> AssetKind {
        switch type {
        case "VIEW", "METRIC_VIEW": .view
        case "MATERIALIZED_VIEW": .materializedView
        case "STREAMING_TABLE": .streamingTable
        default: .table
        }
    }

    func volumes(_ target: MetastoreTarget, _ catalog: String, _ schema: String, _ sink: DiscoverySink) async throws {
        guard let client = try client(target.workspace, sink, for: "volumes") else { return }
        let end = await client.client.each(client.volumes(catalog: catalog, schema: schema)) { volumes in
            for volume in volumes {
                let said = Evidence(
                    .call,
                    "\(Self.unity)/volumes",
                    field: "storage_location",
                    value: volume.storageLocation
                )
                try sink.add(
                    Asset(
                        AssetID(.volume, scope: target.id, name: volume.fullName.lowercased()),
                        name: volume.fullName,
                        owner: volume.owner,
                        place: volume.storageLocation.flatMap(StorageURL.init(_:)),
                        evidence: said,
                        facts: volume.type.map { ["volume_type": $0] } ?? [:]
                    )
                )
            }
        }
        try sink.add(end, of: "volumes", in: "\(catalog).\(schema)", blindSpot: "volumes over the log bucket")
    }
}
