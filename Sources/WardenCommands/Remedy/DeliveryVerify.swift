internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct DeliveryVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Send a canary, a harmless audited call, and follow it to the delivered file.",
        discussion: """
            EXIT CODES
              0 it arrived · 1 it did not arrive in time · 3 a bucket could not be looked into · 78 bad configuration
            """
    )

    @Option(help: "Seconds to wait; Databricks takes up to 15 minutes.")
    var patience = 1_200

    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            try Self.show(try await options.open().canary(patience: patience), patience: patience)
        }
    }

    /// - Throws: the exit code, where it did not arrive.
    static func show(_ report: CanaryReport, patience: Int) throws {
        if let file = report.file, let found = report.foundAt {
            let sent = Timestamp(report.sentAt).rfc3339 ?? "?"
            let seconds = Double(found - report.sentAt) / 1_000
            return Streams.standard.out("canary of \(sent) arrived after \(seconds) s: \(file)\n")
        }
        for unknown in report.unknowns { Streams.standard.error("unknown: \(unknown)") }
        Streams.standard.out("the canary did not arrive in \(patience) s\n")
        throw (report.unknowns.isEmpty ? ExitStatus.failed : ExitStatus.incomplete).code
    }
}
