internal import ArgumentParser
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct BehaviourReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "List unusual days of principals, the highest score first.",
        discussion: """
            EXAMPLES
              trailwarden behaviour report --since 30d
              trailwarden behaviour report --all --limit 20 --output json

            EXIT CODES
              0 done · 1 failed
            """
    )

    @OptionGroup var arguments: BehaviourArguments

    @Option(help: "Only cases on or after this day: RFC 3339, a date, or an age such as 7d.")
    var since: TimeBound?

    @Option(help: "Show so many cases.")
    var limit = 50

    @Flag(help: "Show cases below the alert threshold and of the learning days, too.")
    var all = false

    @Option(help: "table, json, jsonl or csv.")
    var output = Table.Format.table

    @OptionGroup var colors: ColorOption

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is a number from 1.") }
    }

    func run() async throws {
        let streams = Streams.standard
        try BehaviourArguments.reporting {
            let session = try arguments.learned()
            let bound = since.map { Int($0.milliseconds(now: BehaviourArguments.now) / 86_400_000) } ?? .min
            let cases = try session.cases(sinceDay: bound, alertsOnly: !all, limit: limit)
            streams.out(BehaviourText.table(cases).render(output, options: streams.renderOptions(colors)))
            if cases.isEmpty, output == .table {
                streams.error(
                    all
                        ? "no cases"
                        : "no alerts; '--all' shows cases below the threshold and of the learning days, too"
                )
            }
            return nil
        }
    }
}
