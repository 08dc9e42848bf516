public import WardenCloud

/// How to sign in to one host of Databricks.
public struct DatabricksLogin: Sendable, Hashable {
    /// What proves who the caller is.
    public enum Method: Sendable, Hashable {
        /// Personal access token.
        case token(Secret)
        /// Service principal with an OAuth secret.
        case machine(clientID: String, secret: Secret)
    }

    public var host: Endpoint
    public var accountID: String?
    public var workspaceID: Int64?
    public var warehouseID: String?
    public var method: Method
    /// `environment`, or the profile and its file: for people.
    public var origin: String

    /// Whether the host is an account's: `accounts.cloud.databricks.com` and its sisters.
    public var isAccountHost: Bool {
        host.authority.hasPrefix("accounts.") || host.authority.hasPrefix("accounts-dod.")
    }

    /// For people, never the secret.
    public var summary: String {
        switch method {
        case .token: "personal access token from \(origin)"
        case .machine(let id, _): "service principal \(id) from \(origin)"
        }
    }

    /// The same identity at another host: workspaces of the account that this one opens.
    public func at(_ host: Endpoint, workspaceID: Int64?) -> DatabricksLogin {
        var login = self
        login.host = host
        login.workspaceID = workspaceID
        return login
    }

    /// - Parameter asAccount: tokens of the account's endpoint; else the workspace's own.
    public func authorizer(_ cloud: CloudClient, asAccount: Bool) -> any DatabricksAuthorizer {
        switch method {
        case .token(let secret): FixedToken(secret)
        case .machine(let id, let secret):
            MachineToken(
                cloud: cloud,
                host: host,
                accountID: asAccount ? accountID : nil,
                clientID: id,
                clientSecret: secret
            )
        }
    }

    /// Reads of the account; nil without an account id.
    public func account(_ cloud: CloudClient) -> DatabricksAccount? {
        accountID.map { id in
            let client = DatabricksClient(cloud: cloud, host: host, authorizer: authorizer(cloud, asAccount: true))
            return DatabricksAccount(client: client, accountID: id)
        }
    }

    /// Reads of the workspace at `host`.
    public func workspace(_ cloud: CloudClient) -> DatabricksWorkspace {
        DatabricksWorkspace(
            client: DatabricksClient(
                cloud: cloud,
                host: host,
                authorizer: authorizer(cloud, asAccount: false),
                workspaceID: workspaceID
            )
        )
    }
}
