internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the report of an incident from what was recorded.",
        discussion: """
            EXAMPLE
              trailwarden incident report INC-2026-0001 --format html --out incident.html

            Lessons are left blank: a person writes them.

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(help: "markdown, html or json.")
    var format = IncidentReport.Format.markdown

    @Option(help: "The file to write; standard output unless told otherwise.")
    var out: String?

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let incident = try await options.office().desk.incident(id)
            let text = IncidentReport.render(incident, as: format, now: Int64(Date().timeIntervalSince1970 * 1_000))
            if let out { try OutputFile.write(text, to: out) } else { Streams.standard.out(text) }
            return nil
        }
    }
}
