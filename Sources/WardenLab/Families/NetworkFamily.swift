/// Network policies and federation policies of the account: lists.
enum NetworkFamily: Family {
    private static let account = "/api/2.0/accounts/{account_id}"

    static let routes: [Route] = [
        Route(
            "GET",
            account + "/network-policies",
            .account,
            audit: AuditRule("accounts", "listNetworkPolicies", account: true)
        ) { estate, call in
            try estate.requireAccountAdmin(call)
            return Reply(["items": [policy(estate)]])
        },
        Route(
            "GET",
            account + "/network-policies/{id}",
            .account,
            audit: AuditRule("accounts", "getNetworkPolicy", account: true)
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            guard call.path("id") == "default-policy" else {
                throw Refusal.missing("Network policy \(call.path("id"))")
            }
            return Reply(policy(estate))
        },
        Route(
            "GET",
            account + "/workspaces/{workspace_id}/network",
            .account,
            audit: AuditRule("accounts", "getWorkspaceNetwork", account: true)
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            return Reply([
                "workspace_id": .int(try WorkspacesFamily.find(estate, call).id), "network_policy_id": "default-policy",
            ])
        },
        Route(
            "GET",
            account + "/federationPolicies",
            .account,
            audit: AuditRule("oauth2", "listFederationPolicies", account: true)
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            return Reply(["policies": []])
        },
        Route(
            "GET",
            account + "/servicePrincipals/{sp}/federationPolicies",
            .account,
            audit: AuditRule("oauth2", "listFederationPolicies", account: true)
        ) {
            estate,
            call in
            try estate.requireAccountAdmin(call)
            return Reply(["policies": []])
        },
    ]

    private static func policy(_ estate: Estate) -> JSON {
        [
            "account_id": .string(estate.accountID), "network_policy_id": "default-policy",
            "egress": ["network_access": ["restriction_mode": "FULL_ACCESS"]],
        ]
    }
}
