internal import ArgumentParser
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

/// For scripts and for other programs of the customer: not listed in the help.
struct EvidenceAppend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append",
        abstract: "Record a fact of your own.",
        discussion: """
            EXAMPLE
              trailwarden evidence append --kind review.held --subject q3 --body '{"people": 4}'

            EXIT CODES
              0 done: the entry lasts · 1 failed · 78 bad configuration
            """,
        shouldDisplay: false
    )

    @OptionGroup var options: EvidenceOptions

    @Option(help: "What happened, dotted.")
    var kind: String

    @Option(help: "What it happened to.")
    var subject: String

    @Option(help: "The facts, as JSON. Never a secret.")
    var body = "{}"

    @Option(help: "How often; for measurements.")
    var times = 1

    func run() async throws {
        try await EvidenceRun.report {
            guard let json = try? JSONReader.read(Array(body.utf8)) else {
                throw WardenError(code: "evidence.bad-body", object: "--body", "is no JSON")
            }
            let log = try await options.log()
            for _ in 0..<max(1, times) {
                let index = try await log.append(kind: kind, subject: subject, body: json)
                Streams.standard.out("\(index)\n")
            }
            try await log.publish()
            return nil
        }
    }
}
