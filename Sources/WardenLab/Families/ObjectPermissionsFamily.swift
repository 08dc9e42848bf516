/// Access lists of workspace objects: inherited entries come back, owners stay single.
enum ObjectPermissionsFamily: Family {
    static let routes: [Route] = ["/api/2.0/permissions/{type}/{id}", "/api/2.0/permissions/sql/{type}/{id}"].flatMap {
        base in
        [
            Route("GET", base, audit: rule("getPermissions")) { estate, call in
                let (type, key) = try find(estate, call)
                try estate.requireAccess(call, key.type, key.id)
                return Reply(render(type, key, estate))
            },
            Route("PUT", base, audit: rule("changeAcl")) { estate, call in
                let (type, key) = try find(estate, call)
                try estate.requireAccess(call, key.type, key.id, managing: true)
                let entries = try entries(type, estate, call)
                try checkOwner(type, entries)
                estate.accessLists[key] = entries
                return Reply(render(type, key, estate))
            },
            Route("PATCH", base, audit: rule("changeAcl")) { estate, call in
                let (type, key) = try find(estate, call)
                try estate.requireAccess(call, key.type, key.id, managing: true)
                for entry in try entries(type, estate, call) { estate.give(entry.level, to: entry.principal, on: key) }
                return Reply(render(type, key, estate))
            },
            Route("GET", base + "/permissionLevels", audit: rule("getPermissionLevels")) { estate, call in
                let (type, _) = try find(estate, call)
                return Reply([
                    "permission_levels": .array(
                        type.levels.map { ["permission_level": .string($0), "description": .string($0)] }
                    )
                ])
            },
        ]
    }

    private static func rule(_ action: String) -> AuditRule {
        AuditRule(
            "workspace",
            action,
            ["resourceId": "id", "objectType": "type", "access_control_list": "access_control_list"]
        )
    }

    private static func find(_ estate: Estate, _ call: Call) throws -> (ObjectType, ObjectKey) {
        guard let type = ObjectType.all[call.path("type")] else {
            throw Refusal.invalid(
                "'\(call.path("type"))' is not one of \(ObjectType.all.keys.sorted().joined(separator: ", "))"
            )
        }
        let key = ObjectKey(workspace: call.workspace, type: type.path, id: call.path("id"))
        guard exists(key, estate) else { throw Refusal.missing("\(type.answer.capitalizedFirst) \(key.id)") }
        return (type, key)
    }

    private static func exists(_ key: ObjectKey, _ estate: Estate) -> Bool {
        switch key.type {
        case "authorization": key.id == "tokens"
        case "notebooks", "directories", "files", "repos":
            estate["objects", key.workspace].rows.values.contains { $0["object_id"]?.integer == Int64(key.id) }
        default: estate[key.type, key.workspace].rows[key.id] != nil
        }
    }

    private static func entries(_ type: ObjectType, _ estate: Estate, _ call: Call) throws -> [AccessEntry] {
        try (call.body["access_control_list"]?.elements ?? []).map { entry in
            guard
                let name = ["user_name", "group_name", "service_principal_name"].lazy.compactMap({ entry[$0]?.text })
                    .first
            else { throw Refusal.invalid("An entry needs one of user_name, group_name, service_principal_name") }
            guard estate.directory.exists(name) || ["admins", "users"].contains(name) else {
                throw Refusal.missing("Principal: \(name)", kind: nil)
            }
            let level = entry["permission_level"]?.text ?? ""
            guard type.levels.contains(level) else {
                throw Refusal.invalid(
                    "permission_level '\(level)' is not one of \(type.levels.joined(separator: ", "))"
                )
            }
            return AccessEntry(principal: estate.directory.named(name)?.name ?? name, level: level)
        }
    }

    private static func checkOwner(_ type: ObjectType, _ entries: [AccessEntry]) throws {
        guard ["jobs", "pipelines"].contains(type.path) else { return }
        guard entries.count(where: { $0.level == "IS_OWNER" }) == 1 else {
            throw Refusal.invalid("The \(type.path == "jobs" ? "job" : "pipeline") must have exactly one owner.")
        }
    }

    private static func render(_ type: ObjectType, _ key: ObjectKey, _ estate: Estate) -> JSON {
        var byPrincipal: [String: [JSON]] = [:]
        for entry in estate.accessLists[key] ?? [] {
            byPrincipal[entry.principal, default: []].append([
                "permission_level": .string(entry.level), "inherited": false,
            ])
        }
        for folder in estate.folders(above: key) {
            for entry in estate.accessLists[folder] ?? [] {
                byPrincipal[entry.principal, default: []].append([
                    "permission_level": .string(entry.level), "inherited": true,
                    "inherited_from_object": [.string("/directories/\(folder.id)")],
                ])
            }
        }
        // The administrators keep what they have, whatever is sent.
        if key.type != "authorization" {
            byPrincipal["admins", default: []].append([
                "permission_level": "CAN_MANAGE", "inherited": true,
                "inherited_from_object": [.string("/\(type.folder)/")],
            ])
        }
        let list = byPrincipal.sorted { $0.key < $1.key }.map { name, permissions -> JSON in
            let principal = estate.directory.named(name)
            let field =
                switch principal?.kind {
                case .user: "user_name"
                case .servicePrincipal: "service_principal_name"
                default: "group_name"
                }
            var entry: [String: JSON] = [field: .string(name), "all_permissions": .array(permissions)]
            if let principal, principal.kind != .group { entry["display_name"] = .string(principal.displayName) }
            return .object(entry)
        }
        return [
            "object_id": .string("/\(type.folder)/\(key.id)"), "object_type": .string(type.answer),
            "access_control_list": .array(list),
        ]
    }
}
