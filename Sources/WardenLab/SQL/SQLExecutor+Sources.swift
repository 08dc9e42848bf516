/// Where rows come from: system tables, copies, views with the rights of their owners.
extension SQLExecutor {
    /// - Parameter rights: whose rights count; nil for the caller's. A view reads with those of its owner.
    static func source(
        _ name: String,
        _ estate: inout Estate,
        _ call: Call,
        _ context: SQLExpression.Context,
        rights: Caller?,
        depth: Int
    ) throws -> ([SystemTables.Column], [[String: JSON]]) {
        let lower = name.lowercased()
        var call = call
        if let rights { call.caller = rights }
        if let view = lower.split(separator: ".").dropFirst().first == "information_schema"
            ? lower.split(separator: ".").last : nil
        {
            let catalog = String(lower.split(separator: ".")[0])
            guard let columns = SystemTables.columns("system.information_schema.\(view)") else {
                throw SQLFailure.notFound(name)
            }
            var rows = try estate.unity(call) { try SystemTables.information(String(view), &$0, $1) }
            if catalog != "system" {
                let column = columns.first { $0.name.hasSuffix("catalog") || $0.name == "catalog_name" }?.name ?? ""
                rows = rows.filter { $0[column]?.text == catalog }
            }
            return (columns, rows)
        }
        let table = try estate.unity(call) { metastore, authority -> Securable in
            let key = SecurableKey(kind: .table, name: metastore[.table, name] == nil ? lower : name)
            guard let table = metastore[key], authority.sight(of: key, in: metastore) != .none else {
                throw SQLFailure.notFound(name)
            }
            try requireRead(key, metastore, authority)
            return table
        }
        estate.emit(
            call,
            "unityCatalog",
            "generateTemporaryTableCredential",
            account: true,
            [
                "table_full_name": table.key.name, "table_id": table.id, "operation": "READ",
                "credential_type": "StorageCredential",
                "is_permissions_enforcing_client": "true",
            ]
        )
        switch lower {
        case "system.access.audit":
            let region = estate.workspace(call.workspace)?.region
            let regional = Set(estate.workspaces.rows.values.filter { $0.region == region }.map(\.id) + [0])
            return (
                SystemTables.columns(lower) ?? [],
                estate.audit.events.filter { regional.contains($0.workspace) }.map(\.row)
            )
        case "system.access.table_lineage":
            let account = estate.accountID
            return (
                SystemTables.columns(lower) ?? [],
                try estate.unity(call) { metastore, _ in SystemTables.lineage(metastore, account: account) }
            )
        case "system.query.history":
            // Others than account admins and one group see that something ran, not what.
            let seesTexts =
                estate.isAccountAdmin(call.caller.principal)
                || call.caller.identities.contains("databricks_pii_access")
            let rows = estate.statements.values.sorted { $0.started < $1.started }.map { record -> [String: JSON] in
                [
                    "account_id": .string(estate.accountID), "workspace_id": .string(String(record.workspace)),
                    "statement_id": .string(record.id), "executed_by": .string(record.user),
                    "execution_status": .string(record.error == nil ? "FINISHED" : "FAILED"),
                    "statement_text": .string(seesTexts ? record.text : "<Redacted>"),
                    "start_time": .string(Clock.timestamp(record.started)),
                ]
            }
            return (SystemTables.columns(lower) ?? [], rows)
        default: break
        }
        // A view reads what it is defined on with its owner's rights; a copy shows what it was copied from.
        guard depth < 8,
            let definition = table.fields["view_definition"]?.text ?? estate["copies", 0].rows[table.key.name]?.text,
            case .select(let select)? = try? SQLParser.parse(definition, parameters: [:], catalog: nil, schema: nil)
        else { return (columns(of: table), []) }
        let result = try query(
            select,
            &estate,
            call,
            context,
            rights: estate.caller(named: table.owner),
            depth: depth + 1
        )
        let rows = result.rows.map { row in Dictionary(zip(result.columns.map(\.name), row), uniquingKeysWith: { $1 }) }
        return (result.columns, rows)
    }

    static func requireRead(_ key: SecurableKey, _ metastore: Metastore, _ authority: Authority) throws {
        for place in key.ancestors.reversed() where !authority.owns(place, in: metastore) {
            let privilege = place.kind == .schema ? "USE_SCHEMA" : "USE_CATALOG"
            guard authority.holds(privilege, on: place, in: metastore) else {
                throw SQLFailure.denied(
                    privilege.replacing("_", with: " "),
                    place.kind.rawValue.capitalizedFirst,
                    place.name
                )
            }
        }
        guard authority.reads(key, in: metastore) else { throw SQLFailure.denied("SELECT", "Table", key.name) }
    }

    static func columns(of table: Securable) -> [SystemTables.Column] {
        SystemTables.columns(table.key.name)
            ?? (table.fields["columns"]?.elements ?? []).map {
                .init(name: $0["name"]?.text ?? "", type: ($0["type_text"]?.text ?? "string").uppercased())
            }
    }
}
