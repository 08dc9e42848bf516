internal import ArgumentParser
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Remind reviewers through the configured sinks, and escalate what is overdue. For a timer.",
        discussion: """
            Reminders go out 14, 7, 3 and 1 days before the end, and every day once it is past, with high severity: each
            once, however often this runs. Messages wait in the outbox; 'trailwarden monitor' delivers them.
            """
    )

    @OptionGroup var options: ReviewOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let done = try await options.desk().remind()
            for reminder in done {
                Streams.standard.out(SafeText.neutralised(reminder.words) + "\n")
                if reminder.messages == 0 {
                    Streams.standard.error("warning: no route of 'alerts' leads anywhere for it: nobody is told")
                }
            }
            if done.isEmpty { Streams.standard.out("nothing is due\n") }
        }
    }
}
