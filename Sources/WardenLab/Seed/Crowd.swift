/// Fills an estate up to the numbers of a large company. All numbers are totals, the small company included.
struct Crowd {
    var users: Int
    var groups: Int
    var workspaces: Int
    var tables: Int
    var grants: Int
    var buckets: Int

    private static let depth = 6
    private static let schemasPerCatalog = 20
    private static let tablesPerSchema = 50
    /// One table in so many is made from the audit log.
    private static let copyEvery = 400

    func fill(_ builder: inout EstateBuilder) {
        let people = addUsers(&builder)
        let teams = addGroups(&builder, people)
        addWorkspaces(&builder, teams)
        let names = addTables(&builder, teams)
        addGrants(&builder, names, people, teams)
        addBuckets(&builder)
    }

    private func addUsers(_ builder: inout EstateBuilder) -> [String] {
        let missing = users - builder.estate.directory.all(.user).count
        return (0..<max(0, missing)).map { index in
            let name = "person\(index)@\(SmallEstate.domain)"
            builder.user(name, "Person \(index)", active: !builder.random.chance(3))
            return name
        }
    }

    /// Groups in levels: each below the first lies in one of the level above, so that the deepest are six deep.
    private func addGroups(_ builder: inout EstateBuilder, _ people: [String]) -> [String] {
        let missing = max(0, groups - builder.estate.directory.all(.group).count)
        var levels: [[String]] = Array(repeating: [], count: Self.depth)
        for index in 0..<missing {
            // Each level is about twice as wide as the one above it.
            let draw = builder.random.number(below: 63)
            let level = index < Self.depth ? index : [1, 3, 7, 15, 31, 63].firstIndex { draw < $0 } ?? Self.depth - 1
            let name = "team-\(level)-\(index)"
            builder.group(name)
            if level > 0, let parent = levels[level - 1].randomPick(&builder.random) { builder.join(name, parent) }
            levels[level].append(name)
        }
        let teams = levels.flatMap { $0 }
        for person in people where !teams.isEmpty {
            for _ in 0..<(1 + builder.random.number(below: 3)) { builder.join(person, builder.random.pick(teams)) }
        }
        return teams
    }

    private func addWorkspaces(_ builder: inout EstateBuilder, _ teams: [String]) {
        let missing = max(0, workspaces - builder.estate.workspaces.count)
        for index in 0..<missing {
            let id = 1_204_551_200_001 + Int64(index) * 17
            var assigned = ["platform-admins": "ADMIN", builder.access.admin.id: "ADMIN"]
            for _ in 0..<6 where !teams.isEmpty { assigned[builder.random.pick(teams)] = "USER" }
            builder.workspace(id, "unit-\(index)", "us-east-1", assigned: assigned)
            builder.estate.hosts[.workspace(id)]?.conf = [
                "enableVerboseAuditLogs": builder.random.chance(60) ? "true" : "false",
                "enableIpAccessLists": "false", "enableTokensConfig": "true",
            ]
            addContent(&builder, id)
        }
    }

    private func addContent(_ builder: inout EstateBuilder, _ workspace: Int64) {
        for index in 0..<10 {
            let reads = index == 0 && builder.random.chance(20)
            let text =
                reads
                ? "SELECT action_name, count(*) FROM system.access.audit GROUP BY action_name"
                : "SELECT id, value FROM catalog_0.schema_0.table_\(index)"
            let owner = "person\(builder.random.number(below: 500))@\(SmallEstate.domain)"
            let query = builder.random.uuid()
            builder.estate["queries", workspace][query] = [
                "id": .string(query), "display_name": .string("Query \(index)"), "query_text": .string(text),
                "run_as_mode": "VIEWER",
                "owner_user_name": .string(owner), "warehouse_id": .string(builder.warehouse(of: workspace)),
                "lifecycle_state": "ACTIVE",
                "create_time": .string(Clock.timestamp(builder.ago(days: 50))),
                "update_time": .string(Clock.timestamp(builder.ago(days: 5))),
            ]
            builder.estate.give(
                "CAN_MANAGE",
                to: owner,
                on: ObjectKey(workspace: workspace, type: "queries", id: query)
            )
            let job = builder.estate.numericID()
            let path = "/Repos/unit/step_\(index)"
            builder.estate["jobs", workspace][String(job)] = [
                "job_id": .int(job), "creator_user_name": .string(owner), "created_time": .int(builder.ago(days: 60)),
                "settings": [
                    "name": .string("job \(index)"), "format": "MULTI_TASK", "max_concurrent_runs": 1,
                    "tasks": [
                        ["task_key": "run", "notebook_task": ["notebook_path": .string(path), "source": "WORKSPACE"]]
                    ],
                ],
            ]
            builder.estate.give(
                "IS_OWNER",
                to: owner,
                on: ObjectKey(workspace: workspace, type: "jobs", id: String(job))
            )
        }
        let person = "person\(builder.random.number(below: 500))@\(SmallEstate.domain)"
        builder.token(of: person, in: workspace, "automation", created: builder.ago(days: 300))
    }

    private func addTables(_ builder: inout EstateBuilder, _ teams: [String]) -> [String] {
        let missing = max(0, tables - (builder.estate.metastores[builder.metastore]?.count(.table) ?? 0))
        var names: [String] = []
        names.reserveCapacity(missing)
        for index in 0..<missing {
            let schemaIndex = index / Self.tablesPerSchema
            let catalog = "catalog_\(schemaIndex / Self.schemasPerCatalog)"
            let schema = "\(catalog).schema_\(schemaIndex % Self.schemasPerCatalog)"
            if index % (Self.tablesPerSchema * Self.schemasPerCatalog) == 0 {
                builder.catalog(catalog, owner: "platform-admins", schemas: [])
            }
            if index % Self.tablesPerSchema == 0 { builder.add(.schema, schema, owner: "data-engineering") }
            let name = "\(schema).table_\(index % Self.tablesPerSchema)"
            names.append(name)
            if index % Self.copyEvery == Self.copyEvery - 1 {
                let isView = builder.random.chance(50)
                builder.table(
                    name,
                    owner: "data-engineering",
                    type: isView ? "VIEW" : "MANAGED",
                    view: isView ? "SELECT event_time, action_name FROM system.access.audit" : nil
                )
                builder.lineage(
                    from: "system.access.audit",
                    to: name,
                    type: isView ? "VIEW" : "TABLE",
                    by: "person1@\(SmallEstate.domain)",
                    in: SmallEstate.production
                )
            } else {
                builder.table(name, owner: "data-engineering")
            }
        }
        return names
    }

    private func addGrants(_ builder: inout EstateBuilder, _ names: [String], _ people: [String], _ teams: [String]) {
        guard !names.isEmpty, !teams.isEmpty, !people.isEmpty else { return }
        var missing = grants - (builder.estate.metastores[builder.metastore]?.grantCount ?? 0)
        var index = 0
        while missing > 0 {
            let principal = builder.random.chance(70) ? builder.random.pick(teams) : builder.random.pick(people)
            let privileges = missing > 1 && builder.random.chance(50) ? ["SELECT", "MODIFY"] : ["SELECT"]
            missing -= builder.newGrant(privileges, principal, names[index % names.count])
            index += 1
        }
    }

    private func addBuckets(_ builder: inout EstateBuilder) {
        for index in 0..<max(0, buckets - builder.aws.buckets.count) {
            var bucket: [String: JSON] = ["name": .string("halden-data-\(index)")]
            if builder.random.chance(30) { bucket["versioning"] = true }
            if builder.random.chance(5) { bucket["public_access_block"] = .null }
            builder.aws.buckets.append(.object(bucket))
        }
    }
}

extension EstateBuilder {
    /// - Returns: how many privileges were new.
    mutating func newGrant(_ privileges: [String], _ principal: String, _ table: String) -> Int {
        let key = SecurableKey(kind: .table, name: table)
        let held = Set(
            estate.metastores[metastore]?.grants(on: key).first { $0.principal == principal }?.privileges ?? []
        )
        let new = privileges.filter { !held.contains($0) }
        estate.metastores[metastore]?.grant(new, to: principal, on: key)
        return new.count
    }
}

extension [String] {
    fileprivate func randomPick(_ random: inout Seeded) -> String? { isEmpty ? nil : random.pick(self) }
}
