internal import WardenDomain

/// One audit event, in both forms that it is published in.
struct AuditEvent: Sendable {
    var id: String
    /// Epoch milliseconds.
    var time: Int64
    /// 0 for account-level events.
    var workspace: Int64
    var account: String
    var address: String
    var agent: String
    var email: String
    var service: String
    var action: String
    var request: String
    var parameters: [String: String]
    var status: Int
    var error: String?
    var result: String?

    /// The line of a delivered file.
    var delivered: JSON {
        [
            "version": "2.0", "auditLevel": workspace == 0 ? "ACCOUNT_LEVEL" : "WORKSPACE_LEVEL",
            "timestamp": .int(time), "accountId": .string(account), "workspaceId": .int(workspace),
            "sourceIPAddress": .string(address), "userAgent": .string(agent), "sessionId": .null,
            "userIdentity": ["email": .string(email), "subjectName": .null], "serviceName": .string(service),
            "actionName": .string(action), "requestId": .string(request),
            "requestParams": .object(parameters.mapValues(JSON.string)),
            "response": [
                "statusCode": .int(Int64(status)), "errorMessage": .optional(error), "result": .optional(result),
            ],
        ]
    }

    /// The row of `system.access.audit`.
    var row: [String: JSON] {
        let moment = Clock.timestamp(time)
        return [
            "version": "2.0", "event_time": .string(moment), "event_date": .string(String(moment.prefix(10))),
            "workspace_id": .string(String(workspace)), "source_ip_address": .string(address),
            "user_agent": .string(agent), "session_id": .null,
            "user_identity": ["email": .string(email), "subject_name": .null], "service_name": .string(service),
            "action_name": .string(action), "request_id": .string(request),
            "request_params": .object(parameters.mapValues(JSON.string)),
            "response": [
                "status_code": .int(Int64(status)), "error_message": .optional(error), "result": .optional(result),
            ],
            "audit_level": workspace == 0 ? "ACCOUNT_LEVEL" : "WORKSPACE_LEVEL", "account_id": .string(account),
            "event_id": .string(id), "identity_metadata": ["run_by": .string(email), "run_as": .string(email)],
        ]
    }
}

/// All events, oldest first, and how far the delivery has come.
struct AuditLog: Sendable {
    private(set) var events: [AuditEvent] = []
    /// Events not yet given to the delivery.
    var undelivered: [AuditEvent] = []
    /// Rows that `system.access.audit` keeps; older ones leave it, delivered files stay.
    static let capacity = 200_000

    mutating func append(_ event: AuditEvent) {
        events.append(event)
        undelivered.append(event)
        if events.count > Self.capacity + Self.capacity / 4 { events.removeFirst(events.count - Self.capacity) }
    }

    /// Puts history in front, in order of time.
    mutating func sort() {
        events.sort { $0.time < $1.time }
        undelivered.sort { $0.time < $1.time }
    }
}
