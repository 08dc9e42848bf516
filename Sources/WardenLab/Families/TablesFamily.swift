/// Tables and views, and the cheap list of their names.
enum TablesFamily: Family {
    private static let base = "/api/2.1/unity-catalog/tables"

    static let routes: [Route] = [
        Route("GET", base, audit: .unity("listTables", ["catalog_name": "catalog_name", "schema_name": "schema_name"]))
        {
            estate,
            call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let parent = try SecurableRoutes.parent(["catalog_name", "schema_name"], call)
                let seen = visible(metastore.all(.table, in: parent), call, metastore, authority)
                return try Paging.unity(call, "tables", seen, serverPage: min(page, 50), key: { $0.0.key.name }) {
                    row in
                    render(row.0, call, metastore, browse: row.1, details: false)
                }
            }
        },
        Route(
            "GET",
            "/api/2.1/unity-catalog/table-summaries",
            audit: .unity("listTableSummaries", ["catalog_name": "catalog_name"])
        ) {
            estate,
            call in
            let page = estate.options.serverPage
            return try estate.unity(call) { metastore, authority in
                let catalog = try SecurableRoutes.parent(["catalog_name"], call)
                let schema = call.query("schema_name_pattern") ?? "%"
                let table = call.query("table_name_pattern") ?? "%"
                let rows = metastore.all(.table, in: catalog).filter { row in
                    let parts = row.key.name.split(separator: ".").map(String.init)
                    return parts.count == 3 && SQLPattern.like(parts[1], schema) && SQLPattern.like(parts[2], table)
                }
                let seen = visible(rows, call, metastore, authority)
                let size =
                    (try Paging.number(call, "max_results")).flatMap { $0 == 0 ? nil : min($0, 10_000) }
                    ?? max(page, 10_000)
                return try Paging.page(call, "tables", seen, size: size, key: { $0.0.key.name }) { row in
                    ["full_name": .string(row.0.key.name), "table_type": row.0.fields["table_type"] ?? "MANAGED"]
                }
            }
        },
        Route("GET", base + "/{full_name}", audit: .unity("getTable", ["full_name_arg": "full_name"])) { estate, call in
            try estate.unity(call) { metastore, authority in
                let (table, sight) = try SecurableRoutes.find(.table, call, metastore, authority)
                return Reply(render(table, call, metastore, browse: sight == .browse, details: true))
            }
        },
        Route("GET", base + "/{full_name}/exists", audit: .unity("tableExists", ["full_name_arg": "full_name"])) {
            estate,
            call in
            try estate.unity(call) { metastore, _ in
                Reply(["table_exists": .bool(metastore[.table, call.path("full_name")] != nil)])
            }
        },
        Route(
            "PATCH",
            base + "/{full_name}",
            audit: .unity("updateTable", ["full_name_arg": "full_name", "owner": "owner"])
        ) {
            estate,
            call in
            let directory = estate.directory
            return try estate.unity(call) { metastore, authority in
                var table = try SecurableRoutes.managed(.table, call, metastore, authority)
                if let owner = call.body["owner"]?.text {
                    guard directory.exists(owner) else {
                        throw Refusal.missing("Principal '\(owner)'", kind: "PRINCIPAL")
                    }
                    table.owner = owner
                }
                table.updated = call.now
                table.updatedBy = call.caller.name
                metastore[table.key] = table
                return .empty
            }
        },
        Route("DELETE", base + "/{full_name}", audit: .unity("deleteTable", ["full_name_arg": "full_name"])) {
            estate,
            call in
            try estate.unity(call) { metastore, authority in
                metastore.remove(try SecurableRoutes.managed(.table, call, metastore, authority).key)
                return .empty
            }
        },
        Route(
            "POST",
            base,
            audit: .unity(
                "createTable",
                [
                    "name": "name", "catalog_name": "catalog_name", "schema_name": "schema_name",
                    "table_type": "table_type",
                ]
            )
        ) { estate, call in
            let id = estate.ids.uuid()
            return try estate.unity(call) { metastore, authority in
                let parent = try SecurableRoutes.parent(["catalog_name", "schema_name"], call)
                let name = "\(parent).\(try call.text("name"))"
                try SecurableRoutes.allowCreate(.table, parent, "CREATE_TABLE", metastore, authority)
                guard metastore[.table, name] == nil else { throw Refusal.exists("Table '\(name)'", kind: "TABLE") }
                var fields = call.body.members
                for common in ["name", "catalog_name", "schema_name"] { fields[common] = nil }
                let table = Securable(.table, name, id: id, owner: call.caller.name, at: call.now, fields: fields)
                metastore.add(table)
                return Reply(render(table, call, metastore, browse: false, details: true))
            }
        },
    ]

    private static func visible(
        _ rows: [Securable],
        _ call: Call,
        _ metastore: Metastore,
        _ authority: Authority
    ) -> [(Securable, Bool)] {
        rows.compactMap { row in
            switch authority.sight(of: row.key, in: metastore) {
            case .full: (row, false)
            case .browse: call.flag("include_browse") ? (row, true) : nil
            case .none: nil
            }
        }
    }

    private static func render(
        _ table: Securable,
        _ call: Call,
        _ metastore: Metastore,
        browse: Bool,
        details: Bool
    ) -> JSON {
        var body = SecurableView.render(table, metastore: metastore.id, browse: browse)
        if !details { body["view_dependencies"] = nil }
        if call.flag("omit_columns") { body["columns"] = nil }
        if call.flag("omit_properties") { body["properties"] = nil }
        if call.flag("omit_username") {
            for name in ["owner", "created_by", "updated_by"] { body[name] = nil }
        }
        return body
    }
}
