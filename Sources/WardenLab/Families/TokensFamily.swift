/// Personal access tokens: one's own, and everybody's for administrators.
enum TokensFamily: Family {
    private static let own = "/api/2.0/token"
    private static let management = "/api/2.0/token-management/tokens"

    static let routes: [Route] = [
        Route("POST", own + "/create", audit: AuditRule("accounts", "generateDbToken", ["comment": "comment"])) {
            estate,
            call in
            try requireUse(estate, call)
            let token = make(&estate, call, owner: call.caller.principal)
            return Reply(["token_value": .string(token.0), "token_info": ownView(token.1)])
        },
        Route("GET", own + "/list", audit: AuditRule("accounts", "listDbTokens")) { estate, call in
            Reply([
                "token_infos": .array(
                    tokens(estate, call).filter { $0.principal == call.caller.principal }.map(ownView)
                )
            ])
        },
        Route("POST", own + "/delete", audit: AuditRule("accounts", "revokeDbToken", ["tokenId": "token_id"])) {
            estate,
            call in
            let id = try call.text("token_id")
            guard tokens(estate, call).contains(where: { $0.id == id && $0.principal == call.caller.principal }) else {
                throw Refusal.missing("Token with ID \(id)")
            }
            revoke(id, &estate)
            return .empty
        },
        Route("GET", management, audit: AuditRule("accounts", "listDbTokens")) { estate, call in
            try estate.requireWorkspaceAdmin(call)
            let creator =
                call.query("created_by_username").map { estate.directory.named($0)?.id ?? -1 }
                ?? call.query("created_by_id").flatMap { Int64($0) }
            let rows = tokens(estate, call).filter { creator == nil || $0.creator == creator }
            return Reply(["token_infos": .array(rows.map { adminView($0, estate) })])
        },
        Route("GET", management + "/{token_id}", audit: AuditRule("accounts", "getDbToken", ["tokenId": "token_id"])) {
            estate,
            call in
            try estate.requireWorkspaceAdmin(call)
            return Reply(["token_info": adminView(try find(estate, call), estate)])
        },
        Route(
            "DELETE",
            management + "/{token_id}",
            audit: AuditRule("accounts", "revokeDbToken", ["tokenId": "token_id"])
        ) {
            estate,
            call in
            try estate.requireWorkspaceAdmin(call)
            revoke(try find(estate, call).id, &estate)
            return .empty
        },
        Route(
            "POST",
            "/api/2.0/token-management/on-behalf-of/tokens",
            audit: AuditRule(
                "accounts",
                "generateDbToken",
                [
                    "comment": "comment", "applicationId": "application_id",
                ]
            )
        ) { estate, call in
            try estate.requireWorkspaceAdmin(call)
            let name = try call.text("application_id")
            guard let principal = estate.directory.named(name), principal.kind == .servicePrincipal else {
                throw Refusal.missing("Service principal \(name)")
            }
            let token = make(&estate, call, owner: principal.id)
            return Reply(["token_value": .string(token.0), "token_info": adminView(token.1, estate)])
        },
    ]

    private static func requireUse(_ estate: Estate, _ call: Call) throws {
        guard estate.hosts[call.host]?.conf["enableTokensConfig"] != "false" else {
            throw Refusal(403, "FEATURE_DISABLED", "Tokens are disabled for this workspace.")
        }
        let key = ObjectKey(workspace: call.workspace, type: "authorization", id: "tokens")
        guard !estate.levels(of: call, on: key).isEmpty else {
            throw Refusal.denied("User does not have permission to use tokens.")
        }
    }

    /// The longest life that the workspace allows; a token without one gets none.
    private static func make(_ estate: inout Estate, _ call: Call, owner: Int64) -> (String, AccessToken) {
        let seconds = call.body["lifetime_seconds"]?.integer
        let limit = estate.hosts[call.host]?.conf["maxTokenLifetimeDays"].flatMap { Int64($0) }.flatMap {
            $0 > 0 ? $0 * 86_400 : nil
        }
        let life = [seconds, limit].compactMap { $0 }.filter { $0 > 0 }.min()
        let secret = "dapi" + estate.ids.hex(32)
        let token = AccessToken(
            id: estate.ids.hex(64),
            kind: .personal,
            principal: owner,
            creator: call.caller.principal,
            workspace: call.workspace,
            comment: call.body["comment"]?.text ?? "",
            created: call.now,
            expires: life.map { call.now + $0 * 1_000 } ?? -1
        )
        estate.tokens[secret] = token
        return (secret, token)
    }

    private static func tokens(_ estate: Estate, _ call: Call) -> [AccessToken] {
        estate.tokens.values.filter { $0.kind == .personal && $0.workspace == call.workspace }
            .sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    }

    private static func find(_ estate: Estate, _ call: Call) throws -> AccessToken {
        guard let token = tokens(estate, call).first(where: { $0.id == call.path("token_id") }) else {
            throw Refusal.missing("Token with ID \(call.path("token_id"))")
        }
        return token
    }

    private static func revoke(_ id: String, _ estate: inout Estate) {
        for (secret, token) in estate.tokens where token.id == id { estate.tokens[secret] = nil }
    }

    private static func ownView(_ token: AccessToken) -> JSON {
        [
            "token_id": .string(token.id), "comment": .string(token.comment), "creation_time": .int(token.created),
            "expiry_time": .int(token.expires),
        ]
    }

    private static func adminView(_ token: AccessToken, _ estate: Estate) -> JSON {
        var body = ownView(token).members
        body["owner_id"] = .int(token.principal)
        body["created_by_id"] = .int(token.creator)
        body["created_by_username"] = .string(estate.directory[token.creator]?.name ?? "")
        body["workspace_id"] = .int(token.workspace ?? 0)
        if let day = token.lastUsed { body["last_used_day"] = .int(day) }
        return .object(body)
    }
}
