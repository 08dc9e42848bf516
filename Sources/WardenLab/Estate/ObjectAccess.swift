/// A workspace object that has an access list: `jobs/123`.
struct ObjectKey: Sendable, Hashable {
    var workspace: Int64
    var type: String
    var id: String
}

/// One direct entry of an access list.
struct AccessEntry: Sendable, Hashable {
    var principal: String
    var level: String
}

/// The kinds of object that have access lists: how answers call them and the levels they know.
struct ObjectType: Sendable {
    var path: String
    var answer: String
    var levels: [String]
    /// First part of `object_id`.
    var folder: String

    init(_ path: String, _ answer: String, _ levels: [String], folder: String? = nil) {
        self.path = path
        self.answer = answer
        self.levels = levels
        self.folder = folder ?? path
    }

    static let all: [String: ObjectType] = Dictionary(
        uniqueKeysWithValues: [
            ObjectType("notebooks", "notebook", files), ObjectType("directories", "directory", files),
            ObjectType("files", "file", files), ObjectType("repos", "repo", files),
            ObjectType("clusters", "cluster", ["CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE"]),
            ObjectType("cluster-policies", "cluster-policy", ["CAN_USE"]),
            ObjectType("instance-pools", "instance-pool", ["CAN_ATTACH_TO", "CAN_MANAGE"]),
            ObjectType("jobs", "job", ["CAN_VIEW", "CAN_MANAGE_RUN", "IS_OWNER", "CAN_MANAGE"]),
            ObjectType("pipelines", "pipelines", ["CAN_VIEW", "CAN_RUN", "CAN_MANAGE", "IS_OWNER"]),
            ObjectType(
                "warehouses",
                "warehouses",
                ["CAN_USE", "CAN_MONITOR", "CAN_VIEW", "CAN_MANAGE", "IS_OWNER"],
                folder: "sql/warehouses"
            ),
            ObjectType("dashboards", "dashboard", views), ObjectType("dbsql-dashboards", "dbsql-dashboard", views),
            ObjectType("queries", "query", views), ObjectType("alerts", "alert", views),
            ObjectType("alertsv2", "alertv2", views), ObjectType("genie", "genie-space", views),
            ObjectType("authorization", "tokens", ["CAN_USE"]),
        ].map { ($0.path, $0) }
    )

    private static let files = ["CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE"]
    private static let views = ["CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE"]
}

extension Estate {
    mutating func give(_ level: String, to principal: String, on key: ObjectKey) {
        accessLists[key, default: []].removeAll { $0.principal == principal }
        accessLists[key, default: []].append(AccessEntry(principal: principal, level: level))
    }

    /// The folders above a workspace object, nearest first.
    func folders(above key: ObjectKey) -> [ObjectKey] {
        guard ["notebooks", "directories", "files", "repos"].contains(key.type) else { return [] }
        let objects = self["objects", key.workspace].rows
        guard let path = objects.first(where: { $0.value["object_id"]?.integer == Int64(key.id) })?.key else {
            return []
        }
        var result: [ObjectKey] = []
        var parts = path.split(separator: "/")
        while parts.popLast() != nil, !parts.isEmpty {
            if let id = objects["/" + parts.joined(separator: "/")]?["object_id"]?.integer {
                result.append(ObjectKey(workspace: key.workspace, type: "directories", id: String(id)))
            }
        }
        return result
    }

    /// The levels that a caller holds on an object, own and inherited.
    func levels(of call: Call, on key: ObjectKey) -> Set<String> {
        if isAdmin(call.caller.principal, of: call.workspace) { return ["CAN_MANAGE"] }
        let names = call.caller.identities.union(["users"])
        return Set(
            ([key] + folders(above: key)).flatMap { accessLists[$0] ?? [] }
                .filter { names.contains($0.principal) }.map(\.level)
        )
    }

    /// - Throws: 403 where the caller holds nothing on the object.
    func requireAccess(_ call: Call, _ type: String, _ id: String, managing: Bool = false) throws {
        let held = levels(of: call, on: ObjectKey(workspace: call.workspace, type: type, id: id))
        guard managing ? !held.isDisjoint(with: ["CAN_MANAGE", "IS_OWNER"]) : !held.isEmpty else {
            throw Refusal.denied(
                "\(call.caller.name) does not have \(managing ? "Manage" : "View") permissions on \(type)/\(id)."
            )
        }
    }
}
