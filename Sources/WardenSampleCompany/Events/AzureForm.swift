extension SampleEvent {
    /// The event as Azure Monitor writes it: identity, parameters and response are JSON inside strings.
    func azureRecord() -> String {
        let resource =
            "/SUBSCRIPTIONS/3F2E4D32-8E8D-46D6-82BC-5BB8D962328B/RESOURCEGROUPS/LUMEN/PROVIDERS/"
            + "MICROSOFT.DATABRICKS/WORKSPACES/\(workspace.name.uppercased())-AZ"
        var identity = JSONText()
        identity.string("email", actor.email)
        identity.string("subjectName", actor.subjectName)
        var response = JSONText()
        response.number("statusCode", Int64(status))
        if let error { response.string("errorMessage", error) }
        var properties = JSONText()
        properties.string("sourceIPAddress", actor.address)
        properties.string("logId", eventID)
        properties.string("serviceName", service)
        properties.string("userAgent", actor.agent)
        properties.string("response", response.closed())
        properties.string("sessionId", session)
        properties.string("actionName", action)
        properties.string("requestId", requestID)
        properties.string("requestParams", JSONText.object(params))
        var json = JSONText()
        json.string("resourceId", resource)
        json.string("operationVersion", "1.0.0")
        json.string("identity", identity.closed())
        json.string("operationName", "Microsoft.Databricks/\(service)/\(action)")
        json.string("time", SampleClock.rfc3339(time, milliseconds: false))
        json.string("category", service)
        json.raw("properties", properties.closed())
        json.string("Host", "0601-070300-hw7n9ftr-10-139-92-0")
        return json.closed()
    }
}
