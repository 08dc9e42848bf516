internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the bundle for an auditor: entries of a period with proofs, checkable offline.",
        discussion: """
            EXAMPLE
              trailwarden evidence export --period 2026-01-01..2026-06-30 --out h1.zip
              trailwarden-verify h1.zip --key "$KEY"

            The export itself is recorded first. Hand the printed key over by another way than the bundle.

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @OptionGroup var options: EvidenceOptions

    @Option(help: "First and last day: 2026-01-01..2026-06-30.")
    var period: EvidencePeriod

    @Option(help: "The file to write.")
    var out: String

    @Option(help: "terminal or json.")
    var output = EvidenceOutput.terminal

    func run() async throws {
        try await EvidenceRun.report {
            let log = try await options.log()
            let body: JSONValue = ["from": .time(period.from), "until": .time(period.until)]
            try await log.append(kind: "evidence.exported", subject: out, body: body)
            try await log.publish()
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let outcome = try WardenRuntime.EvidenceExport(options.reader())
                .write(from: period.from, until: period.until, now: now, to: out)
            let manifest = outcome.manifest
            switch output {
            case .json:
                let json: JSONValue = [
                    "file": .string(out), "first": .count(manifest.first), "entries": .count(manifest.count),
                    "logSize": .count(manifest.size), "key": .string(outcome.verifier.text),
                ]
                Streams.standard.out(json.pretty + "\n")
            case .terminal:
                let entries = "\(manifest.count) of \(manifest.size) entries in \(out)"
                Streams.standard.out("\(entries)\nverifier key: \(outcome.verifier.text)\n")
                if manifest.count == 0 { Streams.standard.error("warning: the log has no entry in this period") }
            }
            return nil
        }
    }
}
