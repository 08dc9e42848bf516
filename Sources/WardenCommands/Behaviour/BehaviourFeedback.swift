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

    @OptionGroup var arguments: BehaviourArguments

    func run() async throws {
        try BehaviourArguments.reporting {
            let session = try arguments.learned()
            let person = by ?? ProcessInfo.processInfo.environment["USER"] ?? "unknown"
            let item = try session.judge(id, verdict, note: note, by: person, at: BehaviourArguments.now)
            Streams.standard.out("case \(item.id) of \(item.principal): \(verdict.rawValue), recorded\n")
            return nil
        }
    }
}
