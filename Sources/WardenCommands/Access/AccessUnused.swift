internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct AccessUnused: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unused",
        abstract: "Compare what is granted on audit data with what the logs show being used.",
        discussion: """
            EXAMPLES
              trailwarden access unused /mnt/audit-logs /mnt/cloudtrail
              trailwarden access unused logs/ --location system.access.audit --output json

            Reads Databricks audit logs, CloudTrail data events and S3 server access logs. A right that nothing in the \
            logs uses is unused for the time that the logs cover; whether reads of a bucket are in them depends on its \
            logging.

            EXIT CODES
              0 done · 1 failed · 3 done, but something could not be read · 78 bad configuration
            """
    )

    @Argument(help: "Logs: files, directories, globs, archives.")
    var logs: [String]

    @Option(help: "Only this location; may be repeated. [default: every location of audit data]")
    var location: [String] = []

    @Flag(help: "Also list rights that were used, with the time of the last use.")
    var all = false

    @Option(help: "table, json or csv.")
    var output = AccessFormat.table

    @OptionGroup var estate: EstateArguments

    func run() async throws {
        let streams = Streams.standard
        try await ConnectFailure.reported {
            let study = try await estate.study()
            let answer = try study.unused(
                location,
                logs: logs,
                includesUsed: all,
                format: output,
                now: Int64(Date().timeIntervalSince1970 * 1_000),
                threads: ProcessInfo.processInfo.activeProcessorCount
            )
            streams.out(answer.text)
            if !answer.isComplete {
                streams.error("warning: some records could not be read; what looks unused may have been used in them")
                throw ExitStatus.incomplete.code
            }
        }
    }
}
