internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Copies that the audit events themselves show: statements and notebook cells that read a location and write elsewhere.
extension DiscoveryWorker {
    private static let days: Int64 = 365
    /// Words that a statement has which writes.
    static let writes = ["create", "insert", "merge", "copy into", "write", "saveastable", "fs.cp", "fs.mv"]

    /// Without verbose audit logs, events hold no text of a statement.
    func verboseAudit(_ target: WorkspaceTarget, _ client: DatabricksWorkspace, _ sink: DiscoverySink) async throws {
        let question = "texts of statements in workspace \(target.name)"
        let blindSpot = "copies of audit data that only the text of a statement tells of"
        let id = AssetID(.workspace, scope: "databricks", name: target.id)
        switch await client.configuration(["enableVerboseAuditLogs"]) {
        case .success(let values) where values["enableVerboseAuditLogs"]?.text == "true": return
        case .success:
            try sink.add(
                Unknown(
                    question,
                    call: "GET /api/2.0/workspace-conf",
                    reason: .notOffered,
                    detail: "verbose audit logs are off there: events hold no text, and query history only that of"
                        + " warehouses and serverless compute",
                    permission: "enableVerboseAuditLogs, set by a workspace admin",
                    blindSpot: blindSpot,
                    asset: id
                )
            )
        case .failure(let gap): try sink.add(Unknown(gap, asking: question, blindSpot: blindSpot, asset: id))
        }
    }

    /// The catalog may be the current one and go unsaid; the schema may too, but then every text would match.
    static func pattern(ofTable name: String) -> String {
        "%\(name.split(separator: ".").suffix(2).joined(separator: ".").lowercased())%"
    }

    /// A text that names the bucket, in any spelling of its scheme; what it reads below is told by the text itself.
    static func pattern(ofPath path: String) -> String? {
        StorageURL(path).map { "%://\($0.bucket.lowercased())%" }
    }

    /// - Parameters:
    ///   - names: the tables or places that are asked about.
    ///   - patterns: what a text about them contains.
    func statements(
        _ target: MetastoreTarget,
        _ names: [String],
        like patterns: [String],
        _ sink: DiscoverySink
    ) async throws {
        guard let client = try client(target.workspace, sink, for: "statements in events") else { return }
        let blindSpot = "copies of audit data that only the text of a statement tells of"
        let scope = "metastore \(target.name)"
        guard let warehouse = try await usableWarehouse(target, client, scope, blindSpot, sink) else { return }
        switch await client.run(Self.statement(like: Set(patterns).sorted(), since: now, warehouse: warehouse)) {
        case .success(let result):
            for row in result.rows { try add(row, target, sink) }
            let end = Self.end(of: result, "system.access.audit", target)
            try sink.add(end, of: "statements", in: "\(scope), of \(Self.words(names))", blindSpot: blindSpot)
        case .failure(let gap):
            try sink.add(Unknown(gap, asking: "statements in events of \(scope)", blindSpot: blindSpot))
        }
        try await history(target, names, like: patterns, client, warehouse: warehouse, sink)
    }

    private static func statement(like patterns: [String], since now: Int64, warehouse: String) -> SQLStatement {
        let text = "lower(request_params['commandText'])"
        var parameters = [SQLStatement.Parameter("since", date(now / 86_400_000 - days), type: "DATE")]
        var names: [String] = []
        for (index, pattern) in patterns.enumerated() {
            parameters.append(.init("t\(index)", pattern))
            names.append("\(text) LIKE :t\(index)")
        }
        let verbs = writes.enumerated().map { index, word in
            parameters.append(.init("w\(index)", "%\(word)%"))
            return "\(text) LIKE :w\(index)"
        }
        let query = """
            SELECT DISTINCT workspace_id, service_name, action_name, request_params['commandText'] AS command_text \
            FROM system.access.audit WHERE event_date >= :since AND action_name IN ('commandSubmit', 'runCommand') \
            AND (\(names.joined(separator: " OR "))) AND (\(verbs.joined(separator: " OR ")))
            """
        return SQLStatement(query, warehouseID: warehouse, parameters: parameters)
    }

    private func add(_ row: [String?], _ target: MetastoreTarget, _ sink: DiscoverySink) throws {
        guard row.count == 4, let text = row[3] else { return }
        let isCell = row[1] == "notebook"
        // A cell may be Python or SQL; the one that is not its language finds nothing in it.
        var references = SQLReferences.extract(text)
        if isCell, !references.found.contains(where: { $0.use == .write }) {
            references = NotebookReferences.extract(text, language: .python)
        }
        let said = (origin: "\(row[1] ?? "").\(row[2] ?? "")", field: "request_params.commandText")
        try add(references, of: row[0], said, target, sink)
    }

    /// Derivations that the text of a statement proves.
    ///
    /// - Parameters:
    ///   - workspace: where it ran.
    ///   - said: the event or row that holds the text, and the field in it.
    func add(
        _ references: TextReferences,
        of workspace: String?,
        _ said: (origin: String, field: String),
        _ target: MetastoreTarget,
        _ sink: DiscoverySink
    ) throws {
        let resolver = ReferenceResolver(metastore: target.id, workspace: workspace ?? target.workspace.id)
        for var edge in StatementEdges.edges(references, of: nil, resolver: resolver, origin: said.origin) {
            edge.evidence.source = .event
            edge.evidence.field = "\(said.field), \(edge.evidence.field)"
            try sink.add(edge)
        }
    }
}
