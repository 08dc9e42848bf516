internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct RuleMatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say which rules match which events of a file.",
        discussion: """
            EXAMPLES
              trailwarden rule match rules/ --events audit.jsonl --output jsonl
              zcat audit.json.gz | trailwarden rule match --pack --events -
              trailwarden rule match my-rules.yml --generic --time-field when --events events.jsonl

            Writes one object per match, {"line":N,"rule":"<title>","id":"<id or null>"}, in order of lines, then of \
            rules. Correlations name the line that completes the match, each time one does; they go by event time, \
            whatever the order of the lines.

            EXIT CODES
              0 done · 1 failed, or no rule could be loaded · 3 done, but a rule was refused or an event could not be \
            read or placed in time · 64 wrong use
            """
    )

    /// How matches are written.
    enum Output: String, ExpressibleByArgument, CaseIterable { case jsonl }

    @Argument(help: "Rule files, directories of them, or patterns: rules, correlations and filters, in any mixture.")
    var rules: [String] = []

    @Flag(help: "Use the built-in rules, too.")
    var pack = false

    @Option(help: "The file of events, or '-' for standard input. Plain, gzip or zstd.")
    var events: String

    @Option(help: "jsonl: one JSON object a line.")
    var output = Output.jsonl

    @Flag(help: "Read any JSON object as it is; every rule sees every event, whatever its logsource.")
    var generic = false

    @Option(help: "With --generic: the field with the event time, epoch milliseconds or RFC 3339.")
    var timeField = "timestamp"

    @Option(parsing: .upToNextOption, help: "Processing pipelines in pySigma's format.")
    var pipeline: [String] = []

    func validate() throws {
        if rules.isEmpty, !pack { throw ValidationError("Name rule files, or use --pack for the built-in rules.") }
        if rules.contains("-"), events == "-" {
            throw ValidationError("Rules and events cannot both come from standard input.")
        }
    }

    func run() async throws {
        let streams = Streams.standard
        let selection = RuleSelection(paths: rules, usesPack: pack, pipelines: pipeline, isGeneric: generic)
        let library = RuleLibrary.load(selection)
        RuleReports.print(library.diagnostics, from: .error, to: streams)
        guard library.ruleCount > 0 else {
            streams.error("error: no rule could be loaded")
            throw ExitStatus.failed.code
        }
        do {
            let outcome = try RuleMatchJob(library, timeField: timeField).run(events: events) { streams.out($0) }
            report(outcome, streams)
            if library.hasErrors || outcome.unreadable > 0 || outcome.withoutTime > 0 || outcome.lost > 0 {
                throw ExitStatus.incomplete.code
            }
        } catch let error as WardenError {
            RuleReports.print(error, to: streams)
            throw ExitStatus.failed.code
        }
    }

    private func report(_ outcome: RuleMatchJob.Outcome, _ streams: Streams) {
        for record in outcome.quarantine {
            streams.error("warning: \(record.place): \(record.message)")
        }
        if outcome.unreadable > UInt64(outcome.quarantine.count) {
            streams.error("warning: \(outcome.unreadable) records could not be read in all")
        }
        if outcome.withoutTime > 0 {
            let matches = RuleReports.plural(outcome.withoutTime, "match has", "matches have")
            streams.error("warning: \(matches) no readable event time; correlations could not count them")
            if generic { streams.error("  help: name the field that holds it with --time-field") }
        }
        if outcome.withoutGroup > 0 {
            let matches = RuleReports.plural(outcome.withoutGroup, "match lacks", "matches lack")
            streams.error("note: \(matches) a group-by field of a correlation: not counted by it")
        }
        if outcome.lost > 0 {
            streams.error(
                "warning: correlations gave up \(outcome.lost) groups or events for lack of room; matches may be missing"
            )
        }
    }
}
