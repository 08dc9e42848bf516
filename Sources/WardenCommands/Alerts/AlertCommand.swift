internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct AlertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: "Look at what the monitor raised, and say that you took care of it.",
        subcommands: [AlertList.self, AlertShow.self, AlertAcknowledge.self, AlertResolve.self, AlertRedeliver.self]
    )
}

/// Where the alerts are.
struct AlertPlace: ParsableArguments {
    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    private var directory: String {
        state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
    }

    func desk() throws -> AlertDesk {
        try AlertDesk(stateDirectory: directory, configuration: try Connector.load(path: config).configuration)
    }

    var evidence: RunEvidence { RunEvidence(state: directory, config: config) }

    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}

struct AlertList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List alerts, the worst and newest first.",
        discussion: """
            EXAMPLES
              trailwarden alert list --severity high
              trailwarden alert list --all --output jsonl
            """
    )

    enum Output: String, ExpressibleByArgument { case text, jsonl }

    @OptionGroup var place: AlertPlace

    @Flag(help: "Also those that are acknowledged or resolved.")
    var all = false

    @Flag(help: "In place of alerts: what could not be delivered.")
    var dead = false

    @Option(help: "Only alerts at least this bad.")
    var severity = Severity.informational

    @Option(help: "At most so many.")
    var limit = 200

    @Option(help: "text or jsonl.")
    var output = Output.text

    func run() async throws {
        try await ConnectFailure.reported {
            let desk = try place.desk()
            if dead {
                for delivery in try desk.dead() {
                    Streams.standard.out("\(AlertText.line(delivery))\n")
                }
                return
            }
            for entry in try desk.list(isOpenOnly: !all, minimum: severity, limit: limit) {
                Streams.standard.out(output == .jsonl ? AlertText.json(entry) + "\n" : AlertText.line(entry) + "\n")
            }
        }
    }
}

struct AlertShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one alert: what it says, and whom it reached.",
        discussion: """
            EXAMPLE
              trailwarden alert show a1-3f
            """
    )

    @Argument(help: "The alert's id, or how it begins.")
    var id: String

    @OptionGroup var place: AlertPlace

    func run() async throws {
        try await ConnectFailure.reported { Streams.standard.out(AlertText.page(try place.desk().find(id))) }
    }
}

struct AlertAcknowledge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "Say that somebody takes care of an alert: it is no longer escalated.",
        discussion: """
            EXAMPLE
              trailwarden alert ack a1-3f --note "known migration"
            """
    )

    @Argument(help: "The alert's id, or how it begins.")
    var id: String

    @Option(help: "Who. [default: $USER]")
    var by: String?

    @Option(help: "Why.")
    var note = ""

    @OptionGroup var place: AlertPlace

    func run() async throws {
        try await ConnectFailure.reported {
            let desk = try place.desk()
            let entry = try desk.find(id)
            let person = by ?? ProcessInfo.processInfo.environment["USER"] ?? "unknown"
            // The log first: a word that was not recorded is not given.
            try await place.evidence.record(.acknowledged, of: entry, by: person, note: note)
            try desk.acknowledge(entry.id, by: person, note: note, at: AlertPlace.now)
            Streams.standard.out("\(entry.id) acknowledged\n")
        }
    }
}

struct AlertResolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Say that an alert is settled.",
        discussion: """
            EXAMPLE
              trailwarden alert resolve a1-3f --note "key rotated"
            """
    )

    @Argument(help: "The alert's id, or how it begins.")
    var id: String

    @Option(help: "Who. [default: $USER]")
    var by: String?

    @Option(help: "What was done.")
    var note = ""

    @OptionGroup var place: AlertPlace

    func run() async throws {
        try await ConnectFailure.reported {
            let desk = try place.desk()
            let entry = try desk.find(id)
            let person = by ?? ProcessInfo.processInfo.environment["USER"] ?? "unknown"
            // The log first: a word that was not recorded is not given.
            try await place.evidence.record(.resolved, of: entry, by: person, note: note)
            try desk.resolve(entry.id, by: person, note: note, at: AlertPlace.now)
            Streams.standard.out("\(entry.id) resolved\n")
        }
    }
}

struct AlertRedeliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeliver",
        abstract: "Send again what could not be delivered.",
        discussion: """
            EXAMPLE
              trailwarden alert redeliver --sink siem
            """
    )

    @Option(help: "Only what was meant for this sink.")
    var sink: String?

    @OptionGroup var place: AlertPlace

    func run() async throws {
        try await ConnectFailure.reported {
            let count = try place.desk().redeliver(sink: sink, at: AlertPlace.now)
            Streams.standard.out("\(count) dispatches wait again; a running monitor sends them\n")
        }
    }
}
