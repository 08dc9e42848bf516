public import WardenAWS
public import WardenCloud
public import WardenEstate

/// `trailwarden.yml`: which estate is looked at, and where the credentials for it stand. It holds references, never
/// secrets.
public struct ConnectConfiguration: Sendable, Hashable {
    /// Credentials by what they are for. Reading logs and changing things never borrow from reading posture.
    public struct Profiles: Sendable, Hashable {
        /// Reading posture.
        public var assess: CredentialReference?
        /// Reading logs.
        public var scan: CredentialReference?
        /// Changing things.
        public var fix: CredentialReference?

        public init(
            assess: CredentialReference? = nil,
            scan: CredentialReference? = nil,
            fix: CredentialReference? = nil
        ) {
            self.assess = assess
            self.scan = scan
            self.fix = fix
        }

        public subscript(use: CloudPermission.Use) -> CredentialReference? {
            switch use {
            case .assess: assess
            case .scan: scan
            case .fix: fix
            }
        }
    }

    /// Where a credential stands.
    public enum CredentialReference: Sendable, Hashable {
        case profile(String)
        /// Variables of the environment, and what the tools of the cloud find without a name.
        case environment

        public var words: String {
            switch self {
            case .profile(let name): "profile '\(name)'"
            case .environment: "the environment"
            }
        }
    }

    /// The account of Databricks.
    public struct Account: Sendable, Hashable {
        public var id: String?
        public var host: String?
        public var profiles: Profiles
    }

    /// A workspace that is named, beyond those that the account lists.
    public struct Workspace: Sendable, Hashable {
        public var id: Int64?
        public var name: String?
        public var host: String?
        /// The SQL warehouse for `system.access`.
        public var warehouse: String?
        public var profiles: Profiles
    }

    /// An account of AWS.
    public struct Cloud: Sendable, Hashable {
        /// 12 digits; nil = whatever the credential belongs to.
        public var id: String?
        public var name: String?
        public var region: String?
        public var profiles: Profiles
        /// A role to put on with the credential, the same for all uses.
        public var role: String?
        public var externalID: String?
        public var endpoints: AWSEndpoints
    }

    /// What is looked at. An empty list = everything.
    public struct Scope: Sendable, Hashable {
        public var workspaces: [String] = []
        public var catalogs: [String] = []
        public var accounts: [String] = []
        public var buckets: [String] = []

        public init() {}
    }

    public var account: Account?
    public var workspaces: [Workspace] = []
    public var clouds: [Cloud] = []
    public var scope = Scope()
    /// Requests at one host at once.
    public var concurrency = 8
    public var evidence = EvidenceSettings()
    /// What the company says is right.
    public var policy = DeclaredPolicy()
    public var monitor = MonitorSettings()
    public var alerts = AlertSettings()
    /// The behaviour model of the monitor.
    public var behaviour = BehaviourSettings()
    public var tickets = TicketSettings()
    /// Who vouches for people at the dashboard; nil = local accounts alone.
    public var signIn: OpenIDSettings?
    /// Evidence over a period.
    public var report = ReportSettings()
    /// How changes are made.
    public var remedy = RemedySettings()
    /// Sends of one request in all, until an answer comes.
    public var attempts = RetryPolicy().maximumAttempts
    /// Principals that are meant to read audit data.
    public var declaredReaders: Set<String> { policy.declaredReaders }
    /// Buckets that hold logs: declared ones, and those that the monitor reads.
    public var logBuckets: Set<String> { LogBuckets.known(self) }
    /// There is no file: whatever the environment lacks is not looked at.
    public var isFromEnvironment = false

    public init() {}

    /// What credentials of the environment alone give: used where there is no file.
    public static var fromEnvironment: ConnectConfiguration {
        var configuration = ConnectConfiguration()
        configuration.isFromEnvironment = true
        let profiles = Profiles(assess: .environment, scan: .environment)
        configuration.account = Account(id: nil, host: nil, profiles: profiles)
        configuration.clouds = [
            Cloud(
                id: nil,
                name: nil,
                region: nil,
                profiles: profiles,
                role: nil,
                externalID: nil,
                endpoints: AWSEndpoints()
            )
        ]
        return configuration
    }
}
