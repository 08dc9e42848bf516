internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct EvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Keep, show, verify and hand over the log of everything that was decided and changed.",
        subcommands: [
            EvidenceStatus.self, EvidenceList.self, EvidenceShow.self, EvidenceVerify.self, EvidenceExport.self,
            EvidenceAnchor.self, EvidenceAppend.self,
        ]
    )
}

enum EvidenceOutput: String, ExpressibleByArgument, CaseIterable { case terminal, json }

/// Where the log is, for every command that reads or writes it.
struct EvidenceOptions: ParsableArguments {
    @Option(help: "The configuration file.")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    var stateDirectory: String {
        state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
    }

    /// - Throws: `ConfigurationError`, `WardenError`.
    func connector() throws -> Connector { try Connector.load(path: config) }

    func log() async throws -> EvidenceLog {
        let connector = try connector()
        return try await EvidenceLog(
            state: stateDirectory,
            settings: connector.configuration.evidence,
            connector: connector
        )
    }

    func reader(keys: [String] = []) throws -> EvidenceReader {
        try EvidenceReader(state: stateDirectory, settings: connector().configuration.evidence, keys: keys)
    }
}

/// Says errors of a command and turns them into its exit code.
enum EvidenceRun {
    static func report(_ body: () async throws -> ExitStatus?) async throws {
        do {
            if let status = try await body() { throw status.code }
        } catch let error as ConfigurationError {
            for diagnostic in error.diagnostics { Streams.standard.error(diagnostic.rendered) }
            throw ExitStatus.badConfiguration.code
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }
}
