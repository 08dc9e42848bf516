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
              trailwarden access unused
              trailwarden access unused /mnt/audit-logs /mnt/cloudtrail
              trailwarden access unused logs/ --location system.access.audit --output json

            Without LOGS it asks what 'trailwarden scan' saw and kept; with LOGS it reads them.

            Knows Databricks audit logs, CloudTrail data events and S3 server access logs. A right that nothing in the \
            logs uses is unused for the time that the logs cover; whether reads of a bucket are in them depends on its \
            logging.

            EXIT CODES
              0 done · 1 failed · 3 done, but something could not be read · 78 bad configuration
            """
    )

    @Argument(help: "Logs: files, directories, globs, archives. [default: what was scanned]")
    var logs: [String] = []

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
            let survey =
                logs.isEmpty
                ? try UsageSurvey.kept(in: estate.directory)
                : try UsageSurvey.read(
                    logs,
                    now: Int64(Date().timeIntervalSince1970 * 1_000),
                    threads: ProcessInfo.processInfo.activeProcessorCount
                )
            let answer = try study.unused(location, survey, includesUsed: all, format: output)
            streams.out(answer.text)
            if !answer.isComplete {
                streams.error("warning: not everything could be looked at; what looks unused may have been used")
                throw ExitStatus.incomplete.code
            }
        }
    }
}
