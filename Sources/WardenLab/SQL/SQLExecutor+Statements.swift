/// SHOW GRANTS, DESCRIBE, CREATE, GRANT and REVOKE.
extension SQLExecutor {
    static func showGrants(
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

    static func describe(_ name: String, _ estate: inout Estate, _ call: Call) throws -> Table {
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

    static func create(
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

    static func grant(
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
