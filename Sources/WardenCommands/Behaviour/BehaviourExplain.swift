internal import ArgumentParser
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct BehaviourExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say in words what is usual for a principal, and what was not.",
        discussion: """
            EXAMPLE
              trailwarden behaviour explain elias.brandt@example.com

            EXIT CODES
              0 done · 1 failed, or no such principal
            """
    )

    @Argument(help: "A principal as the logs name it, or a part of its name that only one has.")
    var principal: String

    @OptionGroup var arguments: BehaviourArguments

    @Option(help: "Tell so many of its days, the most unusual first.")
    var limit = 5

    func run() async throws {
        let streams = Streams.standard
        try BehaviourArguments.reporting {
            let session = try arguments.learned()
            let name = try resolve(session)
            guard let habits = session.habits(of: name) else { throw unknown([]) }
            streams.out(BehaviourText.habits(habits))
            let cases = try session.cases(principal: name, limit: max(1, limit))
            streams.out(cases.isEmpty ? "\nNothing unusual was seen.\n" : "\nUnusual days\n")
            for item in cases { streams.out("\n" + BehaviourText.story(item)) }
            let verdicts = try session.verdicts(principal: name, limit: 20)
            if !verdicts.isEmpty { streams.out("\nWhat people said\n") }
            for verdict in verdicts {
                let note = verdict.note.isEmpty ? "" : ": \(verdict.note)"
                let said = "\(BehaviourText.moment(verdict.givenAt))  case \(verdict.caseID) \(verdict.verdict)"
                streams.out("  \(said), \(verdict.givenBy)\(note)\n")
            }
            return nil
        }
    }

    private func resolve(_ session: BehaviourSession) throws(WardenError) -> String {
        if session.habits(of: principal) != nil { return principal }
        let found = session.principals.filter { $0.lowercased().contains(principal.lowercased()) }
        guard found.count == 1, let name = found.first else { throw unknown(found) }
        return name
    }

    private func unknown(_ found: [String]) -> WardenError {
        WardenError(
            code: "behaviour.unknown-principal",
            object: principal,
            found.isEmpty ? "was never seen" : "stands for several: \(found.prefix(5).joined(separator: ", "))",
            hint: "name a principal as the logs do"
        )
    }
}
