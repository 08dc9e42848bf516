internal import ArgumentParser
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct RuleShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Tell everything about one rule: what it says, how it is run, what to do when it fires.",
        discussion: """
            EXAMPLES
              trailwarden rule show log-delivery-disabled
              trailwarden rule show 81df5e6a --output json
            """
    )

    @Argument(help: "The rule's id (or its first letters), name, title or file name.")
    var rule: String

    @Option(
        parsing: .upToNextOption,
        help: "Rule files or directories to look in; the built-in rules where none is named."
    )
    var rules: [String] = []

    @Flag(help: "Look in the built-in rules besides --rules.")
    var pack = false

    @Option(help: "text or json.")
    var output = Output.text

    /// How a rule is told.
    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

    func run() async throws {
        let streams = Streams.standard
        let selection = RuleSelection(paths: rules, usesPack: pack || rules.isEmpty)
        let library = RuleLibrary.load(selection, withExamples: true)
        let found = library.describe(rule)
        guard !found.isEmpty else {
            // The rule may be missing because its file was refused.
            RuleReports.print(library.diagnostics, from: .error, to: streams)
            let hint = library.suggestion(for: rule).map { "did you mean '\($0)'?" }
            RuleReports.print(
                WardenError(
                    code: "rule.unknown",
                    object: "'\(rule)'",
                    "no rule has this id, name or title",
                    hint: hint ?? "list the rules with: trailwarden rule list"
                ),
                to: streams
            )
            throw ExitStatus.failed.code
        }
        for description in found {
            streams.out(output == .json ? json(description).pretty + "\n" : RuleText.text(description))
        }
    }

    private static func list(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

    private func json(_ description: RuleDescription) -> JSONValue {
        let overview = description.overview
        return [
            "schema": "trailwarden.rule/1",
            "id": .string(overview.rule.id),
            "name": overview.name.map { .string($0) } ?? .null,
            "title": .string(overview.rule.title),
            "level": .string(overview.rule.severity.rawValue),
            "kind": .string(overview.kind),
            "source": overview.source.map { .string($0.rawValue) } ?? .null,
            "service": overview.service.map { .string($0) } ?? .null,
            "description": .string(overview.rule.description),
            "tags": Self.list(overview.rule.tags),
            "falsePositives": Self.list(overview.rule.falsePositives),
            "runbook": .string(overview.rule.runbook),
            "needs": Self.list(RuleText.needs(description)),
            "filters": Self.list(overview.filters),
            "condition": Self.list(description.condition),
            "index": Self.list(description.index),
            "uses": Self.list(description.uses),
            "usedBy": Self.list(description.usedBy),
            "emits": .bool(overview.emits),
            "examples": [
                "match": .integer(Int64(description.matchExamples)),
                "noMatch": .integer(Int64(description.otherExamples)),
            ],
            "attributes": .object(
                Dictionary(description.attributes.map { ($0.name, Self.list($0.values)) }) { first, _ in first }
            ),
            "file": .string(overview.location.file),
            "line": .integer(Int64(overview.location.line)),
        ]
    }
}
