/// OAuth secrets of service principals. A value comes back once, when it is made.
enum ClientSecretsFamily: Family {
    static let routes: [Route] =
        family("/api/2.0/accounts/{account_id}/servicePrincipals/{sp}/credentials/secrets", .account)
        + family("/api/2.0/accounts/servicePrincipals/{sp}/credentials/secrets", .workspace)

    private static func family(_ base: String, _ scope: Route.Scope) -> [Route] {
        func rule(_ action: String) -> AuditRule {
            AuditRule(
                "servicePrincipalCredentials",
                action,
                account: true,
                ["service_principal": "sp", "secret_id": "secret_id"]
            )
        }
        @Sendable func find(_ estate: Estate, _ call: Call) throws -> Principal {
            if scope == .account {
                try estate.requireAccountAdmin(call)
            } else {
                try estate.requireWorkspaceAdmin(call)
            }
            guard let principal = Int64(call.path("sp")).flatMap({ estate.directory[$0] }),
                principal.kind == .servicePrincipal
            else { throw Refusal.missing("Service principal \(call.path("sp"))") }
            return principal
        }
        return [
            Route("GET", base, scope, audit: rule("list")) { estate, call in
                let principal = try find(estate, call)
                return try Paging.sized(
                    call,
                    "secrets",
                    principal.secrets,
                    serverPage: estate.options.serverPage,
                    key: \.id
                ) { render($0, call.now) }
            },
            Route("POST", base, scope, audit: rule("create")) { estate, call in
                let principal = try find(estate, call)
                guard principal.secrets.count < 5 else {
                    throw Refusal(400, "QUOTA_EXCEEDED", "A service principal has at most five secrets.")
                }
                let secret = ClientSecret(
                    id: estate.ids.uuid(),
                    value: "dose" + estate.ids.hex(32),
                    created: call.now,
                    expires: call.now + 730 * 86_400_000
                )
                estate.directory.update(principal.id) { $0.secrets.append(secret) }
                return Reply(render(secret, call.now).merging(["secret": .string(secret.value)]))
            },
            Route("DELETE", base + "/{secret_id}", scope, audit: rule("delete")) { estate, call in
                let principal = try find(estate, call)
                guard principal.secrets.contains(where: { $0.id == call.path("secret_id") }) else {
                    throw Refusal.missing("Secret \(call.path("secret_id"))")
                }
                estate.directory.update(principal.id) { $0.secrets.removeAll { $0.id == call.path("secret_id") } }
                return .empty
            },
        ]
    }

    private static func render(_ secret: ClientSecret, _ now: Int64) -> JSON {
        [
            "id": .string(secret.id), "status": .string(secret.expires > now ? "ACTIVE" : "EXPIRED"),
            "create_time": .string(Clock.timestamp(secret.created)),
            "update_time": .string(Clock.timestamp(secret.created)),
            "expire_time": .string(Clock.timestamp(secret.expires)),
        ]
    }
}
