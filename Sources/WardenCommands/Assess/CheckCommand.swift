internal import ArgumentParser
internal import WardenChecks
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "List, explain and falsify the checks of assess.",
        subcommands: [CheckList.self, CheckShow.self, CheckSelftest.self]
    )
}

struct CheckList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List all checks.")

    @Option(help: "table, json, jsonl or csv.")
    var output = Table.Format.table

    @OptionGroup var colors: ColorOption

    func run() throws {
        let columns = [
            Table.Column("id", title: "Check"), Table.Column("severity", title: "Severity"),
            Table.Column("family", title: "Family", dropOrder: 2),
            Table.Column("title", title: "Right state", minimumWidth: 20),
            Table.Column("criteria", title: "SOC 2", dropOrder: 1),
        ]
        let rows: [[Table.Cell]] = CheckRegistry.all.map { check in
            let about = check.metadata
            return [
                .text(about.id), .severity(about.severity), .text(about.family.rawValue), .text(about.title),
                .list(about.criteria.map(\.rawValue)),
            ]
        }
        let table = Table(schema: "trailwarden.checks/1", columns: columns, rows: rows)
        Streams.standard.out(table.render(output, options: Streams.standard.renderOptions(colors)))
    }
}

struct CheckShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Explain one check, or all.")

    @Argument(help: "Id of the check; see 'trailwarden check list'. [default: all of them]")
    var id: String?

    func run() throws {
        guard let id else { return Streams.standard.out(CheckReference.page) }
        do {
            for check in try Assessing.checks([id]) { Streams.standard.out(CheckReference.section(check)) }
        } catch {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }
}

struct CheckSelftest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Prove that the checks bite: each sees its examples fail, and a lab broken in the way it looks for.",
        discussion: """
            Without --lab every check judges its example estates. With --lab the configuration must be that of a lab
            ('trailwarden lab up'): each check that the lab can express is broken there, seen failing, mended, seen passing.

            EXIT CODES
              0 every check bites · 1 failed · 2 a check does not bite
            """
    )

    @Option(help: "Configuration of a lab that may be broken.")
    var lab: String?

    @Option(help: "Only this check; may be repeated.")
    var check: [String] = []

    func run() async throws {
        let streams = Streams.standard
        try await ConnectFailure.reported {
            var failures = 0
            for verdict in CheckFalsification.examples(try Assessing.checks(check)) where !verdict.bites {
                failures += 1
                streams.error("error: \(verdict.check): \(verdict.words)")
            }
            let count = try Assessing.checks(check).count
            streams.out("\(count - failures) of \(count) checks bite on their examples\n")
            if let lab { failures += try await falsify(lab, streams) }
            if failures > 0 { throw ExitStatus.gateTripped.code }
        }
    }

    /// - Returns: how many checks do not bite.
    private func falsify(_ lab: String, _ streams: Streams) async throws -> Int {
        let verdicts = try await LabFalsification(configuration: lab).run(try Assessing.checks(check)) { verdict in
            let word = verdict.isUntried ? "not in the lab" : verdict.bites ? "bites" : "does not bite"
            streams.out("\(word)  \(verdict.check): \(verdict.words)\n")
        }
        let untried = verdicts.count { $0.isUntried }
        let biting = verdicts.count { $0.bites }
        let failures = verdicts.count - untried - biting
        streams.out("\(biting) of \(verdicts.count) checks bite on the lab, \(untried) cannot be tried there\n")
        return failures
    }
}
