internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct IntegrityExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a small signed file that proves elsewhere what the logs held.",
        discussion: """
            EXAMPLE
              trailwarden integrity export /mnt/audit-logs --out june.commitments

            Standard hashes only (RFC 6962, SHA-256) under a signed note: any tool can check it. Hand the printed
            verifier key over by another way than the file.

            EXIT CODES
              0 done · 1 failed · 2 done, but files are not what was scanned · 3 done, but something could not be read
            """
    )

    @OptionGroup var options: IntegrityOptions

    @Option(help: "The file to write.")
    var out: String

    @Flag(help: "Add eight bytes a line, so that the verifier can name changed lines.")
    var lines = false

    func run() async throws {
        try IntegrityRun.report {
            let export = try options.job().export(namesLines: lines)
            try OutputFile.write(export.text, to: out)
            switch options.output {
            case .json:
                Streams.standard.out(
                    try IntegrityRun.json([
                        "file": out, "files": String(export.files), "lines": String(export.lines),
                        "key": export.verifier,
                    ])
                )
            case .terminal:
                Streams.standard.out(
                    "\(export.files) files with \(export.lines) lines committed to in \(out)\nverifier key: \(export.verifier)\n"
                )
            }
            let isIncomplete = IntegrityRun.say(export.quarantine)
            guard IntegrityRun.isTampered(export.report) else { return isIncomplete ? .incomplete : nil }
            Streams.standard.error("warning: some files are not what was scanned; see `trailwarden integrity verify`")
            return .gateTripped
        }
    }
}
