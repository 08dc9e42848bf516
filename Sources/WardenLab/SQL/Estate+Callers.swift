extension Estate {
    /// Someone as a caller: for what runs with the rights of an owner.
    mutating func caller(named name: String) -> Caller? {
        guard let principal = directory.named(name) else { return nil }
        return Caller(principal: principal.id, name: principal.name, identities: directory.identities(of: principal.id))
    }

    /// Writes an event that a call causes beside its own.
    mutating func emit(_ call: Call, _ service: String, _ action: String, account: Bool, _ parameters: [String: String])
    {
        var parameters = parameters
        if account {
            parameters["workspace_id"] = String(call.workspace)
            parameters["metastore_id"] = workspace(call.workspace)?.metastore ?? ""
        }
        audit.append(
            AuditEvent(
                id: ids.uuid(),
                time: call.now,
                workspace: account ? 0 : call.workspace,
                account: accountID,
                address: call.address,
                agent: call.userAgent,
                email: call.caller.name,
                service: service,
                action: action,
                request: ids.uuid(),
                parameters: parameters,
                status: 200,
                error: nil,
                result: nil
            )
        )
    }
}
