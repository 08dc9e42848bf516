internal import WardenAWS
public import WardenCloud
internal import WardenDatabricks
internal import WardenDomain

/// What this machine knows of an estate: profiles and variables, and what they open.
public struct EstateSurvey: Sendable {
    /// A way in to Databricks.
    public struct Login: Sendable, Hashable {
        /// Nil = the environment.
        public var profile: String?
        public var host: String
        public var accountID: String?
        public var isAccount: Bool
        /// For people.
        public var summary: String
    }

    /// A workspace that an account lists.
    public struct FoundWorkspace: Sendable, Hashable {
        public var id: Int64
        public var name: String?
        public var host: String?
    }

    /// A way in to AWS.
    public struct Identity: Sendable, Hashable {
        /// Nil = the environment.
        public var profile: String?
        public var region: String?
        /// For people.
        public var summary: String
        /// 12 digits; nil = it was not asked, or did not answer.
        public var account: String?
        public var arn: String?
    }

    public var logins: [Login] = []
    public var workspaces: [FoundWorkspace] = []
    public var identities: [Identity] = []
    /// What could not be used, in words.
    public var notes: [String] = []

    public init() {}

    /// - Parameters:
    ///   - profiles: names to look at; empty = all that stand in the files.
    ///   - asks: also asks the clouds who the credentials are and which workspaces there are.
    public static func run(
        ports: LocalPorts,
        databricksProfiles: [String] = [],
        awsProfiles: [String] = [],
        asks: Bool,
        cloud: CloudClient? = nil
    ) async -> EstateSurvey {
        var survey = EstateSurvey()
        survey.findLogins(ports, databricksProfiles)
        survey.findIdentities(ports, awsProfiles)
        if asks { await survey.ask(ports, cloud) }
        return survey
    }

    private mutating func findLogins(_ ports: LocalPorts, _ names: [String]) {
        let resolver = DatabricksLoginResolver(ports)
        notes += resolver.diagnostics.map(\.rendered)
        let hasEnvironment = ports.variable("DATABRICKS_HOST") != nil && names.isEmpty
        let known = Self.sorted(resolver.profiles, first: ports.variable("DATABRICKS_CONFIG_PROFILE"))
        let profiles: [String?] = (hasEnvironment ? [nil] : []) + (names.isEmpty ? known : names)
        for profile in profiles {
            do {
                let login = try resolver.resolve(.init(profile: profile))
                logins.append(
                    Login(
                        profile: profile,
                        host: login.host.description,
                        accountID: login.accountID,
                        isAccount: login.isAccountHost || (login.accountID != nil && login.host.isLoopback),
                        summary: login.summary
                    )
                )
            } catch {
                notes.append((error as? WardenError)?.description ?? "a Databricks profile cannot be used")
            }
        }
    }

    /// The profile that the user works with stands first: of two ways into one place the first is used.
    private static func sorted(_ names: [String], first: String?) -> [String] {
        names.filter { $0 == first } + names.filter { $0 != first }
    }

    private mutating func findIdentities(_ ports: LocalPorts, _ names: [String]) {
        let planner = AWSCredentialPlanner(ports)
        notes += planner.profiles.diagnostics.map(\.rendered)
        let hasEnvironment = ports.variable("AWS_ACCESS_KEY_ID") != nil || ports.variable("AWS_ROLE_ARN") != nil
        let profiles: [String?] =
            names.isEmpty
            ? (hasEnvironment ? [nil] : []) + Self.sorted(planner.profiles.names, first: planner.environmentProfile)
            : names
        for profile in profiles {
            do {
                let plan = try planner.plan(profile: profile)
                let region = planner.region(profile: profile)
                identities.append(Identity(profile: profile, region: region, summary: plan.summary))
            } catch {
                notes.append((error as? WardenError)?.description ?? "an AWS profile cannot be used")
            }
        }
    }

    private mutating func ask(_ ports: LocalPorts, _ cloud: CloudClient?) async {
        let draft = ConfigurationDraft(self)
        let connector = Connector(draft.configuration, ports: ports, cloud: cloud)
        if let account = try? connector.account(for: .assess) {
            let listing = await account.workspaces()
            workspaces = listing.elements.map { workspace in
                let host = workspace.host(account: account.client.host)?.description
                return FoundWorkspace(id: workspace.id, name: workspace.name ?? workspace.deploymentName, host: host)
            }
            if let gap = listing.gap { notes.append(gap.description) }
        }
        guard let clouds = try? connector.clouds(for: .assess), clouds.count == identities.count else { return }
        let answers = await withTaskGroup(of: (Int, Result<CallerIdentity, CloudGap>).self) { group in
            for (index, cloud) in clouds.enumerated() {
                group.addTask { (index, await STSClient(cloud.session).callerIdentity()) }
            }
            return await group.reduce(into: [Int: Result<CallerIdentity, CloudGap>]()) { $0[$1.0] = $1.1 }
        }
        for (index, answer) in answers.sorted(by: { $0.key < $1.key }) {
            switch answer {
            case .success(let caller):
                identities[index].account = caller.account
                identities[index].arn = caller.arn
            case .failure(let gap): notes.append("\(identities[index].profile ?? "environment"): \(gap.description)")
            }
        }
    }
}
