internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

/// Options that every command that changes things takes.
struct RemedyOptions: ParsableArguments {
    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    private var path: String {
        state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
    }

    func open() async throws -> Remedies {
        try await Remedies(configuration: config, state: try StateDirectory(path: path))
    }

    func office() async throws -> IncidentOffice { try await IncidentOffice(state: path, config: config) }
}

/// Limits that a run of changes takes.
struct ApplyLimits: ParsableArguments {
    @Option(help: "Refuse plans with more changes. [default: as configured, else 50]")
    var maxChanges: Int?

    @Flag(help: "Also do what cannot be undone.")
    var allowIrreversible = false

    func limits(containing: Bool = false) -> Remedies.Limits {
        Remedies.Limits(maxChanges: maxChanges, allowIrreversible: allowIrreversible, containing: containing)
    }
}

/// `NAME=VALUE` on the command line.
struct Setting: ExpressibleByArgument {
    var name: String
    var value: String

    init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else { return nil }
        name = String(argument[..<mark])
        value = String(argument[argument.index(after: mark)...])
    }
}
