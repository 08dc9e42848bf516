/// What the company says is right: section `policy` of `trailwarden.yml`. Findings are judged against it, and remedies
/// never cut what it names.
public struct DeclaredPolicy: Sendable, Hashable {
    /// Accounts of AWS (12 digits) that belong to the company, beside those that are connected.
    public var trustedAccounts: Set<String> = []
    /// `o-…` ids.
    public var trustedOrganizations: Set<String> = []
    public var trustedVPCs: Set<String> = []
    /// CIDR ranges of the company.
    public var trustedNetworks: [String] = []
    /// Principals (ARNs, user names, group names, application ids) that are meant to read audit data: a SIEM, the auditors.
    public var declaredReaders: Set<String> = []
    /// Buckets that hold logs, whatever their names say. Those that the monitor reads need not be named.
    public var logBuckets: Set<String> = []
    /// Principals that must keep their access whatever is cut.
    public var breakGlass: Set<String> = []
    /// Asset ids and ARNs that no change may touch.
    public var protectedResources: Set<String> = []
    /// How long audit data has to be kept, in days.
    public var retentionDays = 365
    /// How old the newest delivered file may be, in minutes.
    public var freshnessMinutes = 180
    /// Days without use after which a principal or a token is stale.
    public var staleDays = 90
    /// Longest lifetime of a token, in days.
    public var tokenLifetimeDays = 90

    public init() {}
}
