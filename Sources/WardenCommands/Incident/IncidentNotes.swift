internal import ArgumentParser
internal import WardenIncidents

struct IncidentAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Say who answers for an incident.",
        discussion: """
            EXAMPLE
              trailwarden incident assign INC-2026-0001 ada@example.com

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Argument(help: "Who.")
    var who: String

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .assigned(who) })
            return nil
        }
    }
}

struct IncidentComment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: "Add a comment to an incident.",
        discussion: """
            EXAMPLE
              trailwarden incident comment INC-2026-0001 "Asked the owner of the job; he answers by noon."

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Argument(help: "The comment. Never a secret.")
    var text: String

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .commented(text) })
            return nil
        }
    }
}

struct IncidentReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Begin an incident anew: it came back, or the fix did not hold.",
        discussion: """
            EXAMPLE
              trailwarden incident reopen INC-2026-0001 --reason "the policy was put back by the pipeline"

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .reopened(reason) })
            return nil
        }
    }
}
