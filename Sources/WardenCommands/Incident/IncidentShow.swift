internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an incident: stage, clocks, what it lacks, what happened last.",
        discussion: """
            EXAMPLE
              trailwarden incident show INC-2026-0001

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let incident = try await options.office().desk.incident(id)
            options.show(incident)
            guard options.output == .terminal else { return nil }
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            var text = "clocks    \(incident.clockText(now: now))\n"
            if let location = incident.opening.location { text += "location  \(location)\n" }
            for probe in incident.probes {
                text += "probe     \(probe.name): \(probe.result.rawValue) (\(probe.detail))\n"
            }
            for ticket in incident.tickets { text += "ticket    \(ticket.name) \(ticket.url)\n" }
            if let refusal = incident.refusal(of: .closed("")), incident.stage != .closed {
                text += "to close  \(refusal.message)\n"
            }
            for event in incident.events.suffix(5) { text += "event     \(Self.line(event))\n" }
            Streams.standard.out(text.split(separator: "\n").map { SafeText.neutralised(String($0)) + "\n" }.joined())
            return nil
        }
    }

    static func line(_ event: IncidentEvent) -> String {
        let entry = event.evidence.map { "  [entry \($0)]" } ?? ""
        return "\(Timestamp(event.time).rfc3339 ?? "?")  \(event.actor)  \(event.summary)\(entry)"
    }
}

struct IncidentTimeline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show everything that happened in an incident, in order.",
        discussion: """
            EXAMPLE
              trailwarden incident timeline INC-2026-0001

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let incident = try await options.office().desk.incident(id)
            for event in incident.events {
                switch options.output {
                case .json: Streams.standard.out(event.json.compact + "\n")
                case .terminal: Streams.standard.out(SafeText.neutralised(IncidentShow.line(event)) + "\n")
                }
            }
            return nil
        }
    }
}
