import WardenDomain

/// The fields of an event that reports and the census name, whatever the source calls them.
public enum ContextField: Int, Sendable, CaseIterable {
    case time, service, action, principal, sourceAddress, userAgent, workspace, account, status

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

    private var s3Paths: [String] {
        switch self {
        case .time: ["time", "requestdatetime", "Time"]
        case .service: []
        case .action: ["operation", "Operation"]
        case .principal: ["requester", "Requester"]
        case .sourceAddress: ["remoteIP", "remoteip", "remoteIp", "Remote IP"]
        case .userAgent: ["userAgent", "useragent", "User-Agent"]
        case .workspace: []
        case .account: ["bucketOwner", "bucketowner", "bucket_owner", "Bucket Owner"]
        case .status: ["httpStatus", "httpstatus", "HTTP status"]
        }
    }
}
