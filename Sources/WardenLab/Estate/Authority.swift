/// What a caller may do in a metastore. Ownership and inheritance count; metastore administrators see and manage
/// everything but read data only by grant.
struct Authority: Sendable {
    var caller: Caller
    var isMetastoreAdmin: Bool
    var workspace: Int64

    func owns(_ key: SecurableKey, in metastore: Metastore) -> Bool {
        metastore[key].map { caller.identities.contains($0.owner) } ?? false
    }

    /// Own or inherited.
    func holds(_ privilege: String, on key: SecurableKey, in metastore: Metastore) -> Bool {
        ([key] + key.ancestors).contains { place in
            metastore.grants(on: place).contains { grant in
                caller.identities.contains(grant.principal)
                    && (grant.privileges.contains(privilege)
                        || (grant.privileges.contains("ALL_PRIVILEGES") && !Self.apart.contains(privilege)))
            }
        }
    }

    /// Never implied by `ALL_PRIVILEGES`.
    private static let apart: Set = ["MANAGE", "EXTERNAL_USE_SCHEMA", "EXTERNAL_USE_LOCATION"]

    /// May change grants, owner and properties.
    func manages(_ key: SecurableKey, in metastore: Metastore) -> Bool {
        isMetastoreAdmin || ([key] + key.ancestors).contains { owns($0, in: metastore) }
            || holds("MANAGE", on: key, in: metastore)
    }

    /// May use the catalog and the schema around an object.
    func passes(_ key: SecurableKey, in metastore: Metastore) -> Bool {
        key.ancestors.allSatisfy { place in
            owns(place, in: metastore)
                || holds(place.kind == .schema ? "USE_SCHEMA" : "USE_CATALOG", on: place, in: metastore)
        }
    }

    /// May read the rows of a table or view.
    func reads(_ key: SecurableKey, in metastore: Metastore) -> Bool {
        (owns(key, in: metastore) || holds("SELECT", on: key, in: metastore)) && passes(key, in: metastore)
    }

    enum Sight: Sendable { case none, browse, full }

    /// Whether lists and gets show it.
    func sight(of key: SecurableKey, in metastore: Metastore) -> Sight {
        if manages(key, in: metastore) { return .full }
        let inherited = key.kind == .catalog ? [] : key.ancestors
        let direct = metastore.grants(on: key).contains {
            caller.identities.contains($0.principal) && $0.privileges != ["BROWSE"]
        }
        let passedDown = inherited.contains { place in
            metastore.grants(on: place).contains { grant in
                caller.identities.contains(grant.principal)
                    && grant.privileges.contains {
                        !["BROWSE", "USE_CATALOG", "USE_SCHEMA"].contains($0) || $0.hasSuffix(key.kind.word)
                    }
            }
        }
        if direct || passedDown, passes(key, in: metastore) { return .full }
        return holds("BROWSE", on: key, in: metastore) ? .browse : .none
    }

    /// An isolated securable is open to its bound workspaces only.
    func isBound(_ securable: Securable, in metastore: Metastore) -> Bool {
        let mode = securable.fields["isolation_mode"]?.text ?? "OPEN"
        guard mode == "ISOLATED" || mode == "ISOLATION_MODE_ISOLATED" else { return true }
        return metastore.bindings[securable.key]?[workspace] != nil
    }
}
