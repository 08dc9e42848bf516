public import WardenCloud

/// Where keys will come from: decided from files and environment alone, before anything is asked.
public indirect enum AWSCredentialPlan: Sendable, Hashable {
    /// `origin`: `environment`, or the path of a file.
    case keys(AWSCredentials, origin: String)
    case role(STSClient.RoleRequest, source: AWSCredentialPlan)
    case webIdentity(STSClient.RoleRequest, tokenFile: String)
    case sso(SSOLogin)
    case process(String)
    case container(url: String, authorization: ContainerAuthorization?)
    case instance(endpoint: String)

    /// The token for a container's credentials.
    public enum ContainerAuthorization: Sendable, Hashable {
        case token(Secret)
        case file(String)
    }

    /// A sign-in of IAM Identity Center that `aws sso login` made.
    public struct SSOLogin: Sendable, Hashable {
        public var profile: String
        /// Path of the cached token.
        public var cacheFile: String
        public var region: String
        public var account: String
        public var role: String
    }

    /// For people: where the keys come from, never the keys.
    public var summary: String {
        switch self {
        case .keys(let keys, let origin): "access key \(keys.accessKeyID) from \(origin)"
        case .role(let role, let source):
            "role \(role.roleARN)\(role.externalID == nil ? "" : " with external id") through \(source.summary)"
        case .webIdentity(let role, let file): "role \(role.roleARN) by web identity (\(file))"
        case .sso(let login): "SSO role \(login.role) in account \(login.account)"
        case .process: "credential_process of the profile"
        case .container: "container credentials"
        case .instance: "instance metadata"
        }
    }
}
