/// Secret scopes, the names of their secrets and who may read them. Values never come back from lists.
enum SecretsFamily: Family {
    private static let base = "/api/2.0/secrets"

    static let routes: [Route] = [
        Route("GET", base + "/scopes/list", audit: AuditRule("secrets", "listScopes")) { estate, call in
            let rows = estate["secret-scopes", call.workspace].all().filter { permission(estate, call, $0) != nil }
            return Reply(["scopes": .array(rows.map { ["name": $0["name"] ?? "", "backend_type": "DATABRICKS"] })])
        },
        Route("GET", base + "/list", audit: AuditRule("secrets", "listSecrets", ["scope": "scope"])) { estate, call in
            Reply(["secrets": try scope(estate, call)["secrets"] ?? []])
        },
        Route("GET", base + "/acls/list", audit: AuditRule("secrets", "listAcls", ["scope": "scope"])) { estate, call in
            let row = try scope(estate, call)
            guard permission(estate, call, row) == "MANAGE" else {
                throw Refusal.denied("MANAGE is needed on the scope.")
            }
            return Reply(["items": row["acls"] ?? []])
        },
        Route("POST", base + "/scopes/create", audit: AuditRule("secrets", "createScope", ["scope": "scope"])) {
            estate,
            call in
            let name = try call.text("scope")
            guard estate["secret-scopes", call.workspace].rows[name] == nil else {
                throw Refusal(400, "RESOURCE_ALREADY_EXISTS", "Scope \(name) already exists.")
            }
            estate["secret-scopes", call.workspace][name] = [
                "name": .string(name), "secrets": [],
                "acls": [
                    [
                        "principal": .string(call.body["initial_manage_principal"]?.text ?? call.caller.name),
                        "permission": "MANAGE",
                    ]
                ],
            ]
            return .empty
        },
        aclChange("put"), aclChange("delete"),
    ]

    private static func aclChange(_ verb: String) -> Route {
        Route(
            "POST",
            base + "/acls/\(verb)",
            audit: AuditRule(
                "secrets",
                "\(verb)Acl",
                [
                    "scope": "scope", "principal": "principal", "permission": "permission",
                ]
            )
        ) { estate, call in
            var row = try scope(estate, call)
            guard permission(estate, call, row) == "MANAGE" else {
                throw Refusal.denied("MANAGE is needed on the scope.")
            }
            let principal = try call.text("principal")
            var acls = row["acls"]?.elements ?? []
            let before = acls.count
            acls.removeAll { $0["principal"]?.text == principal }
            if verb == "put" {
                acls.append(["principal": .string(principal), "permission": .string(try call.text("permission"))])
            } else if acls.count == before {
                throw Refusal.missing("ACL of \(principal)")
            }
            row["acls"] = .array(acls)
            estate["secret-scopes", call.workspace][row["name"]?.text ?? ""] = row
            return .empty
        }
    }

    private static func scope(_ estate: Estate, _ call: Call) throws -> JSON {
        let name = call.query("scope") ?? call.body["scope"]?.text ?? ""
        guard let row = estate["secret-scopes", call.workspace].rows[name] else {
            throw Refusal.missing("Scope \(name)")
        }
        guard permission(estate, call, row) != nil else {
            throw Refusal.denied("User does not have READ on scope \(name).")
        }
        return row
    }

    private static func permission(_ estate: Estate, _ call: Call, _ row: JSON) -> String? {
        if estate.isAdmin(call.caller.principal, of: call.workspace) { return "MANAGE" }
        let held = (row["acls"]?.elements ?? []).filter {
            call.caller.identities.union(["users"]).contains($0["principal"]?.text ?? "")
        }
        return ["MANAGE", "WRITE", "READ"].first { level in held.contains { $0["permission"]?.text == level } }
    }
}
