public import WardenCloud
internal import WardenDomain

/// Who a credential is.
public struct CallerIdentity: Sendable, Hashable {
    /// 12 digits.
    public var account: String
    public var arn: String
    public var userID: String?
}

/// Reads of STS. Source: AWS STS API Reference, 2011-06-15.
public struct STSClient: Sendable {
    private let client: AWSClient

    public init(_ session: AWSSession) { client = AWSClient(session, .sts) }

    /// Needs no permission.
    public func callerIdentity() async -> Result<CallerIdentity, CloudGap> {
        let words = AWSClient.Words("GetCallerIdentity", "own identity", .getCallerIdentity)
        return await client.query("GetCallerIdentity", version: "2011-06-15", [], words).flatMap { node in
            guard let account = node.text("Account"), let arn = node.text("Arn") else {
                return .failure(client.malformed(words, "'Account' or 'Arn' is missing"))
            }
            return .success(CallerIdentity(account: account, arn: arn, userID: node.text("UserId")))
        }
    }

    /// A role to put on.
    public struct RoleRequest: Sendable, Hashable {
        public var roleARN: String
        /// 2 to 64 of `[\w+=,.@-]`.
        public var sessionName: String
        public var externalID: String?
        /// Seconds, 900 to 43,200; nil = the role's own.
        public var duration: Int?

        public init(roleARN: String, sessionName: String, externalID: String? = nil, duration: Int? = nil) {
            self.roleARN = roleARN
            self.sessionName = sessionName
            self.externalID = externalID
            self.duration = duration
        }
    }

    public func assumeRole(_ role: RoleRequest) async -> Result<AWSCredentials, CloudGap> {
        var parameters = [("RoleArn", role.roleARN), ("RoleSessionName", role.sessionName)]
        if let externalID = role.externalID { parameters.append(("ExternalId", externalID)) }
        if let duration = role.duration { parameters.append(("DurationSeconds", String(duration))) }
        let words = AWSClient.Words("AssumeRole", role.roleARN, nil)
        return await client.query("AssumeRole", version: "2011-06-15", parameters, words).flatMap { node in
            Self.credentials(node).map { .success($0) } ?? .failure(client.malformed(words, "the keys are missing"))
        }
    }

    static func credentials(_ node: XMLNode) -> AWSCredentials? {
        guard let keys = node["Credentials"], let id = keys.text("AccessKeyId"),
            let secret = keys.text("SecretAccessKey")
        else { return nil }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: secret,
            sessionToken: keys.text("SessionToken"),
            expiration: keys.text("Expiration").flatMap(Timestamp.milliseconds).map { $0 / 1_000 }
        )
    }
}
