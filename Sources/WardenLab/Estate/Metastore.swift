/// A metastore: its securables and the grants on them.
struct Metastore: Sendable {
    var id: String
    var name: String
    /// The metastore admin: a user or a group.
    var owner: String
    var region: String
    var created: Int64
    /// `delta_sharing_scope` and the like.
    var fields: [String: JSON] = [:]
    var systemSchemas: [String: String] = [:]
    var lineage: [LineageEdge] = []
    /// Securable -> workspace id -> binding type, of isolated securables.
    var bindings: [SecurableKey: [Int64: String]] = [:]
    private var tables: [SecurableKind: Table<Securable>] = [:]
    private var grants: [SecurableKey: [Grant]] = [:]

    init(id: String, name: String, owner: String, region: String, created: Int64) {
        self.id = id
        self.name = name
        self.owner = owner
        self.region = region
        self.created = created
    }

    subscript(_ key: SecurableKey) -> Securable? {
        get { tables[key.kind]?.rows[key.name] }
        set { tables[key.kind, default: Table()][key.name] = newValue }
    }

    subscript(_ kind: SecurableKind, _ name: String) -> Securable? { self[SecurableKey(kind: kind, name: name)] }

    mutating func all(_ kind: SecurableKind) -> [Securable] { tables[kind]?.all() ?? [] }

    /// Those in a catalog or schema, by name.
    mutating func all(_ kind: SecurableKind, in parent: String) -> [Securable] {
        tables[kind]?.all(withPrefix: parent + ".") ?? []
    }

    func count(_ kind: SecurableKind) -> Int { tables[kind]?.count ?? 0 }

    var grantCount: Int { grants.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.privileges.count } } }

    mutating func add(_ securable: Securable) { self[securable.key] = securable }

    /// Removes it with its grants.
    mutating func remove(_ key: SecurableKey) {
        self[key] = nil
        grants[key] = nil
        bindings[key] = nil
    }

    func grants(on key: SecurableKey) -> [Grant] { grants[key] ?? [] }

    mutating func grant(_ privileges: [String], to principal: String, on key: SecurableKey) {
        if let index = grants[key]?.firstIndex(where: { $0.principal == principal }) {
            for privilege in privileges where grants[key]?[index].privileges.contains(privilege) == false {
                grants[key]?[index].privileges.append(privilege)
            }
        } else {
            grants[key, default: []].append(Grant(principal: principal, privileges: privileges))
        }
    }

    mutating func revoke(_ privileges: [String], from principal: String, on key: SecurableKey) {
        guard let index = grants[key]?.firstIndex(where: { $0.principal == principal }) else { return }
        if privileges.contains("ALL_PRIVILEGES") {
            // What is implied goes too; these three are not part of it.
            let kept: Set = ["MANAGE", "EXTERNAL_USE_SCHEMA", "EXTERNAL_USE_LOCATION"]
            grants[key]?[index].privileges.removeAll { !kept.contains($0) || privileges.contains($0) }
        } else {
            grants[key]?[index].privileges.removeAll { privileges.contains($0) }
        }
        if grants[key]?[index].privileges.isEmpty == true { grants[key]?.remove(at: index) }
    }

    /// Takes a securable's grants along to its new name.
    mutating func rename(_ key: SecurableKey, to name: String) {
        guard var securable = self[key] else { return }
        self[key] = nil
        securable.key.name = name
        self[securable.key] = securable
        grants[securable.key] = grants.removeValue(forKey: key)
    }
}

/// A flow from a source to a target, as `system.access.table_lineage` tells it.
struct LineageEdge: Sendable {
    var time: Int64
    var workspace: Int64
    var entityType: String?
    var entityID: String?
    var source: String?
    var sourcePath: String?
    var sourceType: String
    var target: String?
    var targetPath: String?
    var targetType: String?
    var by: String
}
