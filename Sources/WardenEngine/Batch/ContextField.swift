import WardenDomain

/// The fields of an event that reports and the census name, whatever the source calls them.
public enum ContextField: Int, Sendable, CaseIterable {
    case time, service, action, principal, sourceAddress, userAgent, workspace, account, status

    static let count = 9

    /// Where the field stands in events of a source; the first that holds text counts.
    func paths(in source: EventSource, timeField: String) -> [String] {
        switch source {
        case .databricks: databricksPaths
        case .cloudTrail: cloudTrailPaths
        case .s3Access: s3Paths
        case .generic: self == .time ? [timeField] : []
        }
    }

    private var databricksPaths: [String] {
        switch self {
        case .time: ["timestamp"]
        case .service: ["serviceName"]
        case .action: ["actionName"]
        // A refused login has no identity yet: the name stands in its parameters.
        case .principal: ["userIdentity.email", "userIdentity.subjectName", "requestParams.user"]
        case .sourceAddress: ["sourceIPAddress"]
        case .userAgent: ["userAgent"]
        case .workspace: ["workspaceId", "orgId"]
        case .account: ["accountId"]
        case .status: ["response.statusCode"]
        }
    }

    private var cloudTrailPaths: [String] {
        switch self {
        case .time: ["eventTime"]
        case .service: ["eventSource"]
        case .action: ["eventName"]
        case .principal:
            ["userIdentity.arn", "userIdentity.userName", "userIdentity.principalId", "userIdentity.invokedBy"]
        case .sourceAddress: ["sourceIPAddress"]
        case .userAgent: ["userAgent"]
        case .workspace: []
        case .account: ["recipientAccountId", "userIdentity.accountId"]
        case .status: ["errorCode"]
        }
    }

    /// The names that the input gives the columns of an access log line.
    private var s3Paths: [String] {
        switch self {
        case .time: ["timestamp", "time"]
        case .service: []
        case .action: ["operation"]
        case .principal: ["requester"]
        case .sourceAddress: ["remote_ip"]
        case .userAgent: ["user_agent"]
        case .workspace: []
        case .account: ["bucket_owner"]
        case .status: ["http_status"]
        }
    }
}
