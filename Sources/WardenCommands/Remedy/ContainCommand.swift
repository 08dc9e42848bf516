internal import ArgumentParser
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct ContainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contain",
        abstract: "Close an exposure now: fast, and reversible where it can be.",
        discussion: """
            EXAMPLES
              trailwarden contain log-bucket-policy-not-public
              trailwarden contain 3f9a1c --isolate --apply
              trailwarden contain INC-2026-0001 --apply
              trailwarden contain --isolate-workspace 1400000000000001 --apply

            An incident is contained by what it was opened for, and keeps what was done. Without --apply it shows what it
            would do. 'remedy.contain' in trailwarden.yml says whether it may go on unattended, or needs one approval or
            two. Afterwards whoever lost something is tried, where 'remedy.probes' names a credential of theirs.

            EXIT CODES
              0 done · 1 refused, failed, or somebody still reads · 78 bad configuration
            """
    )

    @Argument(help: "Findings (a fingerprint, its beginning, or the name of a check), or one incident.")
    var findings: [String] = []

    @Flag(help: "Also deny the buckets to all but delivery, declared readers, break-glass and Trailwarden.")
    var isolate = false

    @Option(
        name: .customLong("isolate-workspace"),
        help:
            "Also shut this workspace (its id) to all but administrators, break-glass and Trailwarden; may be repeated."
    )
    var workspaces: [String] = []

    @Flag(help: "Do it.")
    var apply = false

    @Option(help: "Write the signed plan here.")
    var out: String?

    @OptionGroup var limits: ApplyLimits
    @OptionGroup var options: RemedyOptions

    func validate() throws {
        if findings.isEmpty, workspaces.isEmpty {
            throw ValidationError("Give findings, an incident, or --isolate-workspace.")
        }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            if findings.count == 1, let id = findings.first, id.hasPrefix("INC-") {
                return try await IncidentWork(options: options, limits: limits).contain(
                    id,
                    isolates: isolate,
                    workspaces: workspaces,
                    apply: apply,
                    out: out
                )
            }
            let clock = ContainmentClock()
            let remedies = try await options.open()
            let file = try await remedies.containment(findings, isolates: isolate, workspaces: workspaces)
            clock.planned()
            Streams.standard.out(RemedyText.plan(file))
            if let out { try PlanFiles.write(file, out) }
            guard apply else { return Streams.standard.out(RemedyText.offer(file)) }
            let outcome = try await remedies.apply(file, limits.limits(containing: true)) {
                RemedyText.progress($0, $1)
            }
            try RemedyText.end(file, outcome)
            Streams.standard.out(clock.text(since: try remedies.firstSeen(file)))
            try await RemedyText.tryLost(file, remedies)
        }
    }
}
