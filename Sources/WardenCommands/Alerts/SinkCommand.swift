internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct SinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink",
        abstract: "List the places that alerts go to, and try them.",
        subcommands: [SinkList.self, SinkTest.self]
    )
}

struct SinkList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the configured sinks, or the kinds there are.",
        discussion: """
            EXAMPLE
              trailwarden sink list --types
            """
    )

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Flag(help: "The kinds of sinks and their keys.")
    var types = false

    func run() async throws {
        try await ConnectFailure.reported {
            if types { return Streams.standard.out(SinkText.types()) }
            let alerts = try Connector.load(path: config).configuration.alerts
            guard !alerts.sinks.isEmpty else {
                return Streams.standard.error("no sink is configured: add 'alerts: {sinks: [...]}' to trailwarden.yml")
            }
            for sink in alerts.sinks { Streams.standard.out("\(sink.name)  \(sink.type)\n") }
        }
    }
}

struct SinkTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a test alert to one sink, and say what the receiver answered.",
        discussion: """
            EXAMPLE
              trailwarden sink test siem
            """
    )

    @Argument(help: "The sink's name.")
    var name: String

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    func run() async throws {
        try await ConnectFailure.reported {
            let job = SinkTestJob(try Connector.load(path: config).configuration)
            let receipt = try await job.run(name, at: Int64(Date().timeIntervalSince1970 * 1_000))
            Streams.standard.out("\(name): delivered (\(receipt))\n")
        }
    }
}
