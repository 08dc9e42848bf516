internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Take an applied plan back, where the state is still what it left.",
        discussion: """
            EXAMPLES
              trailwarden rollback --list
              trailwarden rollback plan-3k2v9

            What somebody else changed since is shown three ways (before, what we left, now) and not touched, unless you
            agree on the terminal or name the step with --overwrite.

            EXIT CODES
              0 taken back · 1 failed or not wholly · 78 bad configuration
            """
    )

    @Argument(help: "Id of the plan, or its beginning; or the plan file.")
    var plan: String?

    @Option(help: "Take back this step (from 1) whatever stands there now; may stand more than once.")
    var overwrite: [Int] = []

    @Flag(help: "List the plans.")
    var list = false

    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let remedies = try await options.open()
            if list { return Streams.standard.out(try remedies.history().map { $0 + "\n" }.joined()) }
            guard let plan else { throw ValidationError("Give a plan, or --list.") }
            let file =
                FileManager.default.fileExists(atPath: plan) ? try PlanFiles.read(plan) : try remedies.stored(plan)
            var chosen = Set(overwrite.map { $0 - 1 })
            while true {
                let outcome = try await remedies.rollback(file, overwrite: chosen) { change, step in
                    RemedyText.progress(change, step)
                }
                let more = Set(
                    outcome.conflicts.filter { Self.agrees($0) }.compactMap { conflict in
                        file.plan.changes.firstIndex(of: conflict.change)
                    }
                )
                if more.isEmpty { return try RemedyText.end(file, outcome) }
                chosen.formUnion(more)
            }
        }
    }

    /// Shows a conflict and asks, where somebody can answer.
    private static func agrees(_ conflict: Remedies.Conflict) -> Bool {
        Streams.standard.out(RemedyText.threeWay(conflict))
        guard Streams.standard.outIsTerminal, isatty(0) == 1 else { return false }
        Streams.standard.out("put the former state back all the same? [y/N] ")
        return (readLine() ?? "").lowercased().hasPrefix("y")
    }
}
