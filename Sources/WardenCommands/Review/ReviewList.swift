internal import ArgumentParser
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List reviews, newest first."
    )

    @Option(help: "terminal or json (one review a line).")
    var output = ReviewOutput.terminal

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            for campaign in try await options.desk().list() {
                switch output {
                case .terminal: ReviewPrinter.line(campaign)
                case .json: Streams.standard.out(ReviewText.document(campaign).compact + "\n")
                }
            }
        }
    }
}

struct ReviewShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a review: who can read, by which path, last use, suggestion, decision."
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Option(help: "terminal or json.")
    var output = ReviewOutput.terminal

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported { ReviewPrinter.show(try await options.desk().find(id), output) }
    }
}
