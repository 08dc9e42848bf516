public import WardenAWS
public import WardenCloud
public import WardenDatabricks
public import WardenDomain
internal import WardenTransport

/// Turns a configuration into signed-in clients, for one use at a time: a credential for reading posture never reads
/// logs and never changes anything, and the other way round.
public struct Connector: Sendable {
    public let configuration: ConnectConfiguration
    public let ports: LocalPorts
    private let cloud: CloudClient

    /// - Parameters:
    ///   - cloud: what sends, with its clock and its bounds; nil = made from `transport`.
    ///   - transport: nil = the network of this machine.
    public init(
        _ configuration: ConnectConfiguration,
        ports: LocalPorts = .system,
        cloud: CloudClient? = nil,
        transport: (any HTTPTransport)? = nil
    ) {
        self.configuration = configuration
        self.ports = ports
        self.cloud =
            cloud
            ?? CloudClient(
                transport: transport ?? Self.network(ports),
                time: .system,
                retry: RetryPolicy(maximumAttempts: configuration.attempts),
                gate: HostGate(limit: configuration.concurrency),
                userAgent: "trailwarden/\(Trailwarden.version)"
            )
    }

    /// Where the configuration lies, if there is one.
    ///
    /// - Parameter path: nil = `TRAILWARDEN_CONFIG`, then `trailwarden.yml` here.
    static func file(_ path: String?, ports: LocalPorts = .system) -> String {
        path ?? ports.variable("TRAILWARDEN_CONFIG") ?? "trailwarden.yml"
    }

    /// Reads the configuration file, or where there is none takes what the environment gives.
    ///
    /// - Parameters:
    ///   - path: nil = `TRAILWARDEN_CONFIG`, then `trailwarden.yml` here.
    ///   - concurrency: requests at one host at once; nil = what the configuration says.
    ///   - transport: what sends the requests; nil = the network of this machine.
    /// - Throws: `ConfigurationError`, `WardenError`.
    public static func load(
        path: String?,
        ports: LocalPorts = .system,
        concurrency: Int? = nil,
        transport: (any HTTPTransport)? = nil
    ) throws -> Connector {
        let named = path ?? ports.variable("TRAILWARDEN_CONFIG")
        let file = file(path, ports: ports)
        guard let text = ports.readFile(file) else {
            guard named == nil else {
                throw WardenError(
                    code: "configuration.unreadable",
                    object: file,
                    "the configuration cannot be read",
                    hint: "run 'trailwarden init --config \(file)'"
                )
            }
            var configuration = ConnectConfiguration.fromEnvironment
            configuration.concurrency = concurrency ?? configuration.concurrency
            return Connector(configuration, ports: ports, transport: transport)
        }
        let (read, diagnostics) = ConfigurationReader.read(text, file: file)
        guard var configuration = read else { throw ConfigurationError(diagnostics: diagnostics) }
        configuration.concurrency = concurrency ?? configuration.concurrency
        return Connector(configuration, ports: ports.withProfiles(beside: file), transport: transport)
    }

    /// The network as the environment says that it is reached. A route that cannot work fails every call with its reason.
    static func network(_ ports: LocalPorts) -> any HTTPTransport {
        do {
            return try NetworkTransport(route: NetworkRoute(environment: ports.environment))
        } catch {
            return BlockedTransport(error: error)
        }
    }

    // MARK: Databricks

    /// A workspace and the way in.
    public struct WorkspaceConnection: Sendable {
        public var id: Int64?
        public var name: String?
        public var host: Endpoint
        public var warehouse: String?
        public var client: DatabricksWorkspace
        /// For people: where the credential comes from.
        public var origin: String
    }

    /// How the account is signed in to; nil where the configuration has none for this use.
    ///
    /// - Throws: `WardenError` where what it names cannot work.
    public func accountLogin(for use: CloudPermission.Use) throws -> DatabricksLogin? {
        guard let account = configuration.account, let reference = account.profiles[use] else { return nil }
        return try login(reference, host: account.host, accountID: account.id)
    }

    public func account(for use: CloudPermission.Use) throws -> DatabricksAccount? {
        try accountLogin(for: use)?.account(cloud)
    }

    /// The workspaces that the configuration names.
    ///
    /// - Throws: `WardenError` where what one of them names cannot work.
    public func workspaces(for use: CloudPermission.Use) throws -> [WorkspaceConnection] {
        // One reading of the profiles for all of them.
        let resolver = DatabricksLoginResolver(ports)
        return try configuration.workspaces.compactMap { workspace in
            guard let reference = workspace.profiles[use] ?? configuration.account?.profiles[use] else { return nil }
            var login = try login(reference, host: workspace.host, accountID: nil, resolver)
            login.workspaceID = workspace.id ?? login.workspaceID
            return WorkspaceConnection(
                id: login.workspaceID,
                name: workspace.name,
                host: login.host,
                warehouse: workspace.warehouse ?? login.warehouseID,
                client: login.workspace(cloud),
                origin: login.summary
            )
        }
    }

    /// A workspace that the account lists, with the account's own identity; nil where the configuration has none.
    public func workspace(at host: Endpoint, id: Int64?, for use: CloudPermission.Use) throws -> DatabricksWorkspace? {
        try accountLogin(for: use)?.at(host, workspaceID: id).workspace(cloud)
    }

    /// A workspace with a login of its own: a credential that the configuration names for trying.
    func workspace(with login: DatabricksLogin) -> DatabricksWorkspace { login.workspace(cloud) }

    private func login(
        _ reference: ConnectConfiguration.CredentialReference,
        host: String?,
        accountID: String?,
        _ resolver: DatabricksLoginResolver? = nil
    ) throws -> DatabricksLogin {
        var explicit = DatabricksLoginResolver.Explicit(host: host, accountID: accountID)
        if case .profile(let name) = reference { explicit.profile = name }
        return try (resolver ?? DatabricksLoginResolver(ports)).resolve(explicit)
    }

    // MARK: AWS

    /// An account of AWS and the way in.
    public struct CloudConnection: Sendable {
        /// 12 digits, where the configuration says so.
        public var id: String?
        /// A name that a person knows.
        public var name: String
        public var session: AWSSession
        /// For people: where the credential comes from.
        public var origin: String
    }

    /// - Throws: `WardenError` where what the configuration names cannot work.
    public func clouds(for use: CloudPermission.Use) throws -> [CloudConnection] {
        try configuration.clouds.compactMap { try connection($0, for: use) }
    }

    private func connection(
        _ account: ConnectConfiguration.Cloud,
        for use: CloudPermission.Use
    ) throws -> CloudConnection? {
        guard let reference = account.profiles[use] else { return nil }
        var profile: String?
        if case .profile(let name) = reference { profile = name }
        let role = account.role.map {
            STSClient.RoleRequest(
                roleARN: $0,
                sessionName: "trailwarden-\(use.rawValue)",
                externalID: account.externalID
            )
        }
        return try connection(account, profile: profile, role: role)
    }

    /// A credential that the configuration names for trying, at the endpoints of an account that it names.
    ///
    /// - Returns: nil where the configuration names no account.
    func session(tryingAs profile: String, of account: String?) throws -> AWSSession? {
        let clouds = configuration.clouds
        guard let cloud = clouds.first(where: { $0.id == account }) ?? clouds.first else { return nil }
        return try connection(cloud, profile: profile, role: nil).session
    }

    private func connection(
        _ account: ConnectConfiguration.Cloud,
        profile: String?,
        role: STSClient.RoleRequest?
    ) throws -> CloudConnection {
        let planner = AWSCredentialPlanner(ports)
        var plan = try planner.plan(profile: profile)
        if let role { plan = .role(role, source: plan) }
        let name = profile ?? planner.environmentProfile ?? "default"
        var endpoints = try AWSEndpoints(ports, profiles: planner.profiles, profile: name)
        // The configuration outranks the environment where it says something.
        if let all = account.endpoints.all {
            endpoints = AWSEndpoints(all: all)
        }
        endpoints.services.merge(account.endpoints.services) { _, own in own }
        // Where nothing says otherwise: S3 corrects it, and the rest is named in the result.
        let region = account.region ?? planner.region(profile: profile) ?? "us-east-1"
        let source = PlannedCredentials(plan, cloud: cloud, ports: ports, region: region, endpoints: endpoints)
        let session = AWSSession(cloud: cloud, source: source, region: region, endpoints: endpoints)
        return CloudConnection(
            id: account.id,
            name: account.name ?? account.id ?? profile ?? "environment",
            session: session,
            origin: plan.summary
        )
    }
}

/// A configuration with mistakes.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public var diagnostics: [Diagnostic]

    public var description: String { diagnostics.map(\.rendered).joined(separator: "\n") }
}

/// Stands where the network cannot be used as the environment says.
private struct BlockedTransport: HTTPTransport {
    let error: WardenError

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        throw TransportFailure(.unreachable, error.description)
    }
}
