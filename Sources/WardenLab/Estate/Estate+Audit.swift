extension Estate {
    /// Writes the event of one call, whether it was let through or not.
    mutating func note(_ call: Call, _ rule: AuditRule, reply: Reply?, refusal: Refusal?) {
        let door = Self.door(call, refusal)
        let rule = door ?? rule
        var parameters: [String: String] = [:]
        for (name, source) in rule.parameters {
            if let value = call.value(source) { parameters[name] = value }
        }
        // Events about people and groups name them, also where the call gives only the id.
        if let id = parameters["targetUserId"].flatMap({ Int64($0) }), let principal = directory[id] {
            let name = rule.parameters["targetGroupName"] == nil ? "targetUserName" : "targetGroupName"
            parameters[name] = parameters[name] ?? principal.name
        }
        if door != nil {
            parameters = ["path": call.path, "user": call.caller.name, "authenticationMethod": "API_EXT_PAT_TOKEN"]
                .filter { rule.parameters[$0.key] != nil }
        }
        if rule.isAccountLevel, call.workspace != 0, rule.service == "unityCatalog" {
            parameters["workspace_id"] = String(call.workspace)
            parameters["metastore_id"] = workspace(call.workspace)?.metastore ?? ""
        }
        audit.append(
            AuditEvent(
                id: ids.uuid(),
                time: call.now,
                workspace: rule.isAccountLevel ? 0 : call.workspace,
                account: accountID,
                address: call.address,
                agent: call.userAgent,
                email: call.caller.principal == 0 ? parameters["user"] ?? "unknown" : call.caller.name,
                service: rule.service,
                action: rule.action,
                request: ids.uuid(),
                parameters: parameters,
                status: refusal?.status ?? reply?.status ?? 200,
                error: refusal?.message,
                result: nil
            )
        )
    }

    /// The event of a call that was stopped at the door is about the door, not about what was asked for.
    private static func door(_ call: Call, _ refusal: Refusal?) -> AuditRule? {
        guard let refusal else { return nil }
        if refusal.message.hasPrefix("Source IP address") {
            return AuditRule("accounts", "IpAccessDenied", ["path": "path", "user": "user"])
        }
        let isSignIn = call.caller.principal == 0 && (refusal.status == 401 || refusal.status == 403)
        return isSignIn && refusal.style == .databricks
            ? AuditRule("accounts", "tokenLogin", ["authenticationMethod": "authenticationMethod"]) : nil
    }
}
