internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct DeliveryStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show each delivery, what it covers, how fresh it is, and the gaps.",
        discussion: """
            EXIT CODES
              0 all well · 1 a delivery fails, is late, or leaves something out · 78 bad configuration
            """
    )

    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let report = try await options.open().deliveryStatus()
            Streams.standard.out(report.text)
            if !report.unknowns.isEmpty { throw ExitStatus.incomplete.code }
            if !report.isHealthy { throw ExitStatus.failed.code }
        }
    }
}
