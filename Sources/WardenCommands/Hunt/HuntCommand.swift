internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct HuntCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hunt",
        abstract: "Search events by a Sigma-style expression or free text.",
        discussion: """
            EXAMPLES
              trailwarden hunt 'actionName:generateDbToken' /mnt/audit-logs
              trailwarden hunt 'serviceName:unityCatalog and not userIdentity.email|endswith:"@example.com"' logs/ \
            --by principal,action
              trailwarden hunt '"drop table" sourceIPAddress|cidr:203.0.113.0/24' logs/ --since 7d --output jsonl

            field:value equals (with * and ?), field!=value differs, < <= > >= compare, field|modifier:value takes every \
            modifier of Sigma, field:[a, b] several values. A word or a quoted phrase is found anywhere in the event. \
            Join with and, or, not and brackets.

            --by counts matches by: principal, action, service, address, agent, workspace, account, status, source, \
            hour, day, or any field of the event.

            EXIT CODES
              0 done · 1 failed · 3 done, but something could not be read · 64 wrong use
            """
    )

    @Argument(help: "What to search for.")
    var expression: String

    @Argument(help: "Files, directories, globs, archives, or '-' for standard input.")
    var paths: [String]

    @Option(help: "Count matches by these, comma-separated, instead of listing them.")
    var by: String?

    @Option(help: "table, jsonl, csv or json.")
    var output = Table.Format.table

    @Option(help: "Stop after this many matches; with --by, show this many groups.")
    var limit: Int?

    @Option(help: "Show up to this many content values of each match, secrets taken out.")
    var details = 4

    @Option(help: "Only events at or after this time: RFC 3339, a date, or an age such as 7d or 12h.")
    var since: TimeBound?

    @Option(help: "Only events before this time.")
    var until: TimeBound?

    @Option(help: "Worker threads; as many as cores unless told otherwise.")
    var threads: Int?

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name where to search: a file, a directory, or '-'.") }
        if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
        if !(0...8).contains(details) { throw ValidationError("--details is a number from 0 to 8.") }
        try TimeBound.requirePeriod(since: since, until: until)
        if by != nil, fields.isEmpty { throw ValidationError("--by names at least one field.") }
    }

    private var fields: [String] {
        (by ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func run() async throws {
        let streams = Streams.standard
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let options = HuntOptions(
            expression: expression,
            paths: paths,
            since: since?.milliseconds(now: now),
            until: until?.milliseconds(now: now),
            groupBy: fields,
            limit: limit,
            details: details,
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
        )
        let started = ContinuousClock.now
        let printer = HuntPrinter(streams, output, streams.renderOptions(colors), details: details > 0)
        do {
            let outcome = try HuntJob(options, now: now).run { printer.show($0) }
            if fields.isEmpty { printer.finish() } else { printer.show(outcome.groups, by: fields, limit: limit) }
            report(outcome, ContinuousClock.now - started, streams)
            if outcome.unreadable > 0 { throw ExitStatus.incomplete.code }
        } catch let error as WardenError {
            streams.error("error: \(error)")
            // A faulty expression is wrong use, as a faulty option is.
            throw error.code == "hunt.invalid-expression" ? ExitCode.validationFailure : ExitStatus.failed.code
        }
    }

    private func report(_ outcome: HuntOutcome, _ duration: Duration, _ streams: Streams) {
        for record in outcome.quarantine {
            streams.error("warning: \(record.place): \(record.message)")
        }
        if outcome.unreadable > UInt64(outcome.quarantine.count) {
            streams.error("warning: \(outcome.unreadable) records could not be read in all")
        }
        if outcome.ungrouped > 0 {
            streams.error("warning: \(outcome.ungrouped) matches are in groups past the bound and not shown")
        }
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let megabytes = Double(outcome.bytes) / 1e6
        let rate = seconds > 0 ? ", \(Int(megabytes / seconds)) MB/s" : ""
        let found = RuleReports.plural(outcome.matches, "match", "matches")
        let read = RuleReports.plural(outcome.events, "event", "events")
        let files = RuleReports.plural(outcome.files, "file", "files")
        streams.error("\(found) in \(read), \(files)\(rate)\(outcome.isCut ? "; stopped at the limit" : "")")
    }
}
