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

    private static let nothing = Table(columns: [], rows: [])

    // MARK: Sources

    /// - Parameter rights: whose rights count; nil for the caller's. A view reads with those of its owner.
    private static func source(
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

    private static func requireRead(_ key: SecurableKey, _ metastore: Metastore, _ authority: Authority) throws {
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

    private static func columns(of table: Securable) -> [SystemTables.Column] {
        SystemTables.columns(table.key.name)
            ?? (table.fields["columns"]?.elements ?? []).map {
                .init(name: $0["name"]?.text ?? "", type: ($0["type_text"]?.text ?? "string").uppercased())
            }
    }

    // MARK: SELECT

    private static func query(
        _ select: SQLSelect,
        _ estate: inout Estate,
        _ call: Call,
        _ context: SQLExpression.Context,
        rights: Caller?,
        depth: Int = 0
    ) throws -> Table {
        var columns: [SystemTables.Column] = []
        var rows: [[String: JSON]] = [[:]]
        if let name = select.source {
            (columns, rows) = try source(name, &estate, call, context, rights: rights, depth: depth)
        }
        if let condition = select.condition { rows = try rows.filter { try condition.value($0, context).flag == true } }
        let items = select.items.flatMap { item -> [SQLSelect.Item] in
            item.expression == .star ? columns.map { .init(expression: .column([$0.name]), title: $0.name) } : [item]
        }
        let types = items.map { item in SystemTables.Column(name: item.title, type: type(item.expression, columns)) }
        var result: [(cells: [JSON], keys: [JSON])]
        if !select.groups.isEmpty || items.contains(where: { $0.expression.isAggregate }) {
            result = try grouped(select, items, rows, context)
        } else {
            // Without an order only as many rows as are asked for are worked out.
            let enough = select.order.isEmpty && !select.isDistinct ? select.limit ?? Int.max : Int.max
            result = try rows.prefix(enough).map { row in
                (
                    try items.map { try $0.expression.value(row, context) },
                    try select.order.map { try $0.0.value(row, context) }
                )
            }
        }
        if select.isDistinct {
            var seen: Set<[JSON]> = []
            result = result.filter { seen.insert($0.cells).inserted }
        }
        if !select.order.isEmpty {
            result.sort { left, right in
                for (index, order) in select.order.enumerated() {
                    let compared = SQLExpression.order(left.keys[index], right.keys[index])
                    if compared != 0 { return (compared < 0) != order.descending }
                }
                return false
            }
        }
        return Table(columns: types, rows: Array(result.map(\.cells).prefix(select.limit ?? Int.max)))
    }

    private static func grouped(
        _ select: SQLSelect,
        _ items: [SQLSelect.Item],
        _ rows: [[String: JSON]],
        _ context: SQLExpression.Context
    ) throws -> [(cells: [JSON], keys: [JSON])] {
        var order: [[JSON]] = []
        var groups: [[JSON]: [[String: JSON]]] = [:]
        for row in rows {
            let key = try select.groups.map { try $0.value(row, context) }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        // An aggregate over nothing is one row.
        if select.groups.isEmpty, rows.isEmpty { order = [[]]; groups = [[]: []] }
        return try order.map { key in
            let members = groups[key] ?? []
            return (
                try items.map { try aggregate($0.expression, members, context) },
                try select.order.map { try aggregate($0.0, members, context) }
            )
        }
    }

    private static func aggregate(
        _ expression: SQLExpression,
        _ rows: [[String: JSON]],
        _ context: SQLExpression.Context
    ) throws -> JSON {
        guard case .call(let name, let arguments) = expression, SQLExpression.aggregates.contains(name) else {
            return try rows.first.map { try expression.value($0, context) } ?? .null
        }
        let isDistinct = arguments.first == .literal("DISTINCT")
        guard let argument = arguments.dropFirst(isDistinct ? 1 : 0).first else {
            throw SQLFailure.syntax("\(name) takes an argument")
        }
        if argument == .star { return .int(Int64(rows.count)) }
        var values = try rows.map { try argument.value($0, context) }.filter { $0 != .null }
        if isDistinct || name == "collect_set" {
            var seen: Set<JSON> = []
            values = values.filter { seen.insert($0).inserted }
        }
        switch name {
        case "count": return .int(Int64(values.count))
        case "min": return values.min { SQLExpression.order($0, $1) < 0 } ?? .null
        case "max": return values.max { SQLExpression.order($0, $1) < 0 } ?? .null
        case "sum": return values.isEmpty ? .null : .int(values.reduce(0) { $0 + ($1.integer ?? 0) })
        case "collect_set": return .array(values)
        default: return values.first ?? .null
        }
    }

    private static func type(_ expression: SQLExpression, _ columns: [SystemTables.Column]) -> String {
        switch expression {
        case .column(let path): columns.first { $0.name == path.last?.lowercased() }?.type ?? "STRING"
        case .call(let name, let arguments):
            switch name {
            case "count", "sum", "unix_millis": "BIGINT"
            case "min", "max", "first", "any_value": arguments.first.map { type($0, columns) } ?? "STRING"
            case "current_date", "date", "to_date", "date_sub", "date_add": "DATE"
            case "current_timestamp", "now", "timestamp", "to_timestamp": "TIMESTAMP"
            case "collect_set": "ARRAY<STRING>"
            default: "STRING"
            }
        case .literal(.int): "INT"
        case .literal(.bool), .not, .isNull, .oneOf: "BOOLEAN"
        case .binary(let operation, _, _):
            ["+", "-"].contains(operation) ? "BIGINT" : operation == "||" ? "STRING" : "BOOLEAN"
        default: "STRING"
        }
    }

    // MARK: Everything else

    private static func showGrants(
        _ principal: String?,
        _ kind: SecurableKind,
        _ name: String,
        _ estate: inout Estate,
        _ call: Call
    ) throws -> Table {
        try estate.unity(call) { metastore, authority in
            let key = SecurableKey(kind: kind, name: kind == .metastore ? metastore.id : name)
            guard kind == .metastore || metastore[key] != nil else { throw SQLFailure.notFound(name) }
            let seesAll = authority.manages(key, in: metastore)
            var rows: [[JSON]] = []
            for place in [key] + key.ancestors {
                for grant in metastore.grants(on: place).sorted(by: { $0.principal < $1.principal })
                where (seesAll || authority.caller.identities.contains(grant.principal))
                    && (principal.map { $0.lowercased() == grant.principal.lowercased() } ?? true)
                {
                    for privilege in grant.privileges {
                        rows.append([
                            .string(grant.principal), .string(privilege.replacing("_", with: " ")),
                            .string(place.kind.word),
                            .string(place.name),
                        ])
                    }
                }
            }
            return Table(
                columns: ["Principal", "ActionType", "ObjectType", "ObjectKey"].map { .init(name: $0, type: "STRING") },
                rows: rows
            )
        }
    }

    private static func describe(_ name: String, _ estate: inout Estate, _ call: Call) throws -> Table {
        try estate.unity(call) { metastore, authority in
            let key = SecurableKey(kind: .table, name: name)
            guard let table = metastore[key], authority.sight(of: key, in: metastore) != .none else {
                throw SQLFailure.notFound(name)
            }
            let rows: [[JSON]] = columns(of: table).map { [.string($0.name), .string($0.type.lowercased()), .null] }
            return Table(
                columns: ["col_name", "data_type", "comment"].map { .init(name: $0, type: "STRING") },
                rows: rows
            )
        }
    }

    private static func create(
        _ name: String,
        _ isView: Bool,
        _ select: SQLSelect,
        _ definition: String,
        _ estate: inout Estate,
        _ call: Call,
        _ context: SQLExpression.Context
    ) throws -> Table {
        // Running it once checks the caller's rights on the source.
        let shape = try query(select, &estate, call, context, rights: nil)
        let parent = name.split(separator: ".").dropLast().joined(separator: ".")
        let id = estate.ids.uuid()
        try estate.unity(call) { metastore, authority in
            do {
                try SecurableRoutes.allowCreate(.table, parent, "CREATE_TABLE", metastore, authority)
            } catch let refusal as Refusal {
                throw SQLFailure(code: "BAD_REQUEST", message: refusal.message, state: "42501")
            }
            let columns: [JSON] = shape.columns.enumerated().map { index, column in
                [
                    "name": .string(column.name), "type_text": .string(column.type.lowercased()),
                    "position": .int(Int64(index)),
                ]
            }
            var fields: [String: JSON] = ["table_type": isView ? "VIEW" : "MANAGED", "columns": .array(columns)]
            if isView {
                fields["view_definition"] = .string(definition)
            } else {
                fields["data_source_format"] = "DELTA"
            }
            metastore.add(Securable(.table, name, id: id, owner: call.caller.name, at: call.now, fields: fields))
            if let source = select.source {
                metastore.lineage.append(
                    LineageEdge(
                        time: call.now,
                        workspace: call.workspace,
                        entityType: nil,
                        entityID: nil,
                        source: source,
                        sourceType: "TABLE",
                        target: name,
                        targetType: isView ? "VIEW" : "TABLE",
                        by: call.caller.name
                    )
                )
            }
        }
        if !isView { estate["copies", 0][name] = .string(definition) }
        estate.emit(
            call,
            "unityCatalog",
            "createTable",
            account: true,
            [
                "name": name.split(separator: ".").last.map(String.init) ?? name, "schema_name": parent,
                "full_name_arg": name,
            ]
        )
        return nothing
    }

    private static func grant(
        _ privileges: [String],
        _ kind: SecurableKind,
        _ name: String,
        _ principal: String,
        _ revoke: Bool,
        _ estate: inout Estate,
        _ call: Call
    ) throws -> Table {
        let directory = estate.directory
        try estate.unity(call) { metastore, authority in
            let key = SecurableKey(kind: kind, name: kind == .metastore ? metastore.id : name)
            guard kind == .metastore || metastore[key] != nil else { throw SQLFailure.notFound(name) }
            guard authority.manages(key, in: metastore) else {
                throw SQLFailure.denied("MANAGE", kind.rawValue.capitalizedFirst, name)
            }
            guard kind == .share || directory.exists(principal) else {
                throw SQLFailure(
                    code: "BAD_REQUEST",
                    message: "[PRINCIPAL_DOES_NOT_EXIST] Could not find principal with name \(principal).",
                    state: "42000"
                )
            }
            guard privileges.allSatisfy({ Privileges.all.contains($0) }) else {
                throw SQLFailure.syntax("unknown privilege in \(privileges.joined(separator: ", "))")
            }
            if revoke {
                metastore.revoke(privileges, from: principal, on: key)
            } else {
                metastore.grant(privileges, to: principal, on: key)
            }
        }
        let change: JSON = [
            [
                "principal": .string(principal), revoke ? "remove" : "add": .strings(privileges),
            ]
        ]
        estate.emit(
            call,
            "unityCatalog",
            "updatePermissions",
            account: true,
            [
                "securable_type": kind.word, "securable_full_name": name, "changes": change.encoded,
            ]
        )
        return nothing
    }
}

extension Estate {
    /// Someone as a caller: for what runs with the rights of an owner.
    mutating func caller(named name: String) -> Caller? {
        guard let principal = directory.named(name) else { return nil }
        return Caller(principal: principal.id, name: principal.name, identities: directory.identities(of: principal.id))
    }

    /// Writes an event that a call causes beside its own.
    mutating func emit(_ call: Call, _ service: String, _ action: String, account: Bool, _ parameters: [String: String])
    {
        var parameters = parameters
        if account {
            parameters["workspace_id"] = String(call.workspace)
            parameters["metastore_id"] = workspace(call.workspace)?.metastore ?? ""
        }
        audit.append(
            AuditEvent(
                id: ids.uuid(),
                time: call.now,
                workspace: account ? 0 : call.workspace,
                account: accountID,
                address: call.address,
                agent: call.userAgent,
                email: call.caller.name,
                service: service,
                action: action,
                request: ids.uuid(),
                parameters: parameters,
                status: 200,
                error: nil,
                result: nil
            )
        )
    }
}
