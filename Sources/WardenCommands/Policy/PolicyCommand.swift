internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Judge AWS policies: what they open, and what they decide.",
        subcommands: [PolicyCheck.self, PolicyEvaluate.self]
    )
}

struct PolicyCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say whether resource policies are public, cross-account, and TLS-only.",
        discussion: """
            EXAMPLE
              echo '{"policy":{"Version":"2012-10-17","Statement":[]},"account":"111122223333"}' | trailwarden policy check -

            One JSON object a line in, one out. A policy that cannot be judged answers null and why; exit code 3.
            """
    )

    @Argument(help: "A file of JSON lines, or '-' for standard input.")
    var file: String

    func run() async throws { try PolicyLines.run(.check, file) }
}

struct PolicyEvaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Decide requests against identity, resource, boundary, session and organization policies.",
        discussion: """
            EXAMPLE
              trailwarden policy evaluate requests.jsonl

            One JSON object a line in, one out: allowed, explicitDeny, implicitDeny or unknown, with the reason.
            Exit code 3 if a line stayed unknown.
            """
    )

    @Argument(help: "A file of JSON lines, or '-' for standard input.")
    var file: String

    @Flag(help: "Treat context keys that a request lacks as unknown instead of absent.")
    var unknownContext = false

    func run() async throws { try PolicyLines.run(.evaluate(unknownContext: unknownContext), file) }
}

private enum PolicyLines {
    static func run(_ question: PolicyLinesJob.Question, _ file: String) throws {
        do {
            let unknown = try PolicyLinesJob(question).run(path: file) { Streams.standard.out($0 + "\n") }
            if unknown > 0 {
                Streams.standard.error("warning: \(unknown) lines could not be judged; their reasons say why")
                throw ExitStatus.incomplete.code
            }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }
}
