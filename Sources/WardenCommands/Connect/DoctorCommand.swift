internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Try every permission by a read, and say what stays unseen without it.",
        discussion: """
            EXAMPLE
              trailwarden doctor --for assess --output json

            Reads only. Exit code 3 where a permission is missing or unknown.
            """
    )

    enum Output: String, ExpressibleByArgument { case text, json }

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(name: .customLong("for"), help: "assess, scan or fix; may stand more than once. [default: assess, scan]")
    var uses: [PermissionText.Use] = []

    @Option(help: "text or json.")
    var output: Output = .text

    func run() async throws {
        try await ConnectFailure.reported {
            let connector = try Connector.load(path: config)
            let report = await DoctorJob(connector).run(named: uses.isEmpty ? [.assess, .scan] : uses)
            switch output {
            case .text: Streams.standard.out(DoctorText.render(report, unicode: Streams.speaksUTF8))
            case .json: Streams.standard.out(report.jsonText + "\n")
            }
            if !report.isWhole { throw ExitStatus.incomplete.code }
        }
    }
}

/// Words failures of configuration and sign-in on standard error.
enum ConnectFailure {
    static func reported(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as ConfigurationError {
            for diagnostic in error.diagnostics { Streams.standard.error(diagnostic.rendered) }
            throw ExitStatus.badConfiguration.code
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            let setUp = [
                "configuration.unreadable", "connect.databricks-login", "connect.aws-profile", "connect.endpoint",
            ]
            throw (setUp.contains(error.code) ? ExitStatus.badConfiguration : .failed).code
        }
    }
}
