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

    @Flag(help: "Without --action and --not-needed: make the changes that the plan shows, and record them.")
    var apply = false

    @Option(help: "Write the signed plan here, for approvals.")
    var out: String?

    @OptionGroup var limits: ApplyLimits

    func validate() throws {
        if action != nil, notNeeded != nil { throw ValidationError("Give one of --action and --not-needed.") }
        if !plans, apply || out != nil {
            throw ValidationError("--apply and --out go with a plan, not with --action or --not-needed.")
        }
    }

    /// Whether the change is planned here instead of told.
    var plans: Bool { action == nil && notNeeded == nil }

    func work(_ options: IncidentOptions) -> IncidentWork {
        var remedy = RemedyOptions()
        remedy.config = options.config
        remedy.state = options.state
        return IncidentWork(options: remedy, limits: limits, actor: options.actor)
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

            Without --action or --not-needed it plans what contains the findings that the incident was opened for (or those
            about its location), and with --apply makes and records it: before, after, plan and approvals.

            EXIT CODES
              0 done · 1 failed, or refused · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Flag(help: "Also deny its buckets to all but delivery, declared readers, break-glass and Trailwarden.")
    var isolate = false

    @Option(
        name: .customLong("isolate-workspace"),
        help:
            "Also shut this workspace (its id) to all but administrators, break-glass and Trailwarden; may be repeated."
    )
    var workspaces: [String] = []

    func validate() throws {
        if !arguments.plans, isolate || !workspaces.isEmpty {
            throw ValidationError(
                "--isolate and --isolate-workspace go with a plan, not with --action or --not-needed."
            )
        }
    }

    @OptionGroup var arguments: ChangeArguments
    @OptionGroup var options: IncidentOptions

    func run() async throws {
        if arguments.plans {
            return try await ConnectFailure.reported {
                let work = arguments.work(options)
                try await work.contain(
                    id,
                    isolates: isolate,
                    workspaces: workspaces,
                    apply: arguments.apply,
                    out: arguments.out
                )
            }
        }
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .contained(arguments.change) })
            return nil
        }
    }
}

struct IncidentFix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Remove the cause of an incident by a plan, or record by what it was removed.",
        discussion: """
            EXAMPLES
              trailwarden incident fix INC-2026-0001 --apply
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
        if arguments.plans {
            return try await ConnectFailure.reported {
                try await arguments.work(options).fix(id, apply: arguments.apply, out: arguments.out)
            }
        }
        try await EvidenceRun.report {
            options.show(try await options.record(id) { _, _ in .fixed(arguments.change) })
            return nil
        }
    }
}
