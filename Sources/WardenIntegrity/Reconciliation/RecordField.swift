/// The fields that two copies of one event share, in the delivered form.
enum RecordField: Int, CaseIterable {
    case requestID, time, service, action, principal, workspace, address, agent, session, status, error, result

    var path: String {
        switch self {
        case .requestID: "requestId"
        case .time: "timestamp"
        case .service: "serviceName"
        case .action: "actionName"
        case .principal: "userIdentity.email"
        case .workspace: "workspaceId"
        case .address: "sourceIPAddress"
        case .agent: "userAgent"
        case .session: "sessionId"
        case .status: "response.statusCode"
        case .error: "response.errorMessage"
        case .result: "response.result"
        }
    }

    /// What is compared once two records are taken for the same event.
    static let compared: [RecordField] = [.principal, .workspace, .address, .agent, .session, .status, .error, .result]
}
