internal import ArgumentParser
internal import Foundation
internal import WardenBehaviour
internal import WardenDomain
internal import WardenRuntime

struct BehaviourFeedback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Say of a case whether it was misuse, a mistake, or expected; it is recorded, and the model learns.",
        discussion: """
            EXAMPLES
              trailwarden behaviour feedback 00a1b2c3d4 true --note 'token was stolen, INC-412'
              trailwarden behaviour feedback 00a1b2c3d4 expected --note 'new nightly export, approved by data owner'

            true: its networks and clients are suspect for everyone from now on. false: its grounds weigh less, and this \
            principal gets some credit. expected: what was new is from now on a habit of this principal.

            EXIT CODES
              0 done · 1 failed, or no such case
            """
    )

    @Argument(help: "The id of a case, or its beginning.")
    var id: String

    @Argument(help: "true, false or expected.")
    var verdict: Verdict

    @Option(help: "Why; recorded with the verdict.")
    var note = ""

    @Option(help: "Who says so; the user of this machine unless told otherwise.")
    var by: String?

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @OptionGroup var arguments: BehaviourArguments

    func run() async throws {
        try await ConnectFailure.reported {
            let session = try arguments.learned()
            let environment = ProcessInfo.processInfo.environment
            let person = by ?? environment["USER"] ?? "unknown"
            let known = try session.find(id)
            // The log first: a word that was not recorded is not given.
            let directory = arguments.state ?? StateDirectory.defaultPath(environment: environment)
            let evidence = RunEvidence(state: directory, config: config)
            try await evidence.record(verdict, of: known, note: note, by: person)
            let item = try session.judge(known.id, verdict, note: note, by: person, at: BehaviourArguments.now)
            Streams.standard.out("case \(item.id) of \(item.principal): \(verdict.rawValue), recorded\n")
        }
    }
}
