internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIntegrity
internal import WardenRuntime

struct IntegrityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "integrity",
        abstract: "Say whether the delivered logs are whole and unaltered.",
        subcommands: [
            IntegrityStatus.self, IntegrityVerify.self, IntegrityAccept.self, IntegrityReconcile.self,
            IntegrityExport.self,
        ]
    )
}

enum IntegrityOutput: String, ExpressibleByArgument, CaseIterable { case terminal, json }

struct IntegrityOptions: ParsableArguments {
    @Argument(help: "Files, directories, globs or archives.")
    var paths: [String]

    @Option(help: "terminal or json.")
    var output = IntegrityOutput.terminal

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Option(help: "Worker threads; as many as cores unless told otherwise.")
    var threads: Int?

    @OptionGroup var colors: ColorOption

    var place: String { state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment) }

    var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    func job() throws(WardenError) -> IntegrityJob {
        let environment = ProcessInfo.processInfo.environment
        return try IntegrityJob(
            paths: paths,
            stateDirectory: state ?? StateDirectory.defaultPath(environment: environment),
            now: now,
            threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
        )
    }

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name what to judge: a file or a directory.") }
        if let threads, !(1...256).contains(threads) { throw ValidationError("--threads is a number from 1 to 256.") }
    }

    func text(width: Int = Streams.standard.width) -> IntegrityText {
        IntegrityText(color: colors.color.isOn(terminal: Streams.standard.outIsTerminal), width: width)
    }
}

/// Shared by the subcommands.
enum IntegrityRun {
    /// Runs `body`; a `WardenError` is said and ends the command.
    static func report(_ body: () throws -> ExitStatus?) throws {
        do {
            if let status = try body() { throw status.code }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }

    /// The same for work that waits.
    static func reported(_ body: () async throws -> ExitStatus?) async throws {
        do {
            if let status = try await body() { throw status.code }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }

    /// Says what could not be read. True where something could not.
    static func say(_ quarantine: [QuarantinedRecord]) -> Bool {
        for record in quarantine.prefix(10) {
            Streams.standard.error("warning: \(record.place): \(record.message)")
        }
        if quarantine.count > 10 { Streams.standard.error("warning: and \(quarantine.count - 10) more") }
        return !quarantine.isEmpty
    }

    /// Whether someone changed what was delivered, and nobody answers for it.
    static func isTampered(_ report: IntegrityReport) -> Bool {
        report.issues.contains { issue in
            switch issue.kind {
            case .removedLine, .alteredLine, .reorderedLine, .commitmentTampered: issue.acceptance == nil
            case .missingFile: issue.severity >= .high
            default: false
            }
        }
    }
}
