internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the dashboard: locations, events, integrity and what is urgent, for a browser.",
        discussion: """
            EXAMPLES
              trailwarden user add ada --role admin
              trailwarden serve
              trailwarden serve --port 8443 --public-url https://warden.example.com

            Listens on loopback and speaks plain HTTP: for others than this machine put a proxy with TLS before it and
            name its address with --public-url. Reads the store that scan, discover and the other commands write.

            EXIT CODES
              0 stopped · 1 failed · 78 bad configuration
            """
    )

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 for any free one.")
    var port = 8_787

    @Option(help: "The address people use, where a proxy stands before it.")
    var publicURL: String?

    @Option(
        help: """
            The configuration, for sign-in, plans, sinks and evidence. [default: $TRAILWARDEN_CONFIG, then \
            trailwarden.yml]
            """
    )
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
    }

    func run() async throws {
        let streams = Streams.standard
        let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        try await ConnectFailure.reported {
            var options = Dashboard.Options(stateDirectory: directory)
            options.host = host
            options.port = port
            options.publicURL = publicURL
            options.configuration = config
            options.identity = try Dashboard.identity(
                configuration: config,
                environment: ProcessInfo.processInfo.environment
            )
            let dashboard = try Dashboard(options) { WallClock.now }
            guard try dashboard.hasPeople() else {
                throw WardenError(
                    code: "dashboard.nobody",
                    object: directory,
                    "nobody could sign in",
                    hint: "add somebody with 'trailwarden user add NAME --role admin'"
                )
            }
            if !["127.0.0.1", "::1", "localhost"].contains(host), publicURL == nil {
                streams.error(
                    "warning: '\(host)' may be reached from other machines, and passwords travel in clear without TLS"
                )
            }
            let serving = Task { try await dashboard.run { streams.out("dashboard: \($0)\n") } }
            let signals = StopSignals { serving.cancel() }
            defer { signals.end() }
            try await serving.value
        }
    }
}
