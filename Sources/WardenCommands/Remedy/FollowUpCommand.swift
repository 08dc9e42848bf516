internal import ArgumentParser
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct FollowUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up",
        abstract: "Look at applied plans again when they are due, and name what came undone.",
        discussion: """
            EXAMPLE
              trailwarden follow-up

            Due 1, 7 and 30 days after a plan was applied, as 'remedy.follow_up_days' says.

            EXIT CODES
              0 everything holds · 1 something came undone · 78 bad configuration
            """
    )

    @Flag(help: "Also plans that are not due yet.")
    var all = false

    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let (looked, regressions) = try await options.open().followUp(all: all)
            for regression in regressions {
                Streams.standard.out("came undone  \(regression.change.slot.title)  (\(regression.plan))\n")
                for line in regression.now { Streams.standard.out("    \(line)\n") }
            }
            Streams.standard.out("looked at \(looked.count) plans, \(regressions.count) steps came undone\n")
            if !regressions.isEmpty { throw ExitStatus.failed.code }
        }
    }
}
