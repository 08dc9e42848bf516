/// A permission that one or more calls need. The table below it is the only place where they are named: clients put
/// them into gaps, `doctor` probes them, `permissions required` prints them.
public struct CloudPermission: Sendable, Hashable {
    public enum Provider: String, Sendable, Hashable, Codable, CaseIterable { case aws, databricks }

    /// What a credential is for. Each use has a credential of its own.
    public enum Use: String, Sendable, Hashable, Codable, CaseIterable {
        /// Reading posture.
        case assess
        /// Reading logs.
        case scan
        /// Changing things.
        case fix
    }

    /// What the permission is given on.
    public enum Target: String, Sendable, Hashable, Codable {
        /// AWS: `*`.
        case everything
        case bucket
        case object
        case key
        /// Databricks: a role at the account.
        case account
        /// Databricks: a role in each workspace.
        case workspace
        case metastore
        case catalog
        case schema
        case warehouse
    }

    /// The IAM action (`s3:GetBucketPolicy`), or the role or privilege in Databricks' words (`SELECT on system.access`).
    public var name: String
    public var provider: Provider
    public var capability: Capability
    public var uses: Set<Use>
    public var target: Target

    init(
        _ name: String,
        _ provider: Provider,
        _ capability: Capability,
        _ uses: Set<Use> = [.assess],
        on target: Target = .everything
    ) {
        self.name = name
        self.provider = provider
        self.capability = capability
        self.uses = uses
        self.target = target
    }

    /// Every permission, AWS first, each once, in the order of capabilities.
    public static let all: [CloudPermission] = (awsReads + awsChanges + databricksReads + databricksChanges)

    /// The permissions of one use.
    public static func needed(for use: Use, from provider: Provider? = nil) -> [CloudPermission] {
        all.filter { $0.uses.contains(use) && (provider == nil || $0.provider == provider) }
    }

    private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

    /// The permission of a name; nil for one that is not in the table.
    public static func named(_ name: String) -> CloudPermission? { byName[name] }
}
