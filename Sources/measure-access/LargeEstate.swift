internal import WardenDomain
internal import WardenEstate

/// An estate of a large company, as the providers would answer: 20,000 users in 2,000 groups up to six deep, six grants a
/// table, most of them to groups. The same number gives the same estate.
struct LargeEstate {
    let users = 20_000
    let groups = 2_000
    let grants: Int
    let tables: [AssetID]

    private static let store = "ms"
    private static let tablesPerSchema = 50
    private static let schemasPerCatalog = 20
    private let account = AssetID(.account, scope: "databricks", name: "acc")

    init(grants: Int) {
        self.grants = grants
        tables = (0..<max(1, grants / 6)).map { AssetID(.table, scope: Self.store, name: Self.name($0)) }
    }

    private static func schema(_ index: Int) -> String {
        let schema = index / tablesPerSchema
        return "catalog_\(schema / schemasPerCatalog).schema_\(schema % schemasPerCatalog)"
    }

    private static func name(_ index: Int) -> String { "\(schema(index)).table_\(index % tablesPerSchema)" }

    var posture: Posture {
        var random = Numbers()
        var posture = Posture(takenAt: 0, assets: [Asset(account)] + tables.map { Asset($0, owner: "owners") })
        people(&posture, &random)
        workspaces(&posture, &random)
        catalog(&posture, &random)
        return posture
    }

    private func people(_ posture: inout Posture, _ random: inout Numbers) {
        posture[.users, of: account] = .known(
            .array(
                (0..<users).map { number in
                    [
                        "id": .string("u\(number)"), "userName": .string("user\(number)"),
                        "active": .bool(number % 40 != 0),
                    ]
                }
            )
        )
        var members = [[JSONValue]](repeating: [], count: groups)
        for user in 0..<users {
            for _ in 0..<(1 + random.below(3)) { members[random.below(groups)].append(["value": .string("u\(user)")]) }
        }
        // Six levels, each twice as wide as the one above it.
        let bounds = [1, 3, 7, 15, 31, 63].map { $0 * groups / 63 }
        for level in 1..<bounds.count {
            let above = (level > 1 ? bounds[level - 2] : 0)..<bounds[level - 1]
            for group in bounds[level - 1]..<bounds[level] {
                members[above.lowerBound + random.below(above.count)].append(["value": .string("g\(group)")])
            }
        }
        posture[.groups, of: account] = .known(
            .array(
                members.enumerated().map { number, members in
                    ["id": .string("g\(number)"), "displayName": .string("group\(number)"), "members": .array(members)]
                } + [["id": "owners", "displayName": "owners", "members": [["value": "u1"]]]]
            )
        )
        posture[.servicePrincipals, of: account] = .known([])
        posture[.ruleSets, of: account] = .known([:])
        posture[.metastores, of: account] = .known([["metastore_id": "ms", "name": "primary", "owner": "owners"]])
    }

    private func workspaces(_ posture: inout Posture, _ random: inout Numbers) {
        let metastore = AssetID(.metastore, scope: "databricks", name: Self.store)
        posture.assets[metastore] = Asset(metastore)
        for number in 0..<200 {
            let id = AssetID(.workspace, scope: "databricks", name: String(number))
            posture.assets[id] = Asset(id)
            posture[.metastoreAssignment, of: id] = .known(["metastore_id": "ms"])
            posture[.assignments, of: id] = .known(
                .array(
                    (0..<6).map { _ in
                        ["principal": ["principal_id": .string("g\(random.below(groups))")], "permissions": ["USER"]]
                    }
                )
            )
            posture[.clusters, of: id] = .known([])
            posture[.instanceProfiles, of: id] = .known([])
        }
    }

    private func catalog(_ posture: inout Posture, _ random: inout Numbers) {
        var seen: Set<AssetID> = []
        func container(_ id: AssetID, _ privilege: String) {
            guard seen.insert(id).inserted else { return }
            posture[.securable, of: id] = .known(["owner": "owners"])
            let rows: [JSONValue] = (0..<40).map { _ in
                ["principal": .string("group\(random.below(groups))"), "privileges": [.string(privilege)]]
            }
            posture[.grants, of: id] = .known(.array(rows))
        }
        for (index, table) in tables.enumerated() {
            let schema = Self.schema(index)
            let catalog = String(schema.prefix { $0 != "." })
            container(AssetID(.catalog, scope: Self.store, name: catalog), "USE_CATALOG")
            container(AssetID(.schema, scope: Self.store, name: schema), "USE_SCHEMA")
            let rows: [JSONValue] = (0..<6).map { _ in
                let isGroup = random.below(10) < 7
                let name = isGroup ? "group\(random.below(groups))" : "user\(random.below(users))"
                let privileges: JSONValue = random.below(2) == 0 ? ["SELECT", "MODIFY"] : ["SELECT"]
                return ["principal": .string(name), "privileges": privileges]
            }
            posture[.securable, of: table] = .known(["owner": "owners"])
            posture[.grants, of: table] = .known(.array(rows))
        }
    }
}

/// Numbers that are the same in every run.
struct Numbers {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, bound)))
    }
}
