internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceAnchor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchor",
        abstract: "Sign the log's head and lay it down where the log's owner cannot change it.",
        discussion: """
            EXAMPLE
              trailwarden evidence anchor --file /mnt/worm/checkpoints

            Without --file, to the anchors of the configuration: directories, buckets with Object Lock, webhooks. Each
            receipt is recorded in the log.

            EXIT CODES
              0 all anchored · 1 failed · 3 some anchor failed · 78 bad configuration
            """
    )

    @OptionGroup var options: EvidenceOptions

    @Option(help: "A directory to write to, instead of the configured anchors.")
    var file: String?

    func run() async throws {
        try await EvidenceRun.report {
            let connector = try options.connector()
            let anchors = file.map { [EvidenceSettings.Anchor.file($0)] } ?? connector.configuration.evidence.anchors
            guard !anchors.isEmpty else {
                throw WardenError(
                    code: "evidence.no-anchor",
                    object: "evidence",
                    "no anchor is configured",
                    hint: "name a directory with --file, or add 'anchors' to section 'evidence' of trailwarden.yml"
                )
            }
            let job = EvidenceAnchoring(log: try await options.log(), connector: connector)
            var failures = 0
            for receipt in try await job.run(anchors) {
                if let failure = receipt.failure {
                    failures += 1
                    Streams.standard.error("warning: \(SafeText.neutralised("\(receipt.anchor): \(failure)"))")
                } else {
                    Streams.standard.out("\(receipt.size) entries anchored at \(SafeText.neutralised(receipt.place))\n")
                }
            }
            guard failures > 0 else { return nil }
            return failures == anchors.count ? .failed : .incomplete
        }
    }
}
