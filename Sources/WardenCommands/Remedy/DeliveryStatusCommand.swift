internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct DeliveryStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show each delivery, what it covers, how fresh it is, and the gaps.",
        discussion: """
            A gap is a time longer than 'policy.freshness_minutes' in which no file came for a workspace, or for the account
            itself: nothing happened there, or nothing was delivered.

            EXIT CODES
              0 all well · 1 a delivery fails, is late, or leaves something out · 3 something could not be read
              · 78 bad configuration
            """
    )

    @Option(help: "How many days back files are looked at for gaps.")
    var days = 7

    @OptionGroup var options: RemedyOptions

    func validate() throws {
        if !(1...400).contains(days) { throw ValidationError("--days is a number from 1 to 400.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let report = try await options.open().deliveryStatus(days: days)
            Streams.standard.out(report.text)
            if !report.unknowns.isEmpty { throw ExitStatus.incomplete.code }
            if !report.isHealthy { throw ExitStatus.failed.code }
        }
    }
}
