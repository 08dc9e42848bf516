import WardenDomain

/// What the reference says about one rule, read strictly from its file.
struct RuleCard {
    enum Maturity: String, CaseIterable { case stable, incubating }

    /// What must be connected for a rule to see anything.
    enum Requirement: String, CaseIterable {
        case accountEvents = "databricks.account-level"
        case workspaceEvents = "databricks.workspace-level"
        case verbose = "databricks.verbose"
        case management = "cloudtrail.management"
        case objects = "cloudtrail.s3-data"
        case accessLogs = "s3-access"

        var words: String {
            switch self {
            case .accountEvents: "account-level Databricks events (delivery without a workspace filter)"
            case .workspaceEvents: "workspace-level Databricks events"
            case .verbose: "verbose audit logging"
            case .management: "CloudTrail management events"
            case .objects: "CloudTrail S3 data events of the log bucket"
            case .accessLogs: "S3 server access logs of the log bucket"
            }
        }
    }

    var file: String
    var title: String
    var id: String
    var name: String
    var description: String
    var level: Severity
    var tags: [String]
    var requirements: [Requirement]
    var maturity: Maturity
    var runbook: String
    var falsePositives: [String]
    var references: [String]
    /// `event_count`, ...; nil for a rule over single events.
    var correlation: String?
    var location: SourceLocation

    /// `logging` of `logging/x.yml`.
    var area: String { String(file.prefix { $0 != "/" }) }

    var tactics: [String] { tags.filter { RuleTags.tactics.contains($0) }.map { String($0.dropFirst(7)) } }

    /// `T1562.008`.
    var techniques: [String] {
        tags.filter { RuleTags.isTechnique($0) }.map { $0.dropFirst(7).uppercased() }
    }

    /// `CC7.2`.
    var criteria: [String] { tags.filter { $0.hasPrefix("soc2.") }.map { $0.dropFirst(5).uppercased() } }
}
