/// An estate in the making, with short words for what seeds are made of.
struct EstateBuilder {
    var estate: Estate
    var random: Seeded
    /// Epoch milliseconds of the moment that the seeds count back from.
    let now: Int64
    let metastore: String
    var aws = AWSDescription()
    var access = LabAccess()

    init(seed: UInt64, now: Int64) {
        var random = Seeded(seed)
        let account = random.uuid()
        estate = Estate(accountID: account, seed: seed)
        metastore = random.uuid()
        self.random = random
        self.now = now
        access.accountID = account
    }

    func ago(days: Int64) -> Int64 { now - days * 86_400_000 }

    // MARK: Identities

    @discardableResult
    mutating func user(_ name: String, _ display: String, admin: Bool = false, active: Bool = true) -> Int64 {
        let id = estate.directory.add(.user, name: name, displayName: display)
        estate.directory.update(id) {
            $0.isActive = active
            if admin { $0.roles = ["account_admin"] }
        }
        return id
    }

    @discardableResult
    mutating func group(_ name: String, _ members: [String] = []) -> Int64 {
        let id = estate.directory.add(.group, name: name, displayName: name)
        for member in members { join(member, name) }
        return id
    }

    mutating func join(_ member: String, _ group: String) {
        guard let member = estate.directory.named(member), let group = estate.directory.named(group) else { return }
        estate.directory.join(member.id, group.id)
    }

    /// A service principal with one OAuth secret; answers its application id, the name that grants use.
    mutating func servicePrincipal(_ display: String, admin: Bool = false) -> (application: String, secret: String) {
        let application = random.uuid()
        let id = estate.directory.add(.servicePrincipal, name: application, displayName: display)
        let secret = ClientSecret(
            id: random.uuid(),
            value: "dose" + random.hex(32),
            created: ago(days: 40),
            expires: ago(days: -320)
        )
        estate.directory.update(id) {
            $0.secrets = [secret]
            if admin { $0.roles = ["account_admin"] }
        }
        return (application, secret.value)
    }

    func id(_ name: String) -> Int64 { estate.directory.named(name)?.id ?? 0 }

    // MARK: Workspaces

    mutating func workspace(_ id: Int64, _ name: String, _ region: String, assigned: [String: String]) {
        var workspace = Workspace(
            id: id,
            name: name,
            deployment: name,
            region: region,
            created: ago(days: 700),
            metastore: metastore
        )
        for (principal, level) in assigned { workspace.assignments[self.id(principal)] = level }
        estate.workspaces[String(id)] = workspace
        estate.hosts[.workspace(id)] = HostState()
        for (path, type) in [("/Users", "DIRECTORY"), ("/Shared", "DIRECTORY"), ("/Repos", "DIRECTORY")] {
            WorkspaceObjectsFamily.put(path, type: type, owner: "admins", at: ago(days: 700), workspace: id, &estate)
        }
        warehouse(id)
        let tokens = ObjectKey(workspace: id, type: "authorization", id: "tokens")
        estate.give("CAN_USE", to: "users", on: tokens)
    }

    /// One warehouse that everybody may use.
    private mutating func warehouse(_ workspace: Int64) {
        let id = random.hex(16)
        estate["warehouses", workspace][id] = [
            "id": .string(id), "name": "Shared warehouse", "state": "RUNNING", "warehouse_type": "PRO",
            "cluster_size": "Small", "num_clusters": 1, "enable_serverless_compute": true, "creator_name": "admins",
        ]
        estate.give("CAN_USE", to: "users", on: ObjectKey(workspace: workspace, type: "warehouses", id: id))
        if access.warehouses[workspace] == nil { access.warehouses[workspace] = id }
    }

    func warehouse(of workspace: Int64) -> String { access.warehouses[workspace] ?? "" }

    @discardableResult
    mutating func token(
        of principal: String,
        in workspace: Int64,
        _ comment: String,
        created: Int64,
        expires: Int64 = -1,
        by: String? = nil
    ) -> String {
        let secret = "dapi" + random.hex(32)
        estate.tokens[secret] = AccessToken(
            id: random.hex(64),
            kind: .personal,
            principal: id(principal),
            creator: id(by ?? principal),
            workspace: workspace,
            comment: comment,
            created: created,
            expires: expires,
            lastUsed: created
        )
        return secret
    }

    // MARK: Unity Catalog

    mutating func makeMetastore(owner: String, region: String, systemSchemas: [String: String]) {
        var store = Metastore(id: metastore, name: "primary", owner: owner, region: region, created: ago(days: 800))
        store.fields = [
            "delta_sharing_scope": "INTERNAL_AND_EXTERNAL", "delta_sharing_recipient_token_lifetime_in_seconds": 0,
            "external_access_enabled": false,
        ]
        store.systemSchemas = systemSchemas
        estate.metastores[metastore] = store
        let catalog: [String: JSON] = ["catalog_type": "SYSTEM_CATALOG", "isolation_mode": "OPEN"]
        add(.catalog, "system", owner: SystemTables.owner, catalog)
        let enabled = systemSchemas.filter { $0.value == "ENABLE_COMPLETED" }.keys.sorted()
        for schema in enabled + ["information_schema"] {
            var random = random
            if var store = estate.metastores.removeValue(forKey: metastore) {
                SystemTables.add(schema, to: &store, at: ago(days: 800)) { random.uuid() }
                estate.metastores[metastore] = store
            }
            self.random = random
        }
    }

    mutating func add(
        _ kind: SecurableKind,
        _ name: String,
        owner: String,
        _ fields: [String: JSON] = [:],
        days: Int64 = 200
    ) {
        let securable = Securable(kind, name, id: random.uuid(), owner: owner, at: ago(days: days), fields: fields)
        estate.metastores[metastore]?.add(securable)
    }

    mutating func catalog(_ name: String, owner: String, schemas: [String]) {
        add(.catalog, name, owner: owner, ["catalog_type": "MANAGED_CATALOG", "isolation_mode": "OPEN"])
        for schema in schemas + ["information_schema"] { add(.schema, "\(name).\(schema)", owner: owner) }
    }

    mutating func table(
        _ name: String,
        owner: String,
        type: String = "MANAGED",
        view: String? = nil,
        location: String? = nil,
        columns: [(String, String)] = [("id", "BIGINT"), ("value", "STRING")]
    ) {
        var fields: [String: JSON] = ["table_type": .string(type), "columns": Self.columns(columns)]
        if let view { fields["view_definition"] = .string(view) } else { fields["data_source_format"] = "DELTA" }
        if let location { fields["storage_location"] = .string(location) }
        add(.table, name, owner: owner, fields)
    }

    mutating func grant(_ privileges: [String], _ principal: String, _ kind: SecurableKind, _ name: String) {
        estate.metastores[metastore]?.grant(privileges, to: principal, on: SecurableKey(kind: kind, name: name))
    }

    mutating func lineage(
        from source: String?,
        path: String? = nil,
        to target: String?,
        targetPath: String? = nil,
        type: String = "TABLE",
        entity: String? = nil,
        entityID: String? = nil,
        by: String,
        in workspace: Int64,
        days: Int64 = 3
    ) {
        let edge = LineageEdge(
            time: ago(days: days),
            workspace: workspace,
            entityType: entity,
            entityID: entityID,
            source: source,
            sourcePath: path,
            sourceType: path == nil ? "TABLE" : "PATH",
            target: target,
            targetPath: targetPath,
            targetType: target == nil && targetPath == nil ? nil : targetPath == nil ? type : "PATH",
            by: by
        )
        estate.metastores[metastore]?.lineage.append(edge)
    }

    static func columns(_ columns: [(String, String)]) -> JSON {
        let kinds = ["BIGINT": "LONG", "TIMESTAMP": "TIMESTAMP", "DATE": "DATE", "INT": "INT", "BOOLEAN": "BOOLEAN"]
        return .array(
            columns.enumerated().map { index, column in
                let kind = String(column.1.prefix { $0 != "<" })
                return [
                    "name": .string(column.0), "type_text": .string(column.1.lowercased()),
                    "position": .int(Int64(index)),
                    "type_name": .string(kinds[kind] ?? (["MAP", "STRUCT", "ARRAY"].contains(kind) ? kind : "STRING")),
                    "nullable": true,
                ]
            }
        )
    }

    // MARK: Events of the past

    mutating func event(
        _ service: String,
        _ action: String,
        by email: String,
        in workspace: Int64,
        days: Double,
        _ parameters: [String: String],
        status: Int = 200,
        address: String? = nil,
        error: String? = nil
    ) {
        estate.audit.append(
            AuditEvent(
                id: random.uuid(),
                time: now - Int64(days * 86_400_000),
                workspace: workspace,
                account: estate.accountID,
                address: address ?? "10.20.\(random.number(below: 8)).\(1 + random.number(below: 250))",
                agent: random.pick(["Mozilla/5.0", "databricks-sdk-py/0.70.0", "Databricks-SQL"]),
                email: email,
                service: service,
                action: action,
                request: random.uuid(),
                parameters: parameters,
                status: status,
                error: error,
                result: nil
            )
        )
    }
}

/// How to reach the estate: what the profile is written from.
struct LabAccess: Sendable {
    var accountID = ""
    /// The administrator's and the reader's service principals: client id and secret.
    var admin: (id: String, secret: String) = ("", "")
    var reader: (id: String, secret: String) = ("", "")
    /// A personal token of an administrator, by workspace.
    var personal: [Int64: String] = [:]
    var warehouses: [Int64: String] = [:]
}

/// An estate ready to start, with what the AWS emulators are to hold.
struct SeededLab: Sendable {
    var estate: Estate
    var aws: AWSDescription
    var access: LabAccess
}
