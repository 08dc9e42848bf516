internal import ArgumentParser
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Make the signed plan that carries out what was decided; 'apply' makes the changes.",
        discussion: """
            EXAMPLE
              trailwarden review plan REV-2026-0001 --out review.plan
              trailwarden apply review.plan

            Reads the estate anew. What no action does, and what would take more than was decided, is listed for a person.
            """
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Option(help: "Write the plan here.")
    var out: String

    @Option(help: "Who plans it; you unless told otherwise.")
    var by: String?

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let file = try await options.desk().plan(id, by: by)
            Streams.standard.out(RemedyText.plan(file))
            try PlanFiles.write(file, out)
        }
    }
}

struct ReviewClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a review and print its report. Undecided items need a reason."
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Option(help: "Why items stay undecided; they are exceptions in the report over the period.")
    var leaveUndecided: String?

    @Option(help: "Who closes it; you unless told otherwise.")
    var by: String?

    @Option(help: "terminal or json.")
    var output = ReviewOutput.terminal

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let campaign = try await options.desk().close(id, by: by, leaving: leaveUndecided)
            ReviewPrinter.show(campaign, output)
        }
    }
}
