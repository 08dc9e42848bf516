/// Catalogs, schemas, volumes, functions, external locations, storage credentials, credentials and connections: the same
/// five operations each.
enum SecurablesFamily: Family {
    static let routes: [Route] =
        SecurableRoutes(.catalog, list: "catalogs", creates: "CREATE_CATALOG").routes
        + SecurableRoutes(.schema, list: "schemas", creates: "CREATE_SCHEMA", within: ["catalog_name"]).routes
        + SecurableRoutes(.volume, list: "volumes", creates: "CREATE_VOLUME", within: ["catalog_name", "schema_name"])
        .routes
        + SecurableRoutes(
            .function,
            list: "functions",
            creates: "CREATE_FUNCTION",
            within: ["catalog_name", "schema_name"]
        ).routes
        + SecurableRoutes(.externalLocation, list: "external_locations", creates: "CREATE_EXTERNAL_LOCATION").routes
        + SecurableRoutes(.storageCredential, list: "storage_credentials", creates: "CREATE_STORAGE_CREDENTIAL").routes
        + SecurableRoutes(.credential, list: "credentials", creates: "CREATE_SERVICE_CREDENTIAL").routes
        + SecurableRoutes(.connection, list: "connections", creates: "CREATE_CONNECTION").routes
}

/// List, get, create, change and delete of one kind.
struct SecurableRoutes: Sendable {
    let kind: SecurableKind
    let list: String
    /// The metastore or parent privilege that lets one create it.
    let creates: String
    /// Query or body fields that name the parent.
    let within: [String]

    init(_ kind: SecurableKind, list: String, creates: String, within: [String] = []) {
        self.kind = kind
        self.list = list
        self.creates = creates
        self.within = within
    }

    private var base: String { "/api/2.1/unity-catalog/\(kind.collection)" }

    private var noun: String {
        kind.rawValue.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func rule(_ verb: String) -> AuditRule {
        .unity(
            verb + noun,
            [
                "full_name_arg": "full_name", "name_arg": "full_name", "name": "name", "url": "url",
                "credential_name": "credential_name", "owner": "owner", "isolation_mode": "isolation_mode",
                "catalog_name": "catalog_name", "schema_name": "schema_name",
            ]
        )
    }

    var routes: [Route] {
        [
            Route(
                "GET",
                base,
                audit: .unity("list\(noun)s", ["catalog_name": "catalog_name", "schema_name": "schema_name"])
            ) {
                try listing(&$0, $1)
            },
            Route("POST", base, audit: rule("create")) { try create(&$0, $1) },
            Route("GET", base + "/{full_name}", audit: rule("get")) { estate, call in
                try estate.unity(call) { metastore, authority in
                    let (securable, sight) = try Self.find(kind, call, metastore, authority)
                    return Reply(SecurableView.render(securable, metastore: metastore.id, browse: sight == .browse))
                }
            },
            Route("PATCH", base + "/{full_name}", audit: rule("update")) { try change(&$0, $1) },
            Route("DELETE", base + "/{full_name}", audit: rule("delete")) { estate, call in
                try estate.unity(call) { metastore, authority in
                    let key = try Self.managed(kind, call, metastore, authority).key
                    let children: [SecurableKind] =
                        kind == .catalog ? [.schema] : kind == .schema ? [.table, .volume] : []
                    if !call.flag("force"), children.contains(where: { !metastore.all($0, in: key.name).isEmpty }) {
                        throw Refusal.invalid("\(noun) '\(key.name)' is not empty; use force to delete it.")
                    }
                    for child in SecurableKind.allCases where kind == .catalog || kind == .schema {
                        for row in metastore.all(child, in: key.name) { metastore.remove(row.key) }
                    }
                    metastore.remove(key)
                    return .empty
                }
            },
        ]
    }

    /// What the caller may see, else the refusal that the service gives.
    static func find(
        _ kind: SecurableKind,
        _ call: Call,
        _ metastore: Metastore,
        _ authority: Authority,
        parameter: String = "full_name"
    ) throws -> (Securable, Authority.Sight) {
        let name = call.path(parameter)
        guard let securable = metastore[kind, name] else {
            throw Refusal.missing(
                "\(kind.rawValue.replacing("_", with: " ").capitalizedFirst) '\(name)'",
                kind: kind.word
            )
        }
        let sight = authority.sight(of: securable.key, in: metastore)
        guard sight == .full || (sight == .browse && call.flag("include_browse")),
            authority.isBound(securable, in: metastore) || authority.isMetastoreAdmin
        else {
            throw Refusal.denied("User does not have permission on \(kind.word) '\(name)'.")
        }
        return (securable, sight)
    }

    static func managed(
        _ kind: SecurableKind,
        _ call: Call,
        _ metastore: Metastore,
        _ authority: Authority,
        parameter: String = "full_name"
    ) throws -> Securable {
        let (securable, _) = try find(kind, call, metastore, authority, parameter: parameter)
        guard authority.manages(securable.key, in: metastore) else {
            throw Refusal.denied("User is not an owner of \(kind.word) '\(securable.key.name)'.")
        }
        return securable
    }

    private func listing(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let page = estate.options.serverPage
        return try estate.unity(call) { metastore, authority in
            var rows: [Securable]
            if within.isEmpty {
                rows = metastore.all(kind)
            } else {
                let parent = try Self.parent(within, call)
                rows = metastore.all(kind, in: parent)
            }
            if kind == .credential, let purpose = call.query("purpose") {
                rows = rows.filter { $0.fields["purpose"]?.text == purpose }
            }
            let includesUnbound = call.flag("include_unbound") && authority.isMetastoreAdmin
            let seen = rows.compactMap { row -> (Securable, Bool)? in
                guard includesUnbound || authority.isBound(row, in: metastore) else { return nil }
                switch authority.sight(of: row.key, in: metastore) {
                case .full: return (row, false)
                case .browse: return call.flag("include_browse") ? (row, true) : nil
                case .none: return nil
                }
            }
            return try Paging.unity(call, list, seen, serverPage: page, key: { $0.0.key.name }) { row in
                SecurableView.render(row.0, metastore: metastore.id, browse: row.1)
            }
        }
    }

    /// The dotted name of the parent that the query or the body tells.
    static func parent(_ within: [String], _ call: Call) throws -> String {
        try within.map { name in
            guard let value = call.query(name) ?? call.body[name]?.text, !value.isEmpty else {
                throw Refusal.invalid("Missing required field: \(name)")
            }
            return value
        }.joined(separator: ".")
    }

    private func create(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let id = estate.ids.uuid()
        return try estate.unity(call) { metastore, authority in
            let short = try call.text("name")
            let parent = within.isEmpty ? nil : try Self.parent(within, call)
            let name = parent.map { "\($0).\(short)" } ?? short
            try Self.allowCreate(kind, parent, creates, metastore, authority)
            guard metastore[kind, name] == nil else { throw Refusal.exists("\(noun) '\(name)'", kind: kind.word) }
            var fields = call.body.members
            for common in ["name", "catalog_name", "schema_name", "skip_validation"] { fields[common] = nil }
            switch kind {
            case .catalog:
                fields["catalog_type"] =
                    fields["catalog_type"] ?? (fields["share_name"] == nil ? "MANAGED_CATALOG" : "DELTASHARING_CATALOG")
                fields["isolation_mode"] = "OPEN"
            case .externalLocation:
                let credential = try call.text("credential_name")
                guard let row = metastore[.storageCredential, credential] else {
                    throw Refusal.missing("Storage credential '\(credential)'", kind: "STORAGE_CREDENTIAL")
                }
                fields["credential_id"] = .string(row.id)
                fields["isolation_mode"] = "ISOLATION_MODE_OPEN"
                fields["read_only"] = fields["read_only"] ?? false
            case .storageCredential, .credential:
                if let role = fields["aws_iam_role"], kind == .storageCredential {
                    fields["aws_iam_role"] = role.merging([
                        "external_id": .string(metastore.id),
                        "unity_catalog_iam_arn": .string(AWSNames.unityCatalogRole),
                    ])
                }
                fields["isolation_mode"] = "ISOLATION_MODE_OPEN"
            default: break
            }
            let securable = Securable(kind, name, id: id, owner: call.caller.name, at: call.now, fields: fields)
            metastore.add(securable)
            if kind == .catalog {
                for schema in ["default", "information_schema"] {
                    metastore.add(
                        Securable(.schema, "\(name).\(schema)", id: id, owner: call.caller.name, at: call.now)
                    )
                }
            }
            return Reply(SecurableView.render(securable, metastore: metastore.id))
        }
    }

    static func allowCreate(
        _ kind: SecurableKind,
        _ parent: String?,
        _ privilege: String,
        _ metastore: Metastore,
        _ authority: Authority
    ) throws {
        guard let parent else {
            let root = SecurableKey(kind: .metastore, name: metastore.id)
            guard authority.isMetastoreAdmin || authority.holds(privilege, on: root, in: metastore) else {
                throw Refusal.denied("User does not have \(privilege) on Metastore '\(metastore.name)'.")
            }
            return
        }
        let key = SecurableKey(kind: parent.contains(".") ? .schema : .catalog, name: parent)
        guard metastore[key] != nil else {
            throw Refusal.missing("\(key.kind.rawValue.capitalizedFirst) '\(parent)'", kind: key.kind.word)
        }
        guard authority.manages(key, in: metastore) || authority.holds(privilege, on: key, in: metastore) else {
            throw Refusal.denied("User does not have \(privilege) on \(key.kind.word) '\(parent)'.")
        }
    }

    private func change(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let directory = estate.directory
        return try estate.unity(call) { metastore, authority in
            var securable = try Self.managed(kind, call, metastore, authority)
            if let owner = call.body["owner"]?.text {
                guard directory.exists(owner) else { throw Refusal.missing("Principal '\(owner)'", kind: "PRINCIPAL") }
                securable.owner = owner
            }
            for (name, value) in call.body.members
            where !["owner", "new_name", "name", "force", "skip_validation"].contains(name) {
                securable.fields[name] = value
            }
            securable.updated = call.now
            securable.updatedBy = call.caller.name
            metastore[securable.key] = securable
            if let new = call.body["new_name"]?.text {
                let parent = securable.key.name.split(separator: ".").dropLast().joined(separator: ".")
                let full = parent.isEmpty ? new : "\(parent).\(new)"
                metastore.rename(securable.key, to: full)
                securable.key.name = full
            }
            return Reply(SecurableView.render(securable, metastore: metastore.id))
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
