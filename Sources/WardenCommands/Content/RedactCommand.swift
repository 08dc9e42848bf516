internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Write a masked copy of logs for wider readers: kinds instead of values.",
        discussion: """
            EXAMPLES
              trailwarden redact /mnt/audit-logs --out /mnt/audit-logs-masked
              TRAILWARDEN_KEY=… trailwarden redact logs --out masked --pseudonyms

            Files, folders and lines stay as they are; compressed files are written plain. With --pseudonyms equal
            values get equal names ([email-3f9a1c02]), the same for the same key, which TRAILWARDEN_KEY gives.
            Exit code 3 if something could not be read or written, or if a detector or model could not be used.
            """
    )

    @Argument(help: "Files, directories or patterns; '-' is standard input.")
    var paths: [String]

    @Option(help: "The folder for the copies.")
    var out: String

    @Flag(help: "Give equal values equal names, by the key in TRAILWARDEN_KEY.")
    var pseudonyms = false

    @Flag(help: "Leave the e-mail addresses of fields that name the actor.")
    var keepIdentities = false

    @Option(help: "Files redacted at the same time.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var search: DetectorArguments

    func run() async throws {
        do {
            let options = RedactJob.Options(
                pseudonymKey: try key(),
                keepsIdentities: keepIdentities,
                threads: threads,
                sources: search.sources
            )
            let summary = try await RedactJob(paths: paths, folder: out, options: options).run()
            for diagnostic in summary.diagnostics { Streams.standard.error(diagnostic.rendered) }
            let files = RuleReports.plural(summary.files, "file", "files")
            let lines = RuleReports.plural(summary.lines, "line", "lines")
            Streams.standard.out("\(files), \(lines) written to \(out)\n")
            for entry in summary.replaced { Streams.standard.out("  \(entry.count) × \(entry.kind)\n") }
            for issue in summary.issues.prefix(20) {
                Streams.standard.error("warning: \(issue.location.file): \(issue.message)")
            }
            let isIncomplete = !summary.issues.isEmpty || summary.diagnostics.contains { $0.level == .error }
            if isIncomplete { throw ExitStatus.incomplete.code }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }

    private func key() throws(WardenError) -> [UInt8]? {
        guard pseudonyms else { return nil }
        guard let text = ProcessInfo.processInfo.environment["TRAILWARDEN_KEY"], text.utf8.count >= 16 else {
            throw WardenError(
                code: "redact.key",
                object: "TRAILWARDEN_KEY",
                "pseudonyms need a key of at least 16 characters",
                hint: "set TRAILWARDEN_KEY, for example to the output of 'openssl rand -hex 32', and keep it"
            )
        }
        return Array(text.utf8)
    }
}
