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

            Due 1, 7 and 30 days after a plan was applied, as 'remedy.follow_up_days' says. What came undone is named with
            the change that did it (actor, event, time), as the audit logs tell it, and the estate is assessed anew.

            EXIT CODES
              0 everything holds · 1 something came undone · 78 bad configuration
            """
    )

    @Flag(help: "Also plans that are not due yet.")
    var all = false

    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let remedies = try await options.open()
            let (looked, regressions) = try await remedies.followUp(all: all)
            for regression in regressions {
                Streams.standard.out("came undone  \(regression.change.slot.title)  (\(regression.plan))\n")
                for line in regression.now { Streams.standard.out("    \(line)\n") }
                Streams.standard.out("    \(SafeText.neutralised(regression.cause))\n")
            }
            if !regressions.isEmpty {
                let open = try await remedies.reassess(configuration: options.config)
                Streams.standard.out("assessed anew: \(open) findings are open\n")
            }
            Streams.standard.out("looked at \(looked.count) plans, \(regressions.count) steps came undone\n")
            if !regressions.isEmpty { throw ExitStatus.failed.code }
        }
    }
}
