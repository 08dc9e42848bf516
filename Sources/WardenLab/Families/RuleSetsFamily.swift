/// Access-control rule sets of the account, each with an ETag that every change needs.
enum RuleSetsFamily: Family {
    private static let base = "/api/2.0/preview/accounts/{account_id}/access-control"

    static let routes: [Route] = [
        Route("GET", base + "/rule-sets", .account, audit: rule("getRuleSet")) { estate, call in
            try estate.requireAccountAdmin(call)
            return Reply(try current(call.query("name") ?? "", estate))
        },
        Route("PUT", base + "/rule-sets", .account, audit: rule("updateRuleSet")) { estate, call in
            try estate.requireAccountAdmin(call)
            let name = try call.text("name")
            let old = try current(name, estate)
            guard call.body["rule_set"]?["etag"] == old["etag"] else {
                throw Refusal(409, "ABORTED", "The etag is stale.")
            }
            let row: JSON = [
                "name": .string(name), "etag": .string(estate.ids.hex(16)),
                "grant_rules": call.body["rule_set"]?["grant_rules"] ?? [],
            ]
            estate["rule-sets", 0][name] = row
            return Reply(row)
        },
        Route("GET", base + "/assignable-roles", .account, audit: rule("getAssignableRoles")) { estate, call in
            try estate.requireAccountAdmin(call)
            let roles = [
                "roles/servicePrincipal.user", "roles/servicePrincipal.manager", "roles/group.manager",
                "roles/marketplace.admin", "roles/billing.admin",
            ]
            return Reply(["roles": .array(roles.map { ["name": .string($0)] })])
        },
    ]

    private static func rule(_ action: String) -> AuditRule {
        AuditRule("accountsAccessControl", action, account: true, ["name": "name", "rule_set": "rule_set"])
    }

    private static func current(_ name: String, _ estate: Estate) throws -> JSON {
        guard name.hasPrefix("accounts/\(estate.accountID)/"), name.hasSuffix("ruleSets/default") else {
            throw Refusal.invalid("Rule set name '\(name)' is not valid")
        }
        return estate["rule-sets", 0].rows[name] ?? ["name": .string(name), "etag": "initial", "grant_rules": []]
    }
}
