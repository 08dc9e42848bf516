public import ArgumentParser
internal import Foundation
internal import WardenChecks
internal import WardenDomain
internal import WardenRuntime

struct AssessRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Discover, read the posture, run every check (the default).",
        discussion: """
            EXAMPLES
              trailwarden assess
              trailwarden assess --output html --output-file assessment.html
              trailwarden assess --fail-on high --baseline last-week.json
              trailwarden assess --terraform-plan plan.json

            Only reads. A check that cannot look says unknown and which permission is missing; it never passes.

            EXIT CODES
              0 done · 1 failed · 2 --fail-on tripped · 3 done, but something is not known · 78 bad configuration
            """
    )

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "terminal, json, ocsf, csv, sarif or html.")
    var output = AssessmentFormat.terminal

    @Option(help: "Write the result here instead of to standard output.")
    var outputFile: String?

    @Option(help: "Leave with exit code 2 if an open finding is of this severity or above.")
    var failOn: Severity?

    @Option(help: "JSON of an earlier assessment: findings in it do not trip --fail-on.")
    var baseline: String?

    @Option(help: "Judge this plan (JSON of 'terraform show -json') before it is applied, instead of the estate.")
    var terraformPlan: String?

    @Option(help: "Run only this check; may be repeated.")
    var check: [String] = []

    @Option(help: "Tasks at once, and calls at one host at once. [default: what the configuration says, else 8]")
    var concurrency: Int?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Flag(help: "Begin anew, even if a run was left unfinished.")
    var full = false

    @Flag(help: "Judge the posture that was read last, and ask nobody.")
    var stored = false

    @Flag(help: "Read and judge every bucket as if it held audit logs; kept apart from other assessments.")
    var allBuckets = false

    @Flag(help: "Say on standard error how long the calls alone took.")
    var timing = false

    @Flag(help: "Do not show progress.")
    var noProgress = false

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if let concurrency, !(1...128).contains(concurrency) {
            throw ValidationError("--concurrency is a number from 1 to 128.")
        }
    }

    func run() async throws {
        let streams = Streams.standard
        let line = DiscoverProgressLine(streams: streams, isShown: !noProgress)
        try await ConnectFailure.reported {
            defer { line.clear() }
            let known = try baseline.map { try AssessmentBaseline(path: $0) }
            let assessment = try await assessment(line)
            line.clear()
            let text = assessment.render(
                output,
                version: Trailwarden.version,
                file: AssessedFile.uri(plan: terraformPlan, configuration: config),
                width: streams.width,
                usesColor: outputFile == nil && colors.color.isOn(terminal: streams.outIsTerminal)
            )
            if let outputFile { try OutputFile.write(text, to: outputFile) } else { streams.out(text) }
            try leave(assessment, known, streams)
        }
    }

    private func assessment(_ line: DiscoverProgressLine) async throws -> Assessment {
        if let terraformPlan {
            return try PlanAssessment.run(
                plan: terraformPlan,
                configuration: config,
                checks: check,
                judgesAllBuckets: allBuckets
            )
        }
        let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        let assessing = try Assessing(
            Assessing.Options(
                configuration: config,
                state: directory,
                concurrency: concurrency,
                startsOver: full,
                usesStored: stored,
                measuresCalls: timing,
                judgesAllBuckets: allBuckets
            )
        )
        let clock = ContinuousClock()
        let began = clock.now
        let assessment = try await assessing.run(checks: check) { line.show($0) }
        line.clear()
        if let calls = assessing.timing {
            let alone = calls.seconds(concurrency: assessing.concurrency)
            let took = clock.now - began
            let wall = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
            let parts = [
                "timing: \(calls.calls) calls",
                String(format: "%.2f s alone at \(assessing.concurrency) at once", alone),
                String(format: "%.2f s in all", wall), String(format: "factor %.2f", wall / max(alone, 0.001)),
            ]
            Streams.standard.error(parts.joined(separator: ", "))
        }
        return assessment
    }

    private func leave(_ assessment: Assessment, _ known: AssessmentBaseline?, _ streams: Streams) throws {
        if let failOn {
            let tripping = assessment.findings.filter { finding in
                finding.isOpen && finding.severity >= failOn && known?.holds(finding) != true
            }
            if !tripping.isEmpty {
                let findings = "\(tripping.count) open finding\(tripping.count == 1 ? "" : "s")"
                streams.error("error: \(findings) of severity \(failOn.rawValue) or above")
                throw ExitStatus.gateTripped.code
            }
        }
        let unknown = assessment.count(.unknown)
        if unknown > 0 {
            let results = unknown == 1 ? "1 result is" : "\(unknown) results are"
            streams.error("warning: \(results) unknown; the report says why and what is missing")
            throw ExitStatus.incomplete.code
        }
    }
}

extension AssessmentFormat: ExpressibleByArgument {}
