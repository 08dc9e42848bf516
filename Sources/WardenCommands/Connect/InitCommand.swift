internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Find the estate that this machine knows, and write a commented trailwarden.yml.",
        discussion: """
            EXAMPLE
              trailwarden init --databricks-profile account --aws-profile audit --bucket acme-audit-logs

            Asks on a terminal; takes everything it finds otherwise. Names profiles, never writes a secret.
            """
    )

    @Option(help: "Where to write.")
    var config = "trailwarden.yml"

    @Option(help: "Profile of ~/.databrickscfg; may stand more than once. [default: all]")
    var databricksProfile: [String] = []

    @Option(help: "AWS profile; may stand more than once. [default: all]")
    var awsProfile: [String] = []

    @Option(help: "Databricks account id, where no profile holds it.")
    var accountId: String?

    @Option(help: "Databricks profile for reading logs.")
    var logsProfile: String?

    @Option(help: "Databricks profile for changing things.")
    var fixProfile: String?

    @Option(help: "AWS profile for reading logs.")
    var awsLogsProfile: String?

    @Option(help: "AWS profile for changing things.")
    var awsFixProfile: String?

    @Option(help: "Look at this workspace only; may stand more than once.")
    var workspace: [String] = []

    @Option(help: "Look at this catalog only; may stand more than once.")
    var catalog: [String] = []

    @Option(help: "Look at this AWS account only; may stand more than once.")
    var account: [String] = []

    @Option(help: "Look at this bucket only; may stand more than once.")
    var bucket: [String] = []

    @Flag(help: "Replace a file that is there.")
    var force = false

    @Flag(help: "Look at files and variables alone; ask no cloud.")
    var offline = false

    @Flag(help: "Never ask on the terminal.")
    var yes = false

    func run() async throws {
        try await ConnectFailure.reported {
            if !force, FileManager.default.fileExists(atPath: config) {
                let hint = "give --force to replace it, or --config another file"
                throw WardenError(code: "configuration.exists", object: config, "the file is there already", hint: hint)
            }
            let survey = await EstateSurvey.run(
                ports: .system,
                databricksProfiles: databricksProfile,
                awsProfiles: awsProfile,
                asks: !offline
            )
            show(survey)
            var draft = ConfigurationDraft(survey)
            fill(&draft)
            if !yes, Streams.standard.outIsTerminal, isatty(0) == 1 { ask(&draft) }
            guard draft.account != nil || !draft.workspaceLogins.isEmpty || !draft.identities.isEmpty else {
                throw WardenError(
                    code: "connect.nothing",
                    object: "this machine",
                    "no credentials for Databricks or AWS were found",
                    hint: "run 'databricks configure' or 'aws configure', or 'trailwarden lab up' to try without"
                )
            }
            try Data(draft.text.utf8).write(to: URL(fileURLWithPath: config), options: .atomic)
            Streams.standard.out("wrote \(config); next: trailwarden doctor --config \(config)\n")
        }
    }

    private func fill(_ draft: inout ConfigurationDraft) {
        if let accountId { draft.accountID = accountId }
        draft.logsProfile = logsProfile
        draft.fixProfile = fixProfile
        draft.awsLogsProfile = awsLogsProfile
        draft.awsFixProfile = awsFixProfile
        draft.scope.workspaces = workspace
        draft.scope.catalogs = catalog
        draft.scope.accounts = account
        draft.scope.buckets = bucket
    }

    private func show(_ survey: EstateSurvey) {
        for login in survey.logins {
            let kind = login.isAccount ? "account" : "workspace"
            Streams.standard.out("found Databricks \(kind) \(login.host): \(login.summary)\n")
        }
        for workspace in survey.workspaces {
            let place = workspace.host.map { " at \($0)" } ?? ""
            Streams.standard.out("found workspace \(workspace.name ?? "") (\(workspace.id))\(place)\n")
        }
        for identity in survey.identities {
            let account = identity.account.map { "account \($0)" } ?? "identity"
            Streams.standard.out("found AWS \(account): \(identity.summary)\n")
        }
        for note in survey.notes { Streams.standard.error("note: \(note)") }
    }

    private func ask(_ draft: inout ConfigurationDraft) {
        if let account = draft.account, !confirm("use the Databricks account \(account.host)?") { draft.account = nil }
        draft.workspaceLogins = draft.workspaceLogins.filter { confirm("use the workspace \($0.host)?") }
        draft.identities = draft.identities.filter {
            confirm("use the AWS \($0.account.map { "account \($0)" } ?? "identity") (\($0.profile ?? "environment"))?")
        }
        if draft.scope.buckets.isEmpty {
            Streams.standard.out("log buckets, separated by spaces (empty = all): ")
            draft.scope.buckets = (readLine() ?? "").split(separator: " ").map(String.init)
        }
    }

    private func confirm(_ question: String) -> Bool {
        Streams.standard.out("\(question) [Y/n] ")
        let answer = (readLine() ?? "n").lowercased()
        return answer.isEmpty || answer.hasPrefix("y")
    }
}
