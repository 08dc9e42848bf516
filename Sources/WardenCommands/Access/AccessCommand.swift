public import ArgumentParser
internal import Foundation
internal import WardenDomain
public import WardenRuntime

struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Say who can really read, alter, delete or stop audit logs, and why.",
        subcommands: [AccessWho.self, AccessWhy.self, AccessUnused.self]
    )
}

/// What every access command needs: the estate, read now or not long ago.
struct EstateArguments: ParsableArguments {
    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Flag(help: "Read the estate again, even if that was done less than an hour ago.")
    var refresh = false

    @Flag(help: "Do not show progress.")
    var noProgress = false

    var directory: String { state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment) }

    func study() async throws -> AccessStudy {
        let line = DiscoverProgressLine(streams: .standard, isShown: !noProgress)
        defer { line.clear() }
        return try await AccessStudy.load(
            configuration: config,
            state: directory,
            refreshes: refresh
        ) { line.show($0) }
    }
}

extension AccessAim: ExpressibleByArgument {}
extension AccessFormat: ExpressibleByArgument {}
