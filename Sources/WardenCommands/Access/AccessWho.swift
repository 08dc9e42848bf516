internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct AccessWho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "List each person, service and outside party that can, with every hop.",
        discussion: """
            EXAMPLES
              trailwarden access who system.access.audit
              trailwarden access who s3://company-audit-logs --to delete --output csv

            LOCATION is a table, view or volume, an s3:// place, the name of a dashboard or share, or an asset id.

            EXIT CODES
              0 done · 1 failed · 3 done, but something is not known · 78 bad configuration
            """
    )

    @Argument(help: "Where the audit data is.")
    var location: String

    @Option(help: "read, alter, delete or stop; all of them with --all.")
    var to = AccessAim.read

    @Flag(help: "All four capabilities.")
    var all = false

    @Option(help: "table, json, csv or mermaid.")
    var output = AccessFormat.table

    @OptionGroup var estate: EstateArguments

    func run() async throws {
        let streams = Streams.standard
        try await ConnectFailure.reported {
            let study = try await estate.study()
            let answer = try study.who(location, aims: all ? AccessAim.allCases : [to], format: output)
            streams.out(answer.text)
            if !answer.isComplete {
                streams.error("warning: the list is not known to be whole; it says what is missing")
                throw ExitStatus.incomplete.code
            }
        }
    }
}
