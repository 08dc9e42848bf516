internal import ArgumentParser
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct RuleLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check rule files: every error and doubt, with file, line, column and what to do.",
        discussion: """
            EXAMPLES
              trailwarden rule lint rules/
              trailwarden rule lint rules/ --strict --output jsonl

            EXIT CODES
              0 nothing wrong · 2 errors, or warnings under --strict · 64 wrong use
            """
    )

    @Argument(help: "Rule files or directories.")
    var paths: [String] = []

    @Flag(help: "Check the built-in rules, too.")
    var pack = false

    @Option(parsing: .upToNextOption, help: "Processing pipelines that the rules are used with.")
    var pipeline: [String] = []

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(help: "The rules are meant for --generic: their logsources are not looked at.")
    var generic = false

    @Option(help: "table, json, jsonl or csv.")
    var output = Table.Format.table

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if paths.isEmpty, !pack { throw ValidationError("Name rule files or directories, or use --pack.") }
    }

    func run() async throws {
        let streams = Streams.standard
        let selection = RuleSelection(paths: paths, usesPack: pack, pipelines: pipeline, isGeneric: generic)
        let library = RuleLibrary.load(selection)
        if output == .table {
            for diagnostic in library.diagnostics { streams.out(diagnostic.rendered + "\n") }
        } else {
            streams.out(table(library.diagnostics).render(output, options: streams.renderOptions(colors)))
        }
        let errors = library.diagnostics.count { $0.level == .error }
        let warnings = library.diagnostics.count { $0.level == .warning }
        streams.error(
            [
                RuleReports.plural(library.ruleCount, "rule", "rules") + " usable",
                RuleReports.plural(errors, "error", "errors"), RuleReports.plural(warnings, "warning", "warnings"),
            ].joined(separator: ", ")
        )
        if errors > 0 || (strict && warnings > 0) { throw ExitStatus.gateTripped.code }
    }

    private func table(_ diagnostics: [Diagnostic]) -> Table {
        Table(
            schema: "trailwarden.diagnostics/1",
            columns: [
                .init("level", title: "LEVEL"), .init("code", title: "CODE"), .init("message", title: "MESSAGE"),
                .init("file", title: "FILE"), .init("line", title: "LINE"), .init("column", title: "COLUMN"),
                .init("hint", title: "HINT"),
            ],
            rows: diagnostics.map { diagnostic in
                [
                    .text(diagnostic.level.rawValue), .text(diagnostic.code), .text(diagnostic.message),
                    diagnostic.location.map { .text($0.file) } ?? .empty,
                    diagnostic.location.map { .count(UInt64($0.line)) } ?? .empty,
                    diagnostic.location.map { .count(UInt64($0.column)) } ?? .empty,
                    diagnostic.hint.map { .text($0) } ?? .empty,
                ]
            }
        )
    }
}
