internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct DriftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "What of the configuration is no longer what was accepted.",
        subcommands: [DriftList.self, DriftAccept.self],
        defaultSubcommand: DriftList.self
    )
}

/// Where the estate and the store are.
struct DriftPlace: ParsableArguments {
    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Flag(help: "Read the configuration now, in place of the last reading.")
    var refresh = false

    func desk() throws -> DriftDesk {
        let place = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        return try DriftDesk(configuration: config, state: place)
    }
}

struct DriftList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what drifted (the default).",
        discussion: """
            EXAMPLES
              trailwarden drift
              trailwarden drift --refresh

            Compares the configuration that was read last with the one that was accepted. The monitor does the same \
            every 'monitor: {drift_every}', and names the event that did it.

            EXIT CODES
              0 nothing drifted · 1 failed · 2 something drifted · 3 something cannot be read or was never accepted
            """
    )

    @OptionGroup var place: DriftPlace

    func run() async throws {
        try await ConnectFailure.reported {
            let streams = Streams.standard
            let standing = try await place.desk().standing(refresh: place.refresh)
            guard let accepted = standing.accepted else {
                streams.error(
                    "warning: nothing was accepted yet: look at it, then run 'trailwarden drift accept --all'"
                )
                throw ExitStatus.incomplete.code
            }
            streams.out(
                "\(standing.items) items accepted, last \(Timestamp(accepted.at).dateAndClock) UTC by \(accepted.by); "
                    + "read \(Timestamp(standing.takenAt).dateAndClock) UTC\n"
            )
            for drift in standing.drifts {
                streams.out("\n\(drift.id)  \(drift.severity.rawValue)  \(drift.title)\n")
                for line in drift.lines { streams.out("    \(line)\n") }
            }
            for (place, reason) in standing.unreadable { streams.out("\nunknown  \(place): \(reason)\n") }
            if !standing.drifts.isEmpty { throw ExitStatus.gateTripped.code }
            if !standing.unreadable.isEmpty { throw ExitStatus.incomplete.code }
            streams.out("nothing drifted\n")
        }
    }
}

struct DriftAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Say that the configuration is right as it is.",
        discussion: """
            EXAMPLES
              trailwarden drift accept --all
              trailwarden drift accept drift-3f9a1c
            """
    )

    @Argument(help: "Ids of drifts, or their beginnings.")
    var ids: [String] = []

    @Flag(help: "The whole configuration as it was read last.")
    var all = false

    @Option(help: "Who accepts it.")
    var by = NSUserName()

    @OptionGroup var place: DriftPlace

    func validate() throws {
        if all == !ids.isEmpty { throw ValidationError("Name drifts, or give --all.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let desk = try place.desk()
            if all {
                let count = try await desk.acceptAll(by: by, refresh: place.refresh)
                return Streams.standard.out("\(count) items accepted\n")
            }
            for drift in try await desk.accept(ids, by: by) { Streams.standard.out("accepted: \(drift.title)\n") }
        }
    }
}
