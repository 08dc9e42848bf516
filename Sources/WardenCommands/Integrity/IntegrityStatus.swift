internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct IntegrityStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show each workspace hour by hour: delivered, late, rewritten, altered, missing.",
        discussion: """
            EXAMPLE
              trailwarden integrity status /mnt/audit-logs

            Compares with what earlier scans committed to; silence is judged by each workspace's own rhythm. Writes
            nothing.

            EXIT CODES
              0 done · 1 failed · 3 done, but something could not be read
            """
    )

    @OptionGroup var options: IntegrityOptions

    @Option(help: "Days shown, the newest ones.")
    var days = 31

    func run() async throws {
        try IntegrityRun.report {
            let outcome = try options.job().run()
            switch options.output {
            case .json: Streams.standard.out(try IntegrityRun.json(outcome.report))
            case .terminal:
                Streams.standard.out(options.text().status(outcome.report, days: max(1, days)))
            }
            return IntegrityRun.say(outcome.quarantine) ? .incomplete : nil
        }
    }
}
