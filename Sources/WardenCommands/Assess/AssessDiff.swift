internal import ArgumentParser
internal import Foundation
internal import WardenChecks
internal import WardenRuntime

struct AssessDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two assessments.",
        discussion: """
            EXAMPLES
              trailwarden assess diff          the last two
              trailwarden assess diff 3 7
            """
    )

    @Argument(help: "Number of the earlier assessment. [default: the one before the last]")
    var from: Int64?

    @Argument(help: "Number of the later one. [default: the last]")
    var to: Int64?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func run() async throws {
        try await ConnectFailure.reported {
            let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
            let kept = try KeptAssessments(state: directory)
            let difference = AssessmentDifference(from: try kept.load(from ?? -1), to: try kept.load(to))
            Streams.standard.out(difference.text)
        }
    }
}
