/// Runs statements with the rights of their caller.
enum SQLExecutor {
    struct Table: Sendable {
        var columns: [SystemTables.Column]
        var rows: [[JSON]]
    }

    static func run(
        _ statement: SQLStatement,
        _ estate: inout Estate,
        _ call: Call,
        _ context: SQLExpression.Context
    ) throws -> Table {
        switch statement {
        case .select(let select): return try query(select, &estate, call, context, rights: nil)
        case .showGrants(let principal, let kind, let name): return try showGrants(principal, kind, name, &estate, call)
        case .describe(let name): return try describe(name, &estate, call)
        case .showTables(let schema):
            return try estate.unity(call) { metastore, authority in
                let rows = metastore.all(.table, in: schema).filter {
                    authority.sight(of: $0.key, in: metastore) == .full
                }
                return Table(
                    columns: ["database", "tableName", "isTemporary"].map { .init(name: $0, type: "STRING") },
                    rows: rows.map { row in
                        let parts = row.key.name.split(separator: ".").map(String.init)
                        return [.string(parts[1]), .string(parts.last ?? ""), "false"]
                    }
                )
            }
        case .showLegacySchemas:
            return Table(columns: [.init(name: "databaseName", type: "STRING")], rows: [["default"]])
        case .showLegacyTables:
            let columns = ["database", "tableName", "isTemporary", "information"]
            return Table(columns: columns.map { .init(name: $0, type: "STRING") }, rows: [])
        case .createFrom(let name, let isView, let select, let definition):
            return try create(name, isView, select, definition, &estate, call, context)
        case .grant(let privileges, let kind, let name, let principal, let revoke):
            return try grant(privileges, kind, name, principal, revoke, &estate, call)
        }
    }

    static let nothing = Table(columns: [], rows: [])
}
