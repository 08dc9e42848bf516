internal import ArgumentParser
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct RuleTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples that rule files carry.",
        discussion: """
            EXAMPLES
              trailwarden rule test rules/
              trailwarden rule test --pack

            A rule file may hold, beside the rule:

              examples:
                match:
                  - {actionName: deleteTable, ...}                       # one event
                  - - {actionName: login, ...}                           # events in order, for correlations
                    - {repeat: 10, every: 30s, event: {...}}
                no_match:
                  - {actionName: getTable, ...}

            EXIT CODES
              0 every example does what it should · 1 nothing to test · 2 an example fails, or a rule lacks examples \
            under --require-examples · 3 a rule file was refused · 64 wrong use
            """
    )

    @Argument(help: "Rule files or directories.")
    var paths: [String] = []

    @Flag(help: "Test the built-in rules.")
    var pack = false

    @Flag(help: "Read the examples as any JSON; every rule sees every event.")
    var generic = false

    @Option(parsing: .upToNextOption, help: "Processing pipelines that the rules are used with.")
    var pipeline: [String] = []

    @Flag(help: "Fail where a rule that reports something lacks examples of either kind.")
    var requireExamples = false

    @Option(help: "table, json, jsonl or csv: the examples that fail.")
    var output = Table.Format.table

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if paths.isEmpty, !pack { throw ValidationError("Name rule files or directories, or use --pack.") }
    }

    func run() async throws {
        let streams = Streams.standard
        let selection = RuleSelection(paths: paths, usesPack: pack, pipelines: pipeline, isGeneric: generic)
        do {
            let outcome = try RuleTestJob(RuleLibrary.load(selection, withExamples: true)).run()
            try report(outcome, streams)
        } catch let error as WardenError {
            RuleReports.print(error, to: streams)
            throw ExitStatus.failed.code
        }
    }

    private func report(_ outcome: RuleTestJob.Outcome, _ streams: Streams) throws {
        let errors = RuleReports.print(outcome.diagnostics, from: .error, to: streams)
        if output == .table {
            for failure in outcome.failures { streams.out(text(failure)) }
        } else {
            streams.out(table(outcome.failures).render(output, options: streams.renderOptions(colors)))
        }
        if requireExamples {
            for rule in outcome.untested {
                streams.error(
                    "error: '\(rule.rule.title)' lacks examples (\(rule.location.file):\(rule.location.line):1)"
                )
            }
        }
        streams.error(summary(outcome))
        if !outcome.failures.isEmpty || (requireExamples && !outcome.untested.isEmpty) {
            throw ExitStatus.gateTripped.code
        }
        if errors > 0 { throw ExitStatus.incomplete.code }
        if outcome.examples == 0 { throw ExitStatus.failed.code }
    }

    private func summary(_ outcome: RuleTestJob.Outcome) -> String {
        let examples = RuleReports.plural(outcome.examples, "example", "examples")
        let rules = RuleReports.plural(outcome.rules, "rule", "rules")
        var text = "\(examples) of \(rules), \(outcome.failures.count) failed"
        if !outcome.untested.isEmpty {
            text += "; " + RuleReports.plural(outcome.untested.count, "rule lacks", "rules lack") + " examples"
        }
        return text
    }

    private func text(_ failure: RuleTestJob.Failure) -> String {
        let list = failure.shouldFire ? "match" : "no_match"
        let place = "\(failure.location.file):\(failure.location.line):\(failure.location.column)"
        return "failed: '\(SafeText.neutralised(failure.title))', example \(failure.number) of \(list): "
            + "\(failure.message) (\(place))\n"
    }

    private func table(_ failures: [RuleTestJob.Failure]) -> Table {
        Table(
            schema: "trailwarden.rule-tests/1",
            columns: [
                .init("rule", title: "RULE"), .init("title", title: "TITLE"), .init("list", title: "LIST"),
                .init("number", title: "NUMBER"), .init("message", title: "MESSAGE"), .init("file", title: "FILE"),
                .init("line", title: "LINE"), .init("column", title: "COLUMN"),
            ],
            rows: failures.map { failure in
                [
                    .text(failure.rule), .text(failure.title), .text(failure.shouldFire ? "match" : "no_match"),
                    .count(UInt64(failure.number)), .text(failure.message), .text(failure.location.file),
                    .count(UInt64(failure.location.line)), .count(UInt64(failure.location.column)),
                ]
            }
        )
    }
}
