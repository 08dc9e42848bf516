import ArgumentParser
import WardenSampleCompany

/// Writes the sample company's logs; `make demo` and the tests use it.
struct GenerateLogs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-logs",
        abstract: "Write two weeks of an invented company's audit logs, with planted incidents."
    )

    @Option(help: "The directory to write to.")
    var out: String

    @Option(help: "About how many megabytes of delivered lines.")
    var size: Double = 30

    @Option(help: "Decides every name, time and number.")
    var seed: UInt64 = 20_260_601

    @Option(help: "The first day (UTC), a Monday.")
    var firstDay: String = "2026-06-01"

    @Flag(help: "Change a written sample as days pass: files grow, one comes late, an intruder tampers.")
    var evolve = false

    func run() throws {
        let company = try SampleCompany(seed: seed, firstDay: firstDay, megabytes: size)
        let summary = try company.write(to: out, stage: evolve ? .evolved : .initial)
        print("\(summary.files) files, \(summary.bytes / 1000) kB written to \(out)")
        print("\(summary.incidents.incidents.count) planted incidents listed in \(out)/incidents.json")
    }
}

GenerateLogs.main()
