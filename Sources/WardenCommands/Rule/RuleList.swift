internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct RuleList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List rules: the built-in ones, or those of files and directories.",
        discussion: """
            EXAMPLES
              trailwarden rule list --level high --source cloudtrail
              trailwarden rule list my-rules/ --tag attack.t1562 --output json
              trailwarden rule list --blind

            --blind lists the rules that cannot fire, since no scan that was kept has read what they look at.
            """
    )

    @Argument(help: "Rule files or directories; the built-in rules where none is named.")
    var paths: [String] = []

    @Flag(help: "List the built-in rules besides those of the paths.")
    var pack = false

    @Option(help: "Only rules at least this bad: informational, low, medium, high, critical.")
    var level: Severity?

    @Option(help: "Only rules about: databricks, cloudtrail, s3-access.")
    var source: EventSource?

    @Option(help: "Only rules with this tag; its beginning up to a dot is enough. May be repeated.")
    var tag: [String] = []

    @Option(help: "Only rules with this text in title, description, id or name.")
    var text: String?

    @Flag(help: "Only rules that cannot fire, with what each lacks.")
    var blind = false

    @Option(help: "Directory of the embedded store, for --blind.")
    var state: String?

    @Option(help: "table, json, jsonl or csv.")
    var output = Table.Format.table

    @Flag(name: .shortAndLong, help: "Print ids only.")
    var quiet = false

    @OptionGroup var colors: ColorOption

    func run() async throws {
        let streams = Streams.standard
        let library = RuleLibrary.load(RuleSelection(paths: paths, usesPack: pack || paths.isEmpty))
        RuleReports.print(library.diagnostics, from: .error, to: streams)
        var found = library.overview(RuleFilter(minimumLevel: level, source: source, tags: tag, text: text))
        if blind { found = try keepBlind(found, library, streams) }
        if quiet {
            streams.out(found.map { $0.rule.id + "\n" }.joined())
        } else {
            streams.out(table(found).render(output, options: streams.renderOptions(colors)))
        }
        if output == .table, !quiet {
            streams.error(RuleReports.plural(found.count, "rule", "rules") + " of \(library.ruleCount)")
            if !blind, let note = blindNote(library) { streams.error(note) }
        }
        if library.hasErrors { throw ExitStatus.incomplete.code }
    }

    /// How many rules cannot fire, where it is known what was read. Nothing is made for it.
    private func blindNote(_ library: RuleLibrary) -> String? {
        let path = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        guard FileManager.default.fileExists(atPath: path + "/trailwarden.db"),
            let directory = try? StateDirectory(path: path), let met = try? directory.connectedSources()
        else { return nil }
        let count = library.blindRules(met).count
        guard count > 0 else { return nil }
        let words = RuleReports.plural(count, "rule is", "rules are")
        return "note: \(words) blind, since no log was read that they look at: list them with --blind"
    }

    private func keepBlind(
        _ rules: [RuleOverview],
        _ library: RuleLibrary,
        _ streams: Streams
    ) throws -> [RuleOverview] {
        do throws(WardenError) {
            let environment = ProcessInfo.processInfo.environment
            let directory = try StateDirectory(path: state ?? StateDirectory.defaultPath(environment: environment))
            let met = try directory.connectedSources()
            if met == nil { streams.error("note: no log was read yet: every rule with a requirement is blind") }
            let blind = library.blindRules(met ?? [])
            for requirement in RuleRequirement.allCases {
                let count = blind.count { $0.missing.contains(requirement) }
                guard count > 0 else { continue }
                let words = RuleReports.plural(count, "rule lacks", "rules lack")
                streams.error("\(words) \(requirement.words): \(requirement.remedy)")
            }
            let ids = Set(blind.map(\.rule.id))
            return rules.filter { ids.contains($0.rule.id) }
        } catch {
            streams.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }

    private func table(_ rules: [RuleOverview]) -> Table {
        Table(
            schema: "trailwarden.rules/1",
            columns: [
                .init("level", title: "LEVEL"),
                .init("title", title: "TITLE", minimumWidth: 30),
                .init("source", title: "SOURCE"),
                .init("kind", title: "KIND", dropOrder: 3),
                .init("name", title: "NAME", minimumWidth: 16, dropOrder: 2),
                .init("id", title: "ID", keep: .start, minimumWidth: 8, dropOrder: 1),
                .init("tags", title: "TAGS", minimumWidth: 12, dropOrder: 4),
                .init("filters", title: "FILTERS", minimumWidth: 8, dropOrder: 5),
                .init("file", title: "FILE", keep: .end, minimumWidth: 12, dropOrder: 6),
            ],
            rows: rules.map { rule in
                [
                    .severity(rule.rule.severity), .text(rule.rule.title),
                    .text(rule.source?.rawValue ?? "any"), .text(rule.kind), rule.name.map { .text($0) } ?? .empty,
                    .text(rule.rule.id), .list(rule.rule.tags), .list(rule.filters),
                    .text("\(rule.location.file):\(rule.location.line)"),
                ]
            }
        )
    }
}
