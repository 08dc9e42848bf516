internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct DiscoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "Find every place where audit logs live: originals, copies, readers, and who outside can read them.",
        discussion: """
            EXAMPLES
              trailwarden discover
              trailwarden discover --config trailwarden.yml --output svg --output-file estate.svg

            Only reads. Keeps what it finds in the store; a run that was stopped goes on where it was.

            EXIT CODES
              0 done · 1 failed · 3 done, but something is not known · 78 bad configuration
            """
    )

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "table, json, mermaid, graphviz or svg.")
    var output = DiscoverFormat.table

    @Option(help: "Write the result here instead of to standard output.")
    var outputFile: String?

    @Option(help: "Tasks at once, and calls at one host at once. [default: what the configuration says, else 8]")
    var concurrency: Int?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Flag(help: "Begin anew, even if a run was left unfinished.")
    var full = false

    @Flag(help: "Also read the posture: policies, grants, identities and settings that access and checks reason over.")
    var posture = false

    @Flag(help: "Do not show progress.")
    var noProgress = false

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if let concurrency, !(1...128).contains(concurrency) {
            throw ValidationError("--concurrency is a number from 1 to 128.")
        }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let streams = Streams.standard
        let line = DiscoverProgressLine(streams: streams, isShown: !noProgress)
        try await ConnectFailure.reported {
            defer { line.clear() }
            let place = state ?? StateDirectory.defaultPath(environment: environment)
            let discovery = try Discovery(
                configuration: config,
                state: place,
                concurrency: concurrency,
                startsOver: full
            )
            let result = try await discovery.run(readsPosture: posture) { line.show($0) }
            line.clear()
            let text = result.render(
                output.form,
                width: streams.width,
                usesColor: outputFile == nil && colors.color.isOn(terminal: streams.outIsTerminal)
            )
            try write(text, streams)
            await EvidenceRecording.record(result, state: place, config: config)
            if let readings = result.readings {
                streams.error("posture: \(readings.count) answers read, \(readings.unknown) of them unknown")
            }
            if !result.isComplete {
                streams.error("warning: \(result.unknownCount) questions stayed open; the result says which and why")
                throw ExitStatus.incomplete.code
            }
        }
    }

    private func write(_ text: String, _ streams: Streams) throws {
        guard let outputFile else { return streams.out(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: outputFile), options: .atomic)
        } catch {
            throw WardenError(
                code: "output.unwritable",
                object: outputFile,
                "cannot be written: \(error.localizedDescription)"
            )
        }
    }
}

/// Forms of the result on the command line.
enum DiscoverFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, mermaid, graphviz, svg

    var form: DiscoveryFormat {
        switch self {
        case .table: .table
        case .json: .json
        case .mermaid: .mermaid
        case .graphviz: .graphviz
        case .svg: .svg
        }
    }
}
