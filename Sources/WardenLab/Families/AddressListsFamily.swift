/// IP access lists of the account and of workspaces.
enum AddressListsFamily: Family {
    static let routes: [Route] =
        family("/api/2.0/ip-access-lists", .workspace)
        + family("/api/2.0/accounts/{account_id}/ip-access-lists", .account)

    private static func family(_ base: String, _ scope: Route.Scope) -> [Route] {
        func rule(_ action: String) -> AuditRule {
            AuditRule("accounts", action, account: scope == .account, ["ipAccessListId": "list_id"])
        }
        @Sendable func allow(_ estate: Estate, _ call: Call) throws {
            if scope == .account {
                try estate.requireAccountAdmin(call)
            } else {
                try estate.requireWorkspaceAdmin(call)
            }
        }
        @Sendable func find(_ estate: Estate, _ call: Call) throws -> JSON {
            try allow(estate, call)
            guard let row = estate.hosts[call.host]?.addressLists.rows[call.path("list_id")] else {
                throw Refusal.missing("IP access list \(call.path("list_id"))")
            }
            return row
        }
        @Sendable func store(_ row: JSON, _ estate: inout Estate, _ call: Call) throws {
            try check(row, estate, call)
            estate.hosts[call.host, default: HostState()].addressLists[row["list_id"]?.text ?? ""] = row
        }
        @Sendable func change(_ estate: inout Estate, _ call: Call) throws -> Reply {
            var row = try find(estate, call).merging(call.body.members)
            row["address_count"] = .int(Int64(row["ip_addresses"]?.elements.count ?? 0))
            row["updated_at"] = .int(call.now)
            row["updated_by"] = .int(call.caller.principal)
            try store(row, &estate, call)
            return .empty
        }
        return [
            Route("GET", base, scope, audit: rule("listIpAccessLists")) { estate, call in
                try allow(estate, call)
                return Reply([
                    "ip_access_lists": .array(estate.hosts[call.host, default: HostState()].addressLists.all())
                ])
            },
            Route("POST", base, scope, audit: rule("createIpAccessList")) { estate, call in
                try allow(estate, call)
                let id = estate.ids.uuid()
                let row = call.body.merging([
                    "list_id": .string(id), "enabled": call.body["enabled"] ?? true,
                    "address_count": .int(Int64(call.body["ip_addresses"]?.elements.count ?? 0)),
                    "created_at": .int(call.now), "created_by": .int(call.caller.principal),
                    "updated_at": .int(call.now), "updated_by": .int(call.caller.principal),
                ])
                try store(row, &estate, call)
                return Reply(["ip_access_list": row])
            },
            Route("GET", base + "/{list_id}", scope, audit: rule("getIpAccessList")) {
                Reply(["ip_access_list": try find($0, $1)])
            },
            Route("PUT", base + "/{list_id}", scope, audit: rule("updateIpAccessList"), change),
            Route("PATCH", base + "/{list_id}", scope, audit: rule("updateIpAccessList"), change),
            Route("DELETE", base + "/{list_id}", scope, audit: rule("deleteIpAccessList")) { estate, call in
                _ = try find(estate, call)
                estate.hosts[call.host]?.addressLists[call.path("list_id")] = nil
                return .empty
            },
        ]
    }

    private static func check(_ row: JSON, _ estate: Estate, _ call: Call) throws {
        let kind = row["list_type"]?.text ?? ""
        guard ["ALLOW", "BLOCK"].contains(kind) else {
            throw Refusal.invalid("list_type '\(kind)' is not one of ALLOW, BLOCK")
        }
        for address in row["ip_addresses"]?.elements ?? [] where !AddressLists.isValid(address.text ?? "") {
            throw Refusal.invalid("'\(address.parameterText)' is not an address or CIDR range")
        }
        let state = estate.hosts[call.host] ?? HostState()
        let others = state.addressLists.rows.values.filter { $0["list_id"] != row["list_id"] }
        let total = (others + [row]).reduce(0) { $0 + ($1["ip_addresses"]?.elements.count ?? 0) }
        guard total <= 1_000 else { throw Refusal(400, "QUOTA_EXCEEDED", "Too many addresses over all lists.") }
        // Nobody may lock themselves out.
        guard !AddressLists.areEnforced(state, call.host) || AddressLists.allow(call.address, others + [row]) else {
            throw Refusal(
                400,
                "INVALID_STATE",
                "Your current IP \(call.address) will not be allowed to access this workspace under current configuration."
            )
        }
    }
}
