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
            EXAMPLE
              trailwarden incident open "Audit bucket was public" --severity high --location bucket:s3/audit-logs \\
                --since 2026-06-01T08:00:00Z --opened-by "PutBucketPolicy by ci-deploy"

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "What happened, in a few words; a detection's own title unless told otherwise.")
    var title: String?

    @Option(help: "informational, low, medium, high or critical; a detection's own unless told otherwise.")
    var severity: Severity?

    @Option(
        name: .customLong("detection"),
        help: "Fingerprint of a detection of a scan, or its beginning; may be repeated."
    )
    var detections: [String] = []

    @Option(name: .customLong("finding"), help: "Fingerprint of a finding of an assessment; may be repeated.")
    var findings: [String] = []

    @Option(help: "The location of audit data, as 'access who' names it.")
    var location: String?

    @Option(help: "When the exposure began: a date, RFC 3339, or an age such as 2h.")
    var since: TimeBound?

    @Option(help: "The event that began it, in words.")
    var openedBy: String?

    @OptionGroup var options: IncidentOptions

    func validate() throws {
        if title == nil, detections.isEmpty { throw ValidationError("Name the incident, or a --detection.") }
        if openedBy != nil, since == nil { throw ValidationError("--opened-by needs --since.") }
    }

    func run() async throws {
        try await EvidenceRun.report {
            let office = try await options.office()
            let found = try detections.map { try IncidentSources(store: office.store).detection($0) }
            let worst = found.map(\.group.rule.severity).max()
            var window = ExposureWindow()
            if let since {
                let time = since.milliseconds(now: Int64(Date().timeIntervalSince1970 * 1_000))
                window.opened = ExposureWindow.Moment(time: time, event: openedBy ?? "an event that is not known")
            }
            let named = findings.map {
                Opening.Source(kind: .finding, fingerprint: $0, title: "finding \($0.prefix(12))")
            }
            let opening = Opening(
                title: title ?? found.first?.source.title ?? "",
                severity: severity ?? worst ?? .medium,
                sources: found.map(\.source) + named,
                location: location,
                window: window
            )
            let incident = try await office.desk.open(opening, actor: options.actor)
            try await office.log.publish()
            options.show(incident)
            return nil
        }
    }
}
