internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentExposure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exposure",
        abstract: "State the exposure: window, who could read, who did, what was in it, how much of it is known.",
        discussion: """
            EXAMPLE
              trailwarden incident exposure INC-2026-0001 --logs /mnt/audit-logs

            From the estate that was last read, the logs, and the scans. Without --logs the scanned ones are searched.

            EXIT CODES
              0 done · 1 failed · 3 done, but something is not known · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(name: .customLong("logs"), help: "Files or directories of logs; may be repeated.")
    var logs: [String] = []

    @Option(
        help:
            "Which events are uses, in the words of 'trailwarden hunt'; those that name the location unless told otherwise."
    )
    var matching: String?

    @Option(help: "When the exposure began.")
    var since: TimeBound?

    @Option(help: "The event that began it, in words.")
    var openedBy: String?

    @Option(help: "When the exposure ended.")
    var until: TimeBound?

    @Option(help: "The event that ended it, in words.")
    var closedBy: String?

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            var inquiry = ExposureInquiry.Options()
            inquiry.logs = logs
            inquiry.expression = matching
            let unsaid = "an event that is not known"
            inquiry.opened = since.map { .init(time: $0.milliseconds(now: now), event: openedBy ?? unsaid) }
            inquiry.closed = until.map { .init(time: $0.milliseconds(now: now), event: closedBy ?? unsaid) }
            let incident = try await options.record(id) { incident, office in
                var job = ExposureInquiry(store: office.store, now: now, options: inquiry)
                return .exposureStated(try job.statement(about: incident))
            }
            switch options.output {
            case .json: Streams.standard.out((incident.exposure?.json ?? .null).pretty + "\n")
            case .terminal: Streams.standard.out(IncidentReport.exposure(of: incident))
            }
            return incident.exposure?.unknowns.isEmpty == false ? .incomplete : nil
        }
    }
}
