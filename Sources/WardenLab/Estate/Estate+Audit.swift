extension Estate {
    /// Writes the event of one call, whether it was let through or not.
    mutating func note(_ call: Call, _ rule: AuditRule, reply: Reply?, refusal: Refusal?) {
        var parameters: [String: String] = [:]
        for (name, source) in rule.parameters {
            if let value = call.value(source) { parameters[name] = value }
        }
        if rule.isAccountLevel, call.workspace != 0, rule.service == "unityCatalog" {
            parameters["workspace_id"] = String(call.workspace)
            parameters["metastore_id"] = workspace(call.workspace)?.metastore ?? ""
        }
        let blocked = refusal.map { $0.status == 401 || $0.message.contains("blocked by Databricks IP ACL") } ?? false
        let isSignIn = refusal.map { $0.status == 401 || $0.message == "Invalid access token." } ?? false
        let denied = blocked && refusal?.status == 403
        audit.append(
            AuditEvent(
                id: ids.uuid(),
                time: call.now,
                workspace: rule.isAccountLevel ? 0 : call.workspace,
                account: accountID,
                address: call.address,
                agent: call.userAgent,
                email: call.caller.principal == 0
                    ? (rule.service == "accounts" ? parameters["user"] ?? "unknown" : "unknown") : call.caller.name,
                service: isSignIn || denied ? "accounts" : rule.service,
                action: isSignIn ? "tokenLogin" : denied ? "IpAccessDenied" : rule.action,
                request: ids.uuid(),
                parameters: isSignIn
                    ? ["authenticationMethod": "API_EXT_PAT_TOKEN"]
                    : denied ? ["path": call.path, "user": call.caller.name] : parameters,
                status: refusal?.status ?? reply?.status ?? 200,
                error: refusal?.message,
                result: nil
            )
        )
    }
}
