internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Work out the changes that close findings, as a signed file; change nothing.",
        discussion: """
            EXAMPLES
              trailwarden plan log-bucket-blocks-public-access --out close.plan
              trailwarden plan --all --out everything.plan
              trailwarden plan --action s3.require-tls --set bucket=acme-audit-logs
              trailwarden plan --list

            Shows every change as before and after, who notices it, and what cannot be undone. Refuses a plan that would
            cut delivery, declared readers, break-glass or Trailwarden itself; with --all, leaves out the changes that would.

            EXIT CODES
              0 done · 1 refused or failed · 78 bad configuration
            """
    )

    @Argument(help: "Findings: a fingerprint, its beginning, or the name of a check.")
    var findings: [String] = []

    @Flag(help: "Everything that is open.")
    var all = false

    @Flag(help: "Leave out what cannot be put back as it was.")
    var reversible = false

    @Option(help: "An action, for changes that no finding asks for.")
    var action: String?

    @Option(help: "An argument of the action: NAME=VALUE; may stand more than once.")
    var set: [Setting] = []

    @Option(help: "Write the signed plan here.")
    var out: String?

    @Flag(help: "List the actions with their arguments.")
    var list = false

    @OptionGroup var options: RemedyOptions

    func validate() throws {
        let ways = [!findings.isEmpty, all, action != nil, list].count { $0 }
        if ways != 1 { throw ValidationError("Give findings, --all, --action or --list.") }
    }

    func run() async throws {
        if list { return Streams.standard.out(RemedyText.actions) }
        try await ConnectFailure.reported {
            let remedies = try await options.open()
            let file: PlanFile
            if let action {
                let arguments = Dictionary(set.map { ($0.name, $0.value) }) { _, last in last }
                file = try await remedies.plan([ActionOrder(action, arguments)], reason: "\(action) by hand")
            } else {
                file = try await remedies.plan(findings: findings, reversible: reversible)
            }
            Streams.standard.out(RemedyText.plan(file))
            if let out { try PlanFiles.write(file, out) }
        }
    }
}
