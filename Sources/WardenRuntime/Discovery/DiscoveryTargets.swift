public import WardenAWS
public import WardenDatabricks

/// Everything that discovery may ask, already signed in.
public struct DiscoveryTargets: Sendable {
    /// One AWS account.
    public struct Cloud: Sendable {
        /// A name that a person knows: the profile.
        public var name: String
        /// 12 digits, where the configuration says so.
        public var id: String?
        public var session: AWSSession

        public init(name: String, id: String? = nil, session: AWSSession) {
            self.name = name
            self.id = id
            self.session = session
        }

        /// Names what stands in a region: in the session's own, the account's name says it all.
        func scope(in region: String) -> String { region == session.region ? name : "\(name)@\(region)" }

        /// The region that a scope names; nil = the session's own, or a scope of another account.
        func region(ofScope scope: String) -> String? {
            scope.hasPrefix(name + "@") ? String(scope.dropFirst(name.count + 1)) : nil
        }
    }

    /// Nil = no account credentials: workspaces come from the configuration alone.
    public var account: DatabricksAccount?
    /// Workspaces of the configuration.
    public var workspaces: [WorkspaceTarget]
    public var clouds: [Cloud]
    /// AWS accounts of the configuration that its scope leaves out.
    public var cloudsLeftOut: [String] = []
    /// Buckets that the configuration says hold logs: read whatever lies in them.
    public var declaredBuckets: Set<String> = []
    /// A client for a workspace; nil where there are no credentials for it.
    public var client: @Sendable (WorkspaceTarget) -> DatabricksWorkspace?
    public var scope: DiscoveryScope

    public init(
        account: DatabricksAccount?,
        workspaces: [WorkspaceTarget],
        clouds: [Cloud],
        scope: DiscoveryScope = DiscoveryScope(),
        client: @escaping @Sendable (WorkspaceTarget) -> DatabricksWorkspace?
    ) {
        self.account = account
        self.workspaces = workspaces
        self.clouds = clouds
        self.scope = scope
        self.client = client
    }

    /// Names the estate: the same account, workspaces, clouds and scope share their runs. Part of an estate is another one:
    /// what it leaves out has not gone away.
    public var name: String {
        let parts = [account?.accountID ?? "-"] + workspaces.map(\.id).sorted() + clouds.map(\.name)
        return (parts + scope.words).joined(separator: ",")
    }
}

/// What the configuration leaves out. Empty = everything.
public struct DiscoveryScope: Sendable, Hashable {
    /// Ids, names or hosts.
    public var workspaces: Set<String>
    public var catalogs: Set<String>
    public var buckets: Set<String>
    /// Every bucket is read and judged as if it held audit logs.
    public var allBuckets = false

    public init(workspaces: Set<String> = [], catalogs: Set<String> = [], buckets: Set<String> = []) {
        self.buckets = buckets
        self.workspaces = workspaces
        self.catalogs = catalogs
    }

    /// One word for each thing that is named; none where everything is looked at.
    var words: [String] {
        workspaces.sorted().map { "workspace=" + $0 } + catalogs.sorted().map { "catalog=" + $0 }
            + buckets.sorted().map { "bucket=" + $0 } + (allBuckets ? ["all-buckets"] : [])
    }

    func includes(_ workspace: WorkspaceTarget) -> Bool {
        workspaces.isEmpty || workspaces.contains(workspace.id) || workspaces.contains(workspace.name)
            || workspace.host.map { host in workspaces.contains { host.hasSuffix($0) } } ?? false
    }

    func includes(bucket: String) -> Bool { buckets.isEmpty || buckets.contains(bucket) }

    func includes(catalog: String) -> Bool { catalogs.isEmpty || catalogs.contains(catalog) || catalog == "system" }
}
