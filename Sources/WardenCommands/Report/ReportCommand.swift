internal import ArgumentParser
internal import Foundation
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write what controls did over a period: SOC 2 evidence for an auditor, or one page for management.",
        discussion: """
            EXAMPLES
              trailwarden report --period 2026-01-01..2026-06-30 --format html --out h1.html
              trailwarden report --period 2026-01-01..2026-06-30 --format oscal --out assessment-results.json
              trailwarden report --period 2026-01-01..2026-06-30 --format pdf --kind executive --out summary.pdf

            FORMATS
              html     the whole report, made for screen and paper
              pdf      the same, printed by a headless Chromium of this machine
              csv      one row a control, run, population member, gap, sample, exception, open question
              json     everything, populations included
              oscal    OSCAL assessment results
              poam     OSCAL plan of action and milestones
              ocsf     findings, incidents, detections of the period, one OCSF document a line

            Reads only. The same period gives the same samples, whoever asks: they follow from the digest of the period.

            EXIT CODES
              0 done · 1 failed · 3 done, and something was not evaluated or the log does not hold · 78 bad configuration
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case html, pdf, csv, json, oscal, poam, ocsf }

    @Option(help: "First and last day, both whole: 2026-01-01..2026-06-30; or two moments.")
    var period: EvidencePeriod

    @Option(help: "html, pdf, csv, json, oscal, poam or ocsf.")
    var format = Format.html

    @Option(help: "audit: everything. executive: one page.")
    var kind = PeriodKind.audit

    @Option(
        name: [.customLong("out"), .customLong("output-file")],
        help: "Write it here instead of to standard output."
    )
    var out: String?

    @Option(help: "At most these many samples of a control. [default: by how often it ran, 1 to 25]")
    var samples: Int?

    @Flag(help: "Let the language model of 'report: {narrative: ...}' put the numbers into words; pages and JSON only.")
    var narrative = false

    @Flag(help: "Do not verify the evidence log; the report says so.")
    var noVerify = false

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func validate() throws {
        if format == .pdf, out == nil { throw ValidationError("--format pdf needs --out FILE.") }
        if let samples, samples < 1 { throw ValidationError("--samples is 1 or more.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let environment = ProcessInfo.processInfo.environment
            let directory = state ?? StateDirectory.defaultPath(environment: environment)
            let wanted = ReportPeriod(from: period.from, until: period.until)
            let gathering = try PeriodGathering(state: directory, configuration: config)
            if format == .ocsf { return try write(try gathering.ocsf(wanted)) }
            let report = try gathering.report(wanted, verifies: !noVerify, mostSamples: samples)
            var words: CheckedNarrative?
            if narrative { words = try await gathering.narrative(of: report, environment: environment) }
            if format == .pdf, let out {
                let page = try report.render(.html, kind: kind, narrative: words)
                try PagePrinter(environment: environment).print(page, to: out)
            } else {
                let form = PeriodFormat(rawValue: format.rawValue) ?? .html
                try write(try report.render(form, kind: kind, narrative: words))
            }
            try leave(report)
        }
    }

    private func write(_ text: String) throws {
        if let out { try OutputFile.write(text, to: out) } else { Streams.standard.out(text) }
    }

    private func leave(_ report: PeriodReport) throws {
        let problems = report.facts.record.problems ?? []
        for problem in problems.prefix(5) { Streams.standard.error("warning: the evidence log: \(problem)") }
        let open = report.notEvaluated.count
        if open > 0 {
            Streams.standard.error("warning: \(open) questions have no answer; the report lists them")
        }
        if open > 0 || !problems.isEmpty { throw ExitStatus.incomplete.code }
    }
}
