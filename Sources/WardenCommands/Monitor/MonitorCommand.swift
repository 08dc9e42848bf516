internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct MonitorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract: "Follow audit logs and raise alerts that arrive.",
        discussion: """
            EXAMPLES
              trailwarden monitor --config trailwarden.yml
              trailwarden monitor --path /mnt/audit-logs --until-read

            Follows the sources that 'monitor:' of trailwarden.yml names, or the directories given by --path; judges every \
            new event once; sends alerts to the sinks under 'alerts:'. Whatever happens to the process, the next one goes \
            on where it ended: nothing is lost, nothing is told twice. Logs are JSON lines on standard error.

            SIGHUP reads rules and configuration anew; SIGTERM commits and ends.
            """
    )

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "A directory to follow in place of the configured sources; may be repeated.")
    var path: [String] = []

    @Option(help: "A rule file or directory to use besides the built-in rules; may be repeated.")
    var rules: [String] = []

    @Flag(help: "Use only the rules given by --rules.")
    var noBuiltInRules = false

    @OptionGroup var search: DetectorArguments

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Flag(help: "End when everything that is there is read and delivered.")
    var untilRead = false

    @Flag(help: "Serve the dashboard, too.")
    var serve = false

    @Option(help: "Address and port of the dashboard.")
    var serveOn = "127.0.0.1:8787"

    func validate() throws {
        if serve, place == nil { throw ValidationError("--serve-on is an address and a port: 127.0.0.1:8787.") }
        if noBuiltInRules, rules.isEmpty { throw ValidationError("--no-built-in-rules needs --rules.") }
    }

    private var place: (host: String, port: Int)? {
        guard let cut = serveOn.lastIndex(of: ":"), let port = Int(serveOn[serveOn.index(after: cut)...]),
            (0...65_535).contains(port)
        else { return nil }
        return (serveOn[..<cut].filter { $0 != "[" && $0 != "]" }, port)
    }

    func run() async throws {
        let (config, path) = (config, path)
        let configure: @Sendable () throws -> ConnectConfiguration = {
            var configuration = try Connector.load(path: config).configuration
            if !path.isEmpty { configuration.monitor.follow(directories: path) }
            return configuration
        }
        try await ConnectFailure.reported {
            let configuration = try configure()
            guard !configuration.monitor.sources.isEmpty else {
                throw WardenError(
                    code: "monitor.nothing-to-follow",
                    object: config ?? "trailwarden.yml",
                    "no source is configured",
                    hint: "add 'monitor: {sources: [...]}', or name a directory with --path"
                )
            }
            let environment = ProcessInfo.processInfo.environment
            var options = MonitorJob.Options(
                stateDirectory: state ?? StateDirectory.defaultPath(environment: environment)
            )
            options.rulePaths = rules
            options.usesBuiltInRules = !noBuiltInRules
            options.content = search.sources
            options.endsWhenRead = untilRead
            options.configurationPath = config
            if serve { options.dashboard = place }
            let ports = try Connector.load(path: config).ports
            let job = MonitorJob(
                options,
                configuration: configuration,
                ports: ports,
                log: .standardError,
                configure: configure
            )
            try await job.run(signals: ProcessSignals.stream())
        }
    }
}

extension MonitorLog {
    /// One JSON object a line.
    static let standardError = MonitorLog { level, event, fields in
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        var members = Dictionary(fields) { first, _ in first }
        members["time"] = .time(now)
        members["level"] = .string(level.rawValue)
        members["event"] = .string(event)
        Streams.standard.error(JSONValue.object(members).compact)
    }
}

/// SIGTERM and SIGINT end the monitor, SIGHUP makes it read its rules anew.
enum ProcessSignals {
    static func stream() -> AsyncStream<MonitorSignal> {
        let (stream, continuation) = AsyncStream.makeStream(of: MonitorSignal.self)
        var sources: [any DispatchSourceSignal] = []
        for (number, signal) in [(SIGTERM, MonitorSignal.stop), (SIGINT, .stop), (SIGHUP, .reload)] {
            Foundation.signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(signal) }
            source.resume()
            sources.append(source)
        }
        let kept = HeldSources(sources: sources)
        continuation.onTermination = { _ in kept.cancel() }
        return stream
    }
}

/// SAFETY: sources of Dispatch may be used from any thread.
private struct HeldSources: @unchecked Sendable {
    let sources: [any DispatchSourceSignal]

    func cancel() { for source in sources { source.cancel() } }
}
