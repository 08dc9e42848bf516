internal import ArgumentParser
internal import Foundation
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct BehaviourLearn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Read logs and learn what every principal usually does; tell what was unusual.",
        discussion: """
            EXAMPLES
              trailwarden behaviour learn /mnt/audit-logs
              trailwarden behaviour learn logs/ cloudtrail/ --alerts-per-day 2

            A second run over the same paths reads only what is new. Nothing is called unusual in the first days; how many \
            those are says --learning-days.

            EXIT CODES
              0 done · 1 failed · 3 done, but something could not be read
            """
    )

    @Argument(help: "Files, directories, globs, archives, or '-' for standard input.")
    var paths: [String]

    @OptionGroup var arguments: BehaviourArguments

    @Flag(help: "Forget what was learned and read everything again.")
    var full = false

    @Option(help: "table, json, jsonl or csv.")
    var output = Table.Format.table

    @Option(help: "Worker threads; as many as cores unless told otherwise.")
    var threads: Int?

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name what to learn from: a file, a directory, or '-'.") }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
    }

    func run() async throws {
        let streams = Streams.standard
        try BehaviourArguments.reporting {
            // A running monitor learns by itself, and would overwrite what this teaches.
            try arguments.assertNoMonitor()
            let session = try arguments.session(isFull: full)
            let job = BehaviourJob(
                paths: paths,
                threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
                now: BehaviourArguments.now
            )
            let outcome = try job.run(session)
            streams.out(BehaviourText.table(outcome.alerts).render(output, options: streams.renderOptions(colors)))
            tell(outcome, session, streams)
            return outcome.unreadable > 0 ? .incomplete : nil
        }
    }

    private func tell(_ outcome: BehaviourJob.Outcome, _ session: BehaviourSession, _ streams: Streams) {
        for record in outcome.quarantine {
            streams.error("warning: \(record.place): \(record.message)")
        }
        if outcome.late > 0 {
            streams.error("warning: \(outcome.late) events are older than what was learned before, and were left out")
        }
        if outcome.implausible > 0 {
            streams.error("warning: \(outcome.implausible) events have a time that cannot be right, and were left out")
        }
        if outcome.unplaced > 0 {
            streams.error("note: \(outcome.unplaced) events name no principal or no time, and were left out")
        }
        let read = RuleReports.plural(outcome.events, "event", "events")
        let files = RuleReports.plural(outcome.files, "file", "files")
        streams.error(
            "learned from \(read) in \(files); \(session.principalCount) principals, \(session.watchedDays) days"
        )
        if session.isLearning {
            streams.error(
                "note: alerts begin after \(arguments.learningDays) days; cases so far: 'trailwarden behaviour report --all'"
            )
        } else if let threshold = session.threshold {
            streams.error(
                "alerts from a score of \(BehaviourText.score(threshold)), for \(arguments.alertsPerDay) a day"
            )
        }
    }
}
