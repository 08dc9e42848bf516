internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Find secrets and personal data in the lines of a file, with their exact place.",
        discussion: """
            EXAMPLES
              trailwarden classify events.jsonl
              trailwarden classify - --text --output table < notes.txt

            The address of who acted (userIdentity.email) is normal in an audit event and left out.
            Every line is answered, also one without matches. 'start' and 'end' count the bytes of the line as it
            stands in the file; they cover the value alone. Exit code 3 if a line was meant to be JSON and is not (such
            a line is read as text), or if a detector or model could not be used.
            """
    )

    @Argument(help: "A file, or '-' for standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "jsonl or table.", transform: { try format($0) })
    var output = ClassifyJob.Format.jsonl

    @Flag(help: "Take each line as plain text instead of JSON.")
    var text = false

    @Option(help: "Leave out matches that are less sure (0 to 1).")
    var minConfidence = 0.5

    @Flag(help: "Report also the e-mail addresses that name the actors of audit events.")
    var identities = false

    @OptionGroup var search: DetectorArguments

    func run() async throws {
        do {
            let job = ClassifyJob(
                path: file,
                isText: text,
                format: output,
                minimumConfidence: minConfidence,
                includesIdentities: identities,
                sources: search.sources
            )
            let summary = try job.run { Streams.standard.out($0) }
            for diagnostic in summary.diagnostics { Streams.standard.error(diagnostic.rendered) }
            if summary.notJSON > 0 {
                Streams.standard.error(
                    "warning: \(summary.notJSON) of \(summary.lines) lines are no JSON and were read as text"
                )
                Streams.standard.error("  help: add --text where lines are plain text")
            }
            let isIncomplete = summary.notJSON > 0 || summary.diagnostics.contains { $0.level == .error }
            if isIncomplete { throw ExitStatus.incomplete.code }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }

    private static func format(_ text: String) throws -> ClassifyJob.Format {
        if let format = ClassifyJob.Format(rawValue: text) { return format }
        throw ValidationError("'\(text)' is no output: allowed are jsonl, table")
    }
}
