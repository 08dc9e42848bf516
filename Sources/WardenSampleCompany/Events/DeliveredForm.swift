extension SampleEvent {
    /// One line as Databricks delivers it to cloud storage, without the newline.
    func delivered(accountID: String) -> String {
        var json = JSONText()
        json.string("version", "2.0")
        json.string("auditLevel", isAccountLevel ? "ACCOUNT_LEVEL" : "WORKSPACE_LEVEL")
        json.number("timestamp", time)
        json.string("accountId", accountID)
        json.raw("workspaceId", isAccountLevel ? "0" : workspace.id)
        json.string("sourceIPAddress", actor.address)
        json.string("userAgent", actor.agent)
        json.string("sessionId", session)
        var identity = JSONText()
        identity.string("email", actor.email)
        identity.string("subjectName", actor.subjectName)
        json.raw("userIdentity", identity.closed())
        json.string("serviceName", service)
        json.string("actionName", action)
        json.string("requestId", requestID)
        json.raw("requestParams", JSONText.object(params))
        var response = JSONText()
        response.number("statusCode", Int64(status))
        response.string("errorMessage", error)
        response.string("result", result)
        json.raw("response", response.closed())
        json.number("MAX_LOG_MESSAGE_LENGTH", 16384)
        return json.closed()
    }
}
