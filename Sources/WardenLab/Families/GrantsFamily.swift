/// Grants on securables: direct, effective, and their changes.
enum GrantsFamily: Family {
    private static let base = "/api/2.1/unity-catalog"
    private static let named = ["securable_type": "securable_type", "securable_full_name": "full_name"]

    static let routes: [Route] = [
        Route("GET", base + "/permissions/{securable_type}/{full_name}", audit: .unity("getPermissions", named)) {
            try direct(&$0, $1, sizeParameter: "max_results")
        },
        Route(
            "GET",
            base + "/privilege-assignments/{securable_type}/{full_name}",
            audit: .unity("getPermissions", named)
        ) {
            try direct(&$0, $1, sizeParameter: "page_size")
        },
        Route(
            "GET",
            base + "/effective-permissions/{securable_type}/{full_name}",
            audit: .unity("getEffectivePermissions", named)
        ) {
            try effective(&$0, $1, list: "privilege_assignments", sizeParameter: "max_results")
        },
        Route(
            "GET",
            base + "/effective-privilege-assignments/{securable_type}/{full_name}",
            audit: .unity("getEffectivePermissions", named)
        ) { try effective(&$0, $1, list: "effective_privilege_assignments", sizeParameter: "page_size") },
        Route(
            "PATCH",
            base + "/permissions/{securable_type}/{full_name}",
            audit: .unity(
                "updatePermissions",
                named.merging(["changes": "changes"]) { $1 }
            ),
            change
        ),
    ]

    private static func key(_ call: Call, _ metastore: Metastore) throws -> SecurableKey {
        let key = SecurableKey(kind: try SecurableKind(path: call.path("securable_type")), name: call.path("full_name"))
        guard key.kind == .metastore ? key.name == metastore.id : metastore[key] != nil else {
            let kind = key.kind.rawValue.replacing("_", with: " ").capitalizedFirst
            throw Refusal.missing("\(kind) '\(key.name)'", kind: key.kind.word)
        }
        return key
    }

    /// Owners, managers and metastore admins see all grants; others their own.
    private static func filter(
        _ key: SecurableKey,
        _ metastore: Metastore,
        _ authority: Authority
    ) throws -> Set<String>? {
        if authority.manages(key, in: metastore) { return nil }
        guard key.kind == .metastore || authority.sight(of: key, in: metastore) != .none else {
            throw Refusal.denied("User does not have permission on \(key.kind.word) '\(key.name)'.")
        }
        return authority.caller.identities
    }

    private static func size(_ call: Call, _ parameter: String, _ serverPage: Int) throws -> Int {
        guard let asked = try Paging.number(call, parameter) else {
            return parameter == "max_results" ? Int.max : serverPage
        }
        guard asked == 0 || asked >= 150 else { throw Refusal.invalid("\(parameter) must be 0 or at least 150") }
        return asked == 0 ? serverPage : asked
    }

    private static func direct(_ estate: inout Estate, _ call: Call, sizeParameter: String) throws -> Reply {
        let page = estate.options.serverPage
        return try estate.unity(call) { metastore, authority in
            let key = try key(call, metastore)
            let mine = try filter(key, metastore, authority)
            let rows = metastore.grants(on: key)
                .filter { mine?.contains($0.principal) ?? true }
                .filter { grant in
                    call.query("principal").map { $0.lowercased() == grant.principal.lowercased() } ?? true
                }
                .sorted { $0.principal < $1.principal }
            return try Paging.page(
                call,
                "privilege_assignments",
                rows,
                size: try size(call, sizeParameter, page),
                key: \.principal,
                render
            )
        }
    }

    private static func effective(
        _ estate: inout Estate,
        _ call: Call,
        list: String,
        sizeParameter: String
    ) throws -> Reply {
        let page = estate.options.serverPage
        return try estate.unity(call) { metastore, authority in
            let key = try key(call, metastore)
            let mine = try filter(key, metastore, authority)
            var byPrincipal: [String: [JSON]] = [:]
            for place in [key] + key.ancestors {
                for grant in metastore.grants(on: place) {
                    for privilege in grant.privileges {
                        var entry: [String: JSON] = ["privilege": .string(privilege)]
                        if place != key {
                            entry["inherited_from_type"] = .string(place.kind.word)
                            entry["inherited_from_name"] = .string(place.name)
                        }
                        byPrincipal[grant.principal, default: []].append(.object(entry))
                    }
                }
            }
            let rows = byPrincipal.sorted { $0.key < $1.key }
                .filter { mine?.contains($0.key) ?? true }
                .filter { row in call.query("principal").map { $0.lowercased() == row.key.lowercased() } ?? true }
            return try Paging.page(call, list, rows, size: try size(call, sizeParameter, page), key: \.key) { row in
                ["principal": .string(row.key), "privileges": .array(row.value)]
            }
        }
    }

    @Sendable private static func change(_ estate: inout Estate, _ call: Call) throws -> Reply {
        let directory = estate.directory
        return try estate.unity(call) { metastore, authority in
            let key = try key(call, metastore)
            guard authority.manages(key, in: metastore) else {
                throw Refusal.denied("User does not have MANAGE on \(key.kind.word) '\(key.name)'.")
            }
            let changes = try (call.body["changes"]?.elements ?? []).map { try PrivilegeChange($0, directory) }
            for change in changes {
                metastore.revoke(change.remove, from: change.principal, on: key)
                if !change.add.isEmpty { metastore.grant(change.add, to: change.principal, on: key) }
            }
            if call.body["omit_permissions_in_response"]?.flag == true { return .empty }
            return Reply(["privilege_assignments": .array(metastore.grants(on: key).map(render))])
        }
    }

    @Sendable static func render(_ grant: Grant) -> JSON {
        ["principal": .string(grant.principal), "privileges": .strings(grant.privileges)]
    }
}

/// What a request adds and removes for one principal.
struct PrivilegeChange {
    var principal: String
    var add: [String]
    var remove: [String]

    /// - Parameter directory: where the principal must be; nil where it is not one of the account.
    init(_ json: JSON, _ directory: Directory?) throws {
        let name = json["principal"]?.text ?? ""
        if let directory {
            guard directory.exists(name) else {
                throw Refusal.missing("Could not find principal with name \(name): it", kind: "PRINCIPAL")
            }
            principal = directory.named(name)?.name ?? name
        } else {
            principal = name
        }
        add = (json["add"]?.elements ?? []).compactMap(\.text).map { $0.uppercased().replacing(" ", with: "_") }
        remove = (json["remove"]?.elements ?? []).compactMap(\.text).map { $0.uppercased().replacing(" ", with: "_") }
        for privilege in add + remove where !Privileges.all.contains(privilege) {
            throw Refusal.invalid("Privilege '\(privilege)' is not known")
        }
        if !Set(add).isDisjoint(with: remove) {
            throw Refusal.invalid("Duplicate privileges to add and delete for principal \(name).")
        }
    }
}

enum Privileges {
    static let all: Set<String> = [
        "ACCESS", "ALL_PRIVILEGES", "APPLY_TAG", "BROWSE", "CREATE", "CREATE_CATALOG", "CREATE_CLEAN_ROOM",
        "CREATE_CONNECTION", "CREATE_EXTERNAL_LOCATION", "CREATE_EXTERNAL_TABLE", "CREATE_EXTERNAL_VOLUME",
        "CREATE_FOREIGN_CATALOG", "CREATE_FOREIGN_SECURABLE", "CREATE_FUNCTION", "CREATE_MANAGED_STORAGE",
        "CREATE_MATERIALIZED_VIEW", "CREATE_MODEL", "CREATE_PROVIDER", "CREATE_RECIPIENT", "CREATE_SCHEMA",
        "CREATE_SERVICE_CREDENTIAL", "CREATE_SHARE", "CREATE_STORAGE_CREDENTIAL", "CREATE_TABLE", "CREATE_VIEW",
        "CREATE_VOLUME", "EXECUTE", "EXECUTE_CLEAN_ROOM_TASK", "EXTERNAL_USE_LOCATION", "EXTERNAL_USE_SCHEMA", "MANAGE",
        "MANAGE_ALLOWLIST", "MODIFY", "MODIFY_CLEAN_ROOM", "READ_FILES", "READ_PRIVATE_FILES", "READ_VOLUME", "REFRESH",
        "SELECT", "SET_SHARE_PERMISSION", "USAGE", "USE_CATALOG", "USE_CONNECTION", "USE_MARKETPLACE_ASSETS",
        "USE_PROVIDER", "USE_RECIPIENT", "USE_SCHEMA", "USE_SHARE", "WRITE_FILES", "WRITE_PRIVATE_FILES",
        "WRITE_VOLUME",
    ]
}
