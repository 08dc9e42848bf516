internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenEstate

// Copies that query history shows: what ran on SQL warehouses and serverless compute, with verbose audit logs or without.
extension DiscoveryWorker {
    private static let days: Int64 = 365
    private static let historyTable = "system.query.history"
    /// What stands in place of a text that its reader may not see.
    private static let redacted = "<redacted>"

    /// - Parameters:
    ///   - names: the tables or places that are asked about.
    ///   - patterns: what a text about them contains.
    func history(
        _ target: MetastoreTarget,
        _ names: [String],
        like patterns: [String],
        _ client: DatabricksWorkspace,
        warehouse: String,
        _ sink: DiscoverySink
    ) async throws {
        let scope = "metastore \(target.name)"
        let blindSpot = "copies of audit data that statements on warehouses and serverless compute made"
        switch await client.run(Self.historyTexts(like: Set(patterns).sorted(), since: now, warehouse: warehouse)) {
        case .success(let result):
            var hidden: Set<String> = []
            for row in result.rows where row.count == 2 {
                let workspace = row[0] ?? target.workspace.id
                guard let text = row[1], !text.isEmpty, text.lowercased() != Self.redacted else {
                    hidden.insert(workspace)
                    continue
                }
                let said = (origin: Self.historyTable, field: "statement_text")
                try add(SQLReferences.extract(text), of: workspace, said, target, sink)
            }
            if !hidden.isEmpty { try sink.add(Self.unread(hidden.sorted(), scope, blindSpot)) }
            let end = Self.end(of: result, Self.historyTable, target)
            try sink.add(end, of: "query history", in: "\(scope), of \(Self.words(names))", blindSpot: blindSpot)
        case .failure(let gap):
            var unknown = Unknown(gap, asking: "query history of \(scope)", blindSpot: blindSpot)
            if unknown.reason == .forbidden { unknown.permission = CloudPermission.selectSystemQuery.name }
            try sink.add(unknown)
        }
    }

    /// Texts are shown to account admins and to members of a group; none are kept under a customer's own keys.
    private static func unread(_ workspaces: [String], _ scope: String, _ blindSpot: String) -> Unknown {
        Unknown(
            "texts in the query history of \(scope)",
            call: historyTable,
            reason: .forbidden,
            detail: "texts of statements are hidden, of workspace " + words(workspaces),
            permission: "membership of the group databricks_pii_access",
            blindSpot: blindSpot
        )
    }

    private static func historyTexts(like patterns: [String], since now: Int64, warehouse: String) -> SQLStatement {
        let text = "lower(statement_text)"
        var parameters = [SQLStatement.Parameter("since", date(now / 86_400_000 - days), type: "DATE")]
        let names = patterns.enumerated().map { index, pattern in
            parameters.append(.init("t\(index)", pattern))
            return "\(text) LIKE :t\(index)"
        }
        let verbs = writes.enumerated().map { index, word in
            parameters.append(.init("w\(index)", "%\(word)%"))
            return "\(text) LIKE :w\(index)"
        }
        parameters.append(.init("hidden", redacted))
        let query = """
            SELECT DISTINCT workspace_id, statement_text FROM \(historyTable) \
            WHERE start_time >= :since AND execution_status = 'FINISHED' \
            AND ((\(names.joined(separator: " OR "))) AND (\(verbs.joined(separator: " OR "))) \
            OR statement_text = '' OR \(text) = :hidden)
            """
        return SQLStatement(query, warehouseID: warehouse, parameters: parameters)
    }
}
