internal import ArgumentParser
internal import Foundation
internal import Synchronization
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Read audit logs once and report misuse, sensitive content and gaps.",
        discussion: """
            EXAMPLES
              trailwarden scan /mnt/audit-logs
              trailwarden scan export.csv.zst cloudtrail/ --output html --output-file report.html
              aws s3 cp s3://logs/x.json - | trailwarden scan -

            Reads files, directories, globs and archives; plain, gzip and zstd; delivered JSON lines, system.access.audit \
            rows as JSON or CSV, Azure and GCP envelopes, CloudTrail and S3 server access logs, in any mixture. A second \
            scan of the same paths reads only what is new.

            Who stands under policy.declared_readers of trailwarden.yml is left out of the built-in rules about reads of \
            audit data; buckets under policy.log_buckets, and those that the monitor reads, count as buckets of logs.

            EXIT CODES
              0 done · 1 failed · 2 --fail-on tripped · 3 done, but something could not be read · 78 bad configuration
            """
    )

    @Argument(help: "Files, directories, globs, archives, or '-' for standard input.")
    var paths: [String]

    @Option(help: "terminal, json, jsonl, csv, ocsf or html.")
    var output = ReportFormat.terminal

    @Option(help: "Write the report here instead of to standard output.")
    var outputFile: String?

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "A rule file or directory to use besides the built-in rules; may be repeated.")
    var rules: [String] = []

    @Flag(help: "Use only the rules given by --rules.")
    var noBuiltInRules = false

    @Option(help: "A Sigma processing pipeline for the rules given by --rules; may be repeated.")
    var pipeline: [String] = []

    @OptionGroup var search: DetectorArguments

    @Option(help: "Only events at or after this time: RFC 3339, a date, or an age such as 7d or 12h.")
    var since: TimeBound?

    @Option(help: "Only events before this time.")
    var until: TimeBound?

    @Option(help: "Only events of this workspace id; may be repeated.")
    var workspace: [String] = []

    @Option(help: "Only events of this principal; may be repeated.")
    var principal: [String] = []

    @Flag(help: "Learn what principals usually do from what is new, and report unusual days, too.")
    var behaviour = false

    @Option(help: "Leave with code 2 if a finding is at least this bad: low, medium, high, critical.")
    var failOn: Severity?

    @Flag(help: "Read everything again, whatever earlier scans know.")
    var full = false

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Flag(help: "Keep nothing of this scan.")
    var noStore = false

    @Option(help: "Worker threads; as many as cores unless told otherwise.")
    var threads: Int?

    @Flag(help: "Do not show progress.")
    var noProgress = false

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name what to scan: a file, a directory, or '-' for standard input.") }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
        if behaviour, noStore { throw ValidationError("--behaviour learns: it needs the store.") }
        try TimeBound.requirePeriod(since: since, until: until)
        if noBuiltInRules, rules.isEmpty { throw ValidationError("--no-built-in-rules needs --rules.") }
    }

    func run() async throws {
        let streams = Streams.standard
        try await ConnectFailure.reported {
            var outcome = try scan(streams)
            if behaviour { try addUnusual(to: &outcome, streams) }
            if let place = stateDirectory {
                await EvidenceRecording.record(outcome, state: place, config: config)
            }
            try write(outcome.report, streams)
            for diagnostic in outcome.report.diagnostics where diagnostic.level == .error {
                streams.error(diagnostic.rendered)
            }
            // The terminal report says it itself; a table of findings has no place for it.
            if output != .terminal || outputFile != nil {
                for sentence in outcome.report.blindSpots { streams.error("warning: \(sentence)") }
            }
            if let status = status(of: outcome) { throw status.code }
        }
    }

    private var stateDirectory: String? {
        noStore ? nil : state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
    }

    private func scan(_ streams: Streams) throws -> ScanOutcome {
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let configuration = try Connector.load(path: config).configuration
        let options = ScanOptions(
            paths: paths,
            rulePaths: rules,
            usesBuiltInRules: !noBuiltInRules,
            pipelinePaths: pipeline,
            declaredReaders: configuration.declaredReaders,
            logBuckets: configuration.logBuckets,
            content: search.sources,
            since: since?.milliseconds(now: now),
            until: until?.milliseconds(now: now),
            workspaces: workspace,
            principals: principal,
            isFull: full,
            stateDirectory: stateDirectory,
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
        )
        let progress = noProgress ? nil : ScanProgressLine(streams: streams)
        defer { progress?.clear() }
        let tellsEarly = output == .jsonl && outputFile == nil
        let turn = Mutex(())
        return try ScanJob(options: options, startedAt: now).run(
            onDetection: { detection in
                // Whole lines, whichever thread found them.
                turn.withLock { _ in
                    if tellsEarly { streams.out(EarlyFinding.jsonLine(detection)) }
                    progress?.tell(detection)
                }
            },
            progress: { progress?.show($0) }
        )
    }

    /// What was found by rules stands, whatever becomes of the behaviour model.
    private func addUnusual(to outcome: inout ScanOutcome, _ streams: Streams) throws {
        do {
            outcome.report.add(try unusual(streams))
        } catch let error as WardenError {
            outcome.report.blindSpots.append("Unusual days were not judged: \(error.object): \(error.message).")
            outcome.isComplete = false
        }
    }

    private func unusual(_ streams: Streams) throws -> [BehaviourCase] {
        let session = try BehaviourArguments.session(state: state, isFull: full)
        let job = BehaviourJob(
            paths: paths,
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
            now: BehaviourArguments.now
        )
        let outcome = try job.run(session)
        if session.isLearning {
            streams.error(
                "note: behaviour is still being learned: \(session.watchedDays) days so far"
            )
        }
        return outcome.alerts
    }

    private func write(_ report: ScanReport, _ streams: Streams) throws(WardenError) {
        let isTerminal = outputFile == nil && streams.outIsTerminal
        let text = output.render(
            report,
            options: RenderOptions(
                width: min(streams.width, 120),
                color: colors.color.isOn(terminal: isTerminal),
                unicode: Streams.speaksUTF8
            )
        )
        guard let outputFile else { return streams.out(text) }
        try OutputFile.write(text, to: outputFile)
        streams.error("report written to \(outputFile)")
    }

    private func status(of outcome: ScanOutcome) -> ExitStatus? {
        if let failOn, outcome.report.worstSeverity.map({ $0 >= failOn }) == true { return .gateTripped }
        return outcome.isComplete ? nil : .incomplete
    }
}
