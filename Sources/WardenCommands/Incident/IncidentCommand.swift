internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "Follow an exposure from detection to a verified end, with its evidence.",
        subcommands: [
            IncidentOpen.self, IncidentList.self, IncidentShow.self, IncidentTimeline.self, IncidentAssign.self,
            IncidentComment.self, IncidentContain.self, IncidentFix.self, IncidentVerify.self, IncidentExposure.self,
            IncidentClose.self, IncidentReopen.self, IncidentReportCommand.self, IncidentTicket.self,
        ]
    )
}

/// Shared by the commands.
struct IncidentOptions: ParsableArguments {
    @Option(help: "The configuration file.")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Option(name: .customLong("as"), help: "Who acts; you unless told otherwise.")
    var actor: String?

    @Option(help: "terminal or json.")
    var output = EvidenceOutput.terminal

    func office() async throws -> IncidentOffice {
        let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        return try await IncidentOffice(state: directory, config: config)
    }

    /// Records one event, signs the log, and shows where the incident stands.
    func record(_ id: String, _ kind: (Incident, IncidentOffice) throws -> IncidentEvent.Kind) async throws -> Incident
    {
        let office = try await office()
        let incident = try office.desk.incident(id)
        let changed = try await office.desk.record(try kind(incident, office), in: id, actor: actor)
        try await office.log.publish()
        return changed
    }

    func show(_ incident: Incident) {
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        switch output {
        case .json: Streams.standard.out(incident.json(now: now).pretty + "\n")
        case .terminal:
            let assignee = incident.assignee.map { ", \($0)" } ?? ""
            let line =
                "\(incident.id)  \(incident.stage.rawValue)  \(incident.opening.severity)\(assignee)  \(incident.opening.title)"
            Streams.standard.out(SafeText.neutralised(line) + "\n")
        }
    }
}
