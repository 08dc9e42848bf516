public import WardenDomain

/// What must be connected for a rule to see anything: the values of `requires` in a rule file.
public enum RuleRequirement: String, Sendable, Hashable, CaseIterable {
    case accountEvents = "databricks.account-level"
    case workspaceEvents = "databricks.workspace-level"
    case verbose = "databricks.verbose"
    case management = "cloudtrail.management"
    case objects = "cloudtrail.s3-data"
    case accessLogs = "s3-access"

    /// As a sentence names it.
    public var words: String {
        switch self {
        case .accountEvents: "account-level Databricks events"
        case .workspaceEvents: "workspace-level Databricks events"
        case .verbose: "events of verbose audit logging"
        case .management: "CloudTrail management events"
        case .objects: "CloudTrail S3 data events"
        case .accessLogs: "S3 server access logs"
        }
    }

    /// What turns it on, with the permission that takes.
    public var remedy: String {
        switch self {
        case .accountEvents:
            "deliver logs without a workspace filter (account admin), or grant SELECT on system.access.audit"
        case .workspaceEvents: "deliver logs of every workspace (account admin), or grant SELECT on system.access.audit"
        case .verbose: "set enableVerboseAuditLogs in each workspace (workspace admin)"
        case .management: "read the trail's bucket (s3:ListBucket, s3:GetObject, kms:Decrypt)"
        case .objects: "record S3 data events of the log bucket (cloudtrail:PutEventSelectors)"
        case .accessLogs: "turn on access logging of the log bucket (s3:PutBucketLogging), and read its target bucket"
        }
    }
}

extension RuleRequirement {
    private static let accountServices: Set<String> = [
        "accountsmanager", "accountsaccesscontrol", "accountbillableusage", "lineagetracking", "logdelivery", "oauth2",
        "serviceprincipalcredentials", "ssoconfigbackend", "unitycatalog",
    ]
    private static let verboseActions: Set<String> = [
        "notebook/runcommand", "notebook/submitcommand", "jobs/runcommand", "databrickssql/commandsubmit",
        "databrickssql/commandfinish",
    ]
    private static let objectActions = [
        "getobject", "putobject", "deleteobject", "copyobject", "headobject", "listobjects", "uploadpart",
        "completemultipartupload", "restoreobject", "selectobjectcontent",
    ]

    /// What was there, told from what was read: nobody needs to declare it.
    public static func met(by census: Census) -> Set<RuleRequirement> {
        var met: Set<RuleRequirement> = []
        let sources = Set(census.sources.entries.map(\.value))
        let services = Set(census.services.entries.map { $0.value.lowercased() })
        let actions = census.actions.entries.map { $0.value.lowercased() }
        if sources.contains(EventSource.databricks.rawValue) {
            let workspaces = census.workspaces.entries.map(\.value)
            if workspaces.contains("0") || !services.isDisjoint(with: accountServices) { met.insert(.accountEvents) }
            if workspaces.contains(where: { $0 != "0" && !$0.isEmpty }) { met.insert(.workspaceEvents) }
            if actions.contains(where: verboseActions.contains) { met.insert(.verbose) }
        }
        if sources.contains(EventSource.cloudTrail.rawValue) {
            let trail = actions.filter { $0.contains(".amazonaws.com/") }
            func isObject(_ action: String) -> Bool {
                action.hasPrefix("s3.amazonaws.com/") && objectActions.contains { action.dropFirst(17).hasPrefix($0) }
            }
            if trail.contains(where: isObject) { met.insert(.objects) }
            if trail.contains(where: { !isObject($0) }) { met.insert(.management) }
        }
        if sources.contains(EventSource.s3Access.rawValue) { met.insert(.accessLogs) }
        return met
    }
}
