internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents

/// What was done, for the commands that record it.
struct ChangeArguments: ParsableArguments {
    @Option(help: "What was done, in words.")
    var action: String?

    @Option(help: "Why nothing had to be done, instead of --action.")
    var notNeeded: String?

    @Option(help: "The state before, in words or as the provider says it.")
    var before: String?

    @Option(help: "The state after.")
    var after: String?

    @Option(help: "The digest of the plan that did it.")
    var plan: String?

    @Option(name: .customLong("approved-by"), help: "Who approved it; may be repeated.")
    var approvers: [String] = []

    @Option(
        name: .customLong("revoked"),
        help: "Who lost access by it: verification looks whether they did; may be repeated."
    )
    var revoked: [String] = []

    func validate() throws {
        if (action == nil) == (notNeeded == nil) { throw ValidationError("Give one of --action and --not-needed.") }
    }

    var change: Change {
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        return Change(
            summary: action ?? notNeeded ?? "",
            before: before,
            after: after,
            plan: plan,
            approvals: approvers.map { Change.Approval(by: $0, time: now) },
            revoked: revoked,
            wasNotNeeded: action == nil
        )
    }
}

struct IncidentContain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contain",
        abstract: "Record that an exposure was contained, and by what.",
        discussion: """
            EXAMPLE
              trailwarden incident contain INC-2026-0001 --action "blocked public access" --before "policy: *" \\
                --after "block public access: on" --approved-by grace@example.com

            EXIT CODES
              0 done · 1 failed, or refused · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @OptionGroup var arguments: ChangeArguments
    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .contained(arguments.change) })
            return nil
        }
    }
}

struct IncidentFix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Record that the cause of an incident was removed, and by what.",
        discussion: """
            EXAMPLE
              trailwarden incident fix INC-2026-0001 --action "removed the statement from the pipeline" --plan 3f9c0a

            EXIT CODES
              0 done · 1 failed, or refused · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @OptionGroup var arguments: ChangeArguments
    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .fixed(arguments.change) })
            return nil
        }
    }
}
