internal import ArgumentParser
internal import Foundation
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a review as CSV, for reviewers to fill in the columns 'decision' and 'note'."
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Option(
        name: [.customLong("out"), .customLong("output-file")],
        help: "Write it here instead of to standard output."
    )
    var out: String?

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let text = ReviewCSV.write(try await options.desk().find(id))
            if let out { try OutputFile.write(text, to: out) } else { Streams.standard.out(text) }
        }
    }
}

struct ReviewImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the decisions of a table that was exported and filled in: all of them, or none.",
        discussion: """
            EXAMPLE
              trailwarden review import REV-2026-0001 filled.csv --by ada@acme.example

            Lines without a decision are passed over. A line that is not as it was exported is a mistake.
            """
    )

    @Argument(help: "The review: REV-2026-0001.")
    var id: String

    @Argument(help: "The table.")
    var file: String

    @Option(help: "The reviewer who filled it in.")
    var by: String

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw WardenError(code: "review.csv", object: file, "the file cannot be read")
            }
            let text = String(decoding: data, as: UTF8.self)
            let outcome = try await options.desk().takeTable(text, of: id, by: by)
            Streams.standard.out("\(outcome.count) decisions taken\n")
            ReviewPrinter.line(outcome.campaign)
        }
    }
}
