internal import WardenAWS
internal import WardenCloud
internal import WardenDomain

/// A configuration in the making: what a survey found and what the user chose, and the commented file that comes of it.
public struct ConfigurationDraft: Sendable {
    public var account: EstateSurvey.Login?
    public var accountID: String?
    public var workspaceLogins: [EstateSurvey.Login]
    public var workspaces: [EstateSurvey.FoundWorkspace]
    public var identities: [EstateSurvey.Identity]
    /// Profiles for reading logs and for changing things; nil = a commented line that says how.
    public var logsProfile: String?
    public var fixProfile: String?
    public var awsLogsProfile: String?
    public var awsFixProfile: String?
    public var scope = ConnectConfiguration.Scope()

    /// Everything that was found.
    public init(_ survey: EstateSurvey) {
        account = survey.logins.first(where: \.isAccount)
        accountID = account?.accountID
        workspaceLogins = survey.logins.filter { !$0.isAccount }
        workspaces = survey.workspaces
        identities = survey.identities
    }

    /// The same as a value, for posture alone.
    var configuration: ConnectConfiguration {
        var result = ConnectConfiguration()
        func profiles(_ name: String?) -> ConnectConfiguration.Profiles {
            ConnectConfiguration.Profiles(assess: name.map { .profile($0) } ?? .environment)
        }
        if let account {
            result.account = .init(id: accountID, host: account.host, profiles: profiles(account.profile))
        }
        result.clouds = identities.map { identity in
            .init(
                id: nil,
                name: nil,
                region: identity.region,
                profiles: profiles(identity.profile),
                role: nil,
                externalID: nil,
                endpoints: .init()
            )
        }
        return result
    }

    /// The file's text.
    public var text: String {
        var lines = [
            "# What Trailwarden looks at, and where its credentials stand. Written by 'trailwarden init'.",
            "# No secret belongs here: profiles name entries of ~/.databrickscfg, ~/.aws/config and ~/.aws/credentials.",
            "#   profile          reading posture and reading logs",
            "#   posture_profile  reading posture alone    logs_profile  reading logs alone",
            "#   fix_profile      changing things: without it nothing is ever changed",
            "# 'environment: true' in place of a profile takes DATABRICKS_* or AWS_* variables.",
            "# 'trailwarden doctor' says which permissions are missing.",
        ]
        lines += databricks
        lines += aws
        lines += [
            "", "# What is looked at. An empty list = everything.", "scope:", list("workspaces", scope.workspaces),
            list("catalogs", scope.catalogs), list("accounts", scope.accounts), list("buckets", scope.buckets), "",
            "limits:", "  # Requests at one host at once.", "  concurrency: 8",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var databricks: [String] {
        guard account != nil || !workspaceLogins.isEmpty else { return [] }
        var lines = ["", "databricks:"]
        if let account {
            lines.append("  account:")
            lines.append("    id: \(quoted(accountID ?? ""))" + (accountID == nil ? "  # fill in" : ""))
            lines.append("    host: \(quoted(account.host))")
            lines += credential(account.profile, logs: logsProfile, fix: fixProfile, indent: "    ")
        }
        if !workspaceLogins.isEmpty || workspaces.contains(where: { $0.host != nil }) {
            lines.append(
                "  # The account's workspaces are found by themselves; these have a credential or a name of their own."
            )
            lines.append("  workspaces:")
        }
        // Two ways into one workspace would ask it everything twice: the first is used, the others are named.
        var hosts: Set<String> = []
        for login in workspaceLogins where hosts.insert(login.host).inserted {
            let found = workspaces.first { $0.host == login.host }
            lines.append("    - host: \(quoted(login.host))")
            if let found { lines.append("      id: \(found.id)") }
            if let name = found?.name { lines.append("      name: \(quoted(name))") }
            lines.append("      # warehouse: \"ID\"  # reads system.access; starting it costs")
            lines += credential(login.profile, logs: nil, fix: nil, indent: "      ")
            let others = workspaceLogins.filter { $0.host == login.host && $0.profile != login.profile }
            lines += others.map { "      # opens it too: \(oneLine($0.profile ?? "the environment"))" }
        }
        for workspace in workspaces {
            guard let host = workspace.host, !workspaceLogins.contains(where: { $0.host == host }) else { continue }
            lines.append("    - host: \(quoted(host))")
            lines.append("      id: \(workspace.id)")
            if let name = workspace.name { lines.append("      name: \(quoted(name))") }
            lines += credential(account?.profile, logs: nil, fix: nil, indent: "      ")
        }
        return lines
    }

    private var aws: [String] {
        guard !identities.isEmpty else { return [] }
        var lines = ["", "aws:", "  accounts:"]
        var accounts: Set<String> = []
        for identity in identities {
            if let account = identity.account, !accounts.insert(account).inserted { continue }
            if let arn = identity.arn { lines.append("    # \(oneLine(arn))") }
            let first =
                identity.account.map { "id: \(quoted($0))" } ?? "name: \(quoted(identity.profile ?? "environment"))"
            lines.append("    - \(first)")
            if let region = identity.region { lines.append("      region: \(quoted(region))") }
            lines += credential(identity.profile, logs: awsLogsProfile, fix: awsFixProfile, indent: "      ")
            guard let account = identity.account else { continue }
            for other in identities where other.account == account && other.profile != identity.profile {
                let name = other.profile ?? "the environment"
                lines.append("      # of this account too: \(oneLine(name)) (\(oneLine(other.arn ?? "unknown")))")
            }
        }
        return lines
    }

    private func credential(_ profile: String?, logs: String?, fix: String?, indent: String) -> [String] {
        [
            indent + (profile.map { "profile: \(quoted($0))" } ?? "environment: true"),
            indent + (logs.map { "logs_profile: \(quoted($0))" } ?? "# logs_profile: \"NAME\""),
            indent + (fix.map { "fix_profile: \(quoted($0))" } ?? "# fix_profile: \"NAME\""),
        ]
    }

    private func list(_ name: String, _ items: [String]) -> String {
        "  \(name): [\(items.map(quoted).joined(separator: ", "))]"
    }

    /// A double-quoted scalar: JSON text is one.
    private func quoted(_ text: String) -> String { String(decoding: JSONValue.string(text).encoded, as: UTF8.self) }

    private func oneLine(_ text: String) -> String { text.filter { !$0.isNewline } }
}
