internal import Foundation

/// Token endpoints and discovery documents of both kinds of host.
enum OAuthFamily: Family {
    static let routes: [Route] = [
        Route("GET", "/.well-known/databricks-config", .both, access: .anyone, audit: discovery) { estate, call in
            let account = "\(call.baseURL)/oidc/accounts/\(estate.accountID)"
            let oidc: String = call.host == .account ? account : "\(call.baseURL)/oidc"
            var body: [String: JSON] = [
                "oidc_endpoint": .string(oidc), "account_id": .string(estate.accountID), "cloud": "AWS",
            ]
            if let workspace = call.host.workspace { body["workspace_id"] = .string(String(workspace)) }
            return Reply(.object(body))
        },
        Route("GET", "/oidc/.well-known/oauth-authorization-server", access: .anyone, audit: discovery) { _, call in
            Reply(endpoints("\(call.baseURL)/oidc"))
        },
        Route(
            "GET",
            "/oidc/accounts/{account_id}/.well-known/oauth-authorization-server",
            .account,
            access: .anyone,
            audit: discovery
        ) { estate, call in Reply(endpoints("\(call.baseURL)/oidc/accounts/\(estate.accountID)")) },
        Route("POST", "/oidc/v1/token", access: .anyone, audit: exchange, token),
        Route("POST", "/oidc/accounts/{account_id}/v1/token", .account, access: .anyone, audit: exchange, token),
    ]

    private static let discovery = AuditRule("oauth2", "getOAuthDiscovery", account: true)
    private static let exchange = AuditRule(
        "accounts",
        "mintOAuthToken",
        ["grant_type": "grant_type", "user": "client_id"]
    )
    private static let lifetime: Int64 = 3_600

    private static func endpoints(_ base: String) -> JSON {
        ["token_endpoint": .string("\(base)/v1/token"), "authorization_endpoint": .string("\(base)/v1/authorize")]
    }

    @Sendable private static func token(_ estate: inout Estate, _ call: Call) throws -> Reply {
        guard call.form?["grant_type"] == "client_credentials" else {
            throw Refusal(
                400,
                "unsupported_grant_type",
                "Only client_credentials is supported here.",
                style: .oauth
            )
        }
        let (client, secret) = credentials(call)
        guard let principal = estate.directory.named(client), principal.kind == .servicePrincipal, principal.isActive,
            principal.secrets.contains(where: { $0.value == secret && $0.expires > call.now })
        else { throw Refusal(401, "invalid_client", "Client authentication failed", style: .oauth) }
        if let workspace = call.host.workspace, !estate.isMember(principal.id, of: workspace) {
            throw Refusal(401, "invalid_client", "Client is not a member of the workspace", style: .oauth)
        }
        let value = "eyJsYWIi." + estate.ids.hex(64) + "." + estate.ids.hex(32)
        estate.tokens[value] = AccessToken(
            id: estate.ids.hex(32),
            kind: .oauth,
            principal: principal.id,
            creator: principal.id,
            workspace: call.host.workspace,
            comment: "",
            created: call.now,
            expires: call.now + lifetime * 1_000
        )
        return Reply([
            "access_token": .string(value), "token_type": "Bearer", "expires_in": .int(lifetime),
            "scope": .string(call.form?["scope"] ?? "all-apis"),
        ])
    }

    /// From HTTP Basic, else from the form.
    private static func credentials(_ call: Call) -> (String, String) {
        if let header = call.headers["authorization"], header.lowercased().hasPrefix("basic "),
            let data = Data(base64Encoded: String(header.dropFirst(6)).trimmed)
        {
            let parts = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1).map {
                String($0).removingPercentEncoding ?? String($0)
            }
            if parts.count == 2 { return (parts[0], parts[1]) }
        }
        return (call.form?["client_id"] ?? "", call.form?["client_secret"] ?? "")
    }
}
