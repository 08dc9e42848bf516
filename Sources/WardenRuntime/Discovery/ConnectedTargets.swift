internal import Synchronization
internal import WardenAWS
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain

extension DiscoveryTargets {
    /// Everything that a configuration opens for reading posture.
    ///
    /// - Throws: `WardenError` where what the configuration names cannot work. Without a file, what the environment does
    ///   not give is left out: discovery then says what it could not see.
    public init(_ connector: Connector) throws {
        let known = WorkspaceClients(connector)
        var workspaces = try connector.workspaces(for: .assess).map { known.add($0) }
        var account: DatabricksAccount?
        do {
            if let login = try connector.accountLogin(for: .assess) {
                account = try connector.account(for: .assess)
                // A host without an account id is a workspace: that is what most environments name.
                if account == nil, let client = try connector.workspace(at: login.host, id: nil, for: .assess) {
                    workspaces.append(known.add(login.host, id: login.workspaceID, client: client))
                }
            }
        } catch let error as WardenError where connector.configuration.isFromEnvironment {
            guard error.code == "connect.databricks-login" else { throw error }
        }
        let scope = connector.configuration.scope
        var clouds = try connector.clouds(for: .assess).map { Cloud(name: $0.name, id: $0.id, session: $0.session) }
        var leftOut: [String] = []
        if !scope.accounts.isEmpty {
            let isNamed: (Cloud) -> Bool = { cloud in
                scope.accounts.contains(cloud.name) || (cloud.id.map(scope.accounts.contains) ?? false)
            }
            leftOut = clouds.filter { !isNamed($0) }.map(\.name)
            clouds.removeAll { !isNamed($0) }
        }
        self.init(
            account: account,
            workspaces: workspaces,
            clouds: clouds,
            scope: DiscoveryScope(
                workspaces: Set(scope.workspaces),
                catalogs: Set(scope.catalogs),
                buckets: Set(scope.buckets)
            )
        ) { known.client(of: $0) }
        cloudsLeftOut = leftOut
        declaredBuckets = LogBuckets.known(connector.configuration)
    }
}

/// Clients of workspaces, one for each: its token is fetched once.
private final class WorkspaceClients: Sendable {
    private let connector: Connector
    private let clients = Mutex<[String: DatabricksWorkspace]>([:])

    init(_ connector: Connector) { self.connector = connector }

    func add(_ connection: Connector.WorkspaceConnection) -> WorkspaceTarget {
        var target = add(connection.host, id: connection.id, client: connection.client)
        target.name = connection.name ?? target.name
        target.warehouse = connection.warehouse
        return target
    }

    func add(_ host: Endpoint, id: Int64?, client: DatabricksWorkspace) -> WorkspaceTarget {
        let id = id.map(String.init) ?? host.authority
        clients.withLock { $0[id] = client }
        return WorkspaceTarget(id: id, name: id, host: host.description)
    }

    func client(of target: WorkspaceTarget) -> DatabricksWorkspace? {
        if let client = clients.withLock({ $0[target.id] }) { return client }
        guard let host = target.host, let endpoint = try? Endpoint(parsing: host, name: "workspace"),
            let made = try? connector.workspace(at: endpoint, id: Int64(target.id), for: .assess)
        else { return nil }
        return clients.withLock { clients in
            if let first = clients[target.id] { return first }
            clients[target.id] = made
            return made
        }
    }
}
