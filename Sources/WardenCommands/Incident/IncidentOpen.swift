internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open an incident.",
        discussion: """
            EXAMPLES
              trailwarden incident open --finding log-bucket-policy-not-public
              trailwarden incident open "Audit bucket was public" --severity high --location bucket:s3/audit-logs \\
                --since 2026-06-01T08:00:00Z --opened-by "PutBucketPolicy by ci-deploy"

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "What happened, in a few words; the title of a detection or finding unless told otherwise.")
    var title: String?

    @Option(help: "informational, low, medium, high or critical; a detection's or finding's own unless told otherwise.")
    var severity: Severity?

    @Option(
        name: .customLong("detection"),
        help: "Fingerprint of a detection of a scan, or its beginning; may be repeated."
    )
    var detections: [String] = []

    @Option(
        name: .customLong("finding"),
        help: "An open finding: its fingerprint, its beginning, or its check; may be repeated."
    )
    var findings: [String] = []

    @Option(help: "The location of audit data, as 'access who' names it.")
    var location: String?

    @Option(help: "When the exposure began: a date, RFC 3339, or an age such as 2h.")
    var since: TimeBound?

    @Option(help: "The event that began it, in words.")
    var openedBy: String?

    @OptionGroup var options: IncidentOptions

    func validate() throws {
        if title == nil, detections.isEmpty, findings.isEmpty {
            throw ValidationError("Name the incident, a --detection or a --finding.")
        }
        if openedBy != nil, since == nil { throw ValidationError("--opened-by needs --since.") }
    }

    func run() async throws {
        try await EvidenceRun.report {
            let office = try await options.office()
            let found = try detections.map { try IncidentSources(store: office.store).detection($0) }
            let judged = try findings.map { try IncidentSources(store: office.store).finding($0) }
            let worst = (found.map(\.group.rule.severity) + judged.map(\.severity)).max()
            var window = ExposureWindow()
            if let since {
                let time = since.milliseconds(now: Int64(Date().timeIntervalSince1970 * 1_000))
                window.opened = ExposureWindow.Moment(time: time, event: openedBy ?? "an event that is not known")
            }
            let opening = Opening(
                title: title ?? found.first?.source.title ?? judged.first?.source.title ?? "",
                severity: severity ?? worst ?? .medium,
                sources: found.map(\.source) + judged.map(\.source),
                location: location ?? judged.first?.location,
                window: window
            )
            let incident = try await office.desk.open(opening, actor: options.actor)
            try await office.log.publish()
            options.show(incident)
            return nil
        }
    }
}
