/// The tables that the service itself keeps: their columns and, filtered to what the caller may see, their rows.
enum SystemTables {
    struct Column: Sendable, Hashable {
        var name: String
        var type: String
    }

    static func columns(_ table: String) -> [Column]? {
        definitions[table.lowercased()].map { $0.map { Column(name: $0.0, type: $0.1) } }
    }

    /// Tables that exist as securables, with the schema that has to be enabled.
    static let granted = [
        "access.audit", "access.table_lineage", "query.history", "compute.clusters", "lakeflow.jobs", "billing.usage",
    ]

    /// The owner of everything in the catalog `system`.
    static let owner = "System user"

    /// Makes an enabled schema's tables appear.
    static func add(_ schema: String, to metastore: inout Metastore, at time: Int64, id: () -> String) {
        metastore.add(Securable(.schema, "system.\(schema)", id: id(), owner: owner, at: time))
        for table in granted where table.hasPrefix(schema + ".") {
            let columns = (columns("system.\(table)") ?? []).map { ($0.name, $0.type) }
            metastore.add(
                Securable(
                    .table,
                    "system.\(table)",
                    id: id(),
                    owner: owner,
                    at: time,
                    fields: [
                        "table_type": "MANAGED", "data_source_format": "DELTASHARING",
                        "columns": EstateBuilder.columns(columns),
                    ]
                )
            )
        }
    }

    /// Takes a disabled schema away, grants and all.
    static func remove(_ schema: String, from metastore: inout Metastore) {
        for table in metastore.all(.table, in: "system.\(schema)") { metastore.remove(table.key) }
        metastore.remove(SecurableKey(kind: .schema, name: "system.\(schema)"))
    }

    private static let grantColumns: [(String, String)] = [
        ("grantor", "STRING"), ("grantee", "STRING"), ("privilege_type", "STRING"), ("is_grantable", "STRING"),
        ("inherited_from", "STRING"),
    ]

    private static let definitions: [String: [(String, String)]] = [
        "system.access.audit": [
            ("version", "STRING"), ("event_time", "TIMESTAMP"), ("event_date", "DATE"), ("workspace_id", "STRING"),
            ("source_ip_address", "STRING"), ("user_agent", "STRING"), ("session_id", "STRING"),
            ("user_identity", "STRUCT<email: STRING, subject_name: STRING>"), ("service_name", "STRING"),
            ("action_name", "STRING"), ("request_id", "STRING"), ("request_params", "MAP<STRING, STRING>"),
            ("response", "STRUCT<status_code: INT, error_message: STRING, result: STRING>"), ("audit_level", "STRING"),
            ("account_id", "STRING"), ("event_id", "STRING"),
            ("identity_metadata", "STRUCT<run_by: STRING, run_as: STRING>"),
        ],
        "system.access.table_lineage": [
            "account_id", "metastore_id", "workspace_id", "entity_type", "entity_id", "source_table_full_name",
            "source_table_catalog", "source_table_schema", "source_table_name", "source_path", "source_type",
            "target_table_full_name", "target_table_catalog", "target_table_schema", "target_table_name", "target_path",
            "target_type", "created_by",
        ].map { ($0, "STRING") } + [("event_time", "TIMESTAMP"), ("event_date", "DATE"), ("event_id", "STRING")],
        "system.query.history": [
            ("account_id", "STRING"), ("workspace_id", "STRING"), ("statement_id", "STRING"), ("executed_by", "STRING"),
            ("execution_status", "STRING"), ("statement_text", "STRING"), ("start_time", "TIMESTAMP"),
        ],
        "system.information_schema.catalogs": [
            ("catalog_name", "STRING"), ("catalog_owner", "STRING"), ("comment", "STRING"),
        ],
        "system.information_schema.schemata": [
            ("catalog_name", "STRING"), ("schema_name", "STRING"), ("schema_owner", "STRING"),
        ],
        "system.information_schema.tables": [
            ("table_catalog", "STRING"), ("table_schema", "STRING"), ("table_name", "STRING"), ("table_type", "STRING"),
            ("table_owner", "STRING"), ("storage_path", "STRING"), ("data_source_format", "STRING"),
        ],
        "system.information_schema.views": [
            ("table_catalog", "STRING"), ("table_schema", "STRING"), ("table_name", "STRING"),
            ("view_definition", "STRING"),
        ],
        "system.information_schema.volumes": [
            ("volume_catalog", "STRING"), ("volume_schema", "STRING"), ("volume_name", "STRING"),
            ("volume_type", "STRING"),
            ("volume_owner", "STRING"), ("storage_location", "STRING"),
        ],
        "system.information_schema.catalog_privileges": grantColumns + [("catalog_name", "STRING")],
        "system.information_schema.schema_privileges": grantColumns + [
            ("catalog_name", "STRING"), ("schema_name", "STRING"),
        ],
        "system.information_schema.table_privileges": grantColumns + [
            ("table_catalog", "STRING"), ("table_schema", "STRING"), ("table_name", "STRING"),
        ],
        "system.information_schema.volume_privileges": grantColumns + [
            ("volume_catalog", "STRING"), ("volume_schema", "STRING"), ("volume_name", "STRING"),
        ],
        "system.information_schema.external_location_privileges": grantColumns + [("external_location_name", "STRING")],
        "system.information_schema.storage_credential_privileges": grantColumns + [
            ("storage_credential_name", "STRING")
        ],
    ]

    static func lineage(_ metastore: Metastore, account: String) -> [[String: JSON]] {
        metastore.lineage.enumerated().map { index, edge in
            func part(_ name: String?, _ place: Int) -> JSON {
                guard let parts = name?.split(separator: "."), place < parts.count else { return .null }
                return .string(String(parts[place]))
            }
            let moment = Clock.timestamp(edge.time)
            return [
                "account_id": .string(account), "metastore_id": .string(metastore.id),
                "workspace_id": .string(String(edge.workspace)), "entity_type": .optional(edge.entityType),
                "entity_id": .optional(edge.entityID), "source_table_full_name": .optional(edge.source),
                "source_table_catalog": part(edge.source, 0), "source_table_schema": part(edge.source, 1),
                "source_table_name": part(edge.source, 2), "source_path": .optional(edge.sourcePath),
                "source_type": .string(edge.sourceType), "target_table_full_name": .optional(edge.target),
                "target_table_catalog": part(edge.target, 0), "target_table_schema": part(edge.target, 1),
                "target_table_name": part(edge.target, 2), "target_path": .optional(edge.targetPath),
                "target_type": .optional(edge.targetType), "created_by": .string(edge.by),
                "event_time": .string(moment),
                "event_date": .string(String(moment.prefix(10))), "event_id": .string("lineage-\(index)"),
            ]
        }
    }

    /// Rows of an `information_schema` view.
    static func information(
        _ view: String,
        _ metastore: inout Metastore,
        _ authority: Authority
    ) throws -> [[String: JSON]] {
        func visible(_ kind: SecurableKind) -> [Securable] {
            metastore.all(kind).filter { authority.sight(of: $0.key, in: metastore) == .full }
        }
        func parts(_ row: Securable) -> [JSON] { row.key.name.split(separator: ".").map { .string(String($0)) } }
        func part(_ row: Securable, _ index: Int) -> JSON {
            let all = parts(row)
            return index < all.count ? all[index] : .null
        }
        switch view {
        case "catalogs":
            return visible(.catalog).map {
                [
                    "catalog_name": part($0, 0), "catalog_owner": .string($0.owner),
                    "comment": $0.fields["comment"] ?? .null,
                ]
            }
        case "schemata":
            return visible(.schema).map {
                ["catalog_name": part($0, 0), "schema_name": part($0, 1), "schema_owner": .string($0.owner)]
            }
        case "tables", "views":
            return visible(.table).compactMap { row in
                if view == "views", row.fields["view_definition"] == nil { return nil }
                return [
                    "table_catalog": part(row, 0), "table_schema": part(row, 1), "table_name": part(row, 2),
                    "table_type": row.fields["table_type"] ?? .null, "table_owner": .string(row.owner),
                    "storage_path": row.fields["storage_location"] ?? .null,
                    "data_source_format": row.fields["data_source_format"] ?? .null,
                    "view_definition": row.fields["view_definition"] ?? .null,
                ]
            }
        case "volumes":
            return visible(.volume).map {
                [
                    "volume_catalog": part($0, 0), "volume_schema": part($0, 1), "volume_name": part($0, 2),
                    "volume_type": $0.fields["volume_type"] ?? .null, "volume_owner": .string($0.owner),
                    "storage_location": $0.fields["storage_location"] ?? .null,
                ]
            }
        case "catalog_privileges": return privileges(visible(.catalog), ["catalog_name"], metastore, authority)
        case "schema_privileges":
            return privileges(visible(.schema), ["catalog_name", "schema_name"], metastore, authority)
        case "table_privileges":
            return privileges(visible(.table), ["table_catalog", "table_schema", "table_name"], metastore, authority)
        case "volume_privileges":
            return privileges(
                visible(.volume),
                ["volume_catalog", "volume_schema", "volume_name"],
                metastore,
                authority
            )
        case "external_location_privileges":
            return privileges(visible(.externalLocation), ["external_location_name"], metastore, authority)
        case "storage_credential_privileges":
            return privileges(visible(.storageCredential), ["storage_credential_name"], metastore, authority)
        default: throw SQLFailure.notFound("system.information_schema.\(view)")
        }
    }

    /// One row a privilege, direct ones and those that come down. Who only manages an object sees his own.
    private static func privileges(
        _ rows: [Securable],
        _ columns: [String],
        _ metastore: Metastore,
        _ authority: Authority
    ) -> [[String: JSON]] {
        var result: [[String: JSON]] = []
        for row in rows {
            let names = columns.count == 1 ? [row.key.name] : row.key.name.split(separator: ".").map(String.init)
            let seesAll = authority.isMetastoreAdmin || authority.owns(row.key, in: metastore)
            for place in [row.key] + row.key.ancestors {
                for grant in metastore.grants(on: place)
                where seesAll || authority.caller.identities.contains(grant.principal) {
                    for privilege in grant.privileges {
                        var entry: [String: JSON] = [
                            "grantor": .string(metastore.owner), "grantee": .string(grant.principal),
                            "privilege_type": .string(privilege.replacing("_", with: " ")), "is_grantable": "NO",
                            "inherited_from": .string(place == row.key ? "NONE" : place.kind.word),
                        ]
                        for (column, name) in zip(columns, names) { entry[column] = .string(name) }
                        result.append(entry)
                    }
                }
            }
        }
        return result
    }
}
