internal import ArgumentParser
internal import WardenDomain
internal import WardenIncidents

struct IncidentClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close an incident: refused until it is verified and documented.",
        discussion: """
            EXAMPLE
              trailwarden incident close INC-2026-0001 --root-cause "a pipeline wrote the policy" \\
                --impact "two partners could list the bucket" --resolution "statement removed, pipeline checked"

            What is given is kept even where closing is refused.

            EXIT CODES
              0 closed · 1 failed, or refused · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(help: "What made it possible.")
    var rootCause: String?

    @Option(help: "What it did, to whom.")
    var impact: String?

    @Option(help: "What ended it for good.")
    var resolution: String?

    @Option(help: "A last word.")
    var comment = ""

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let words = Documentation(rootCause: rootCause, impact: impact, resolution: resolution)
            if words != Documentation() { _ = try await options.record(id) { _, _ in .documented(words) } }
            options.show(try await options.record(id) { _, _ in .closed(comment) })
            return nil
        }
    }
}
