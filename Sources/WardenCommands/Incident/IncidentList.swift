internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List incidents, those that were changed last first.",
        discussion: """
            EXAMPLE
              trailwarden incident list --stage detected --stage contained

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Option(name: .customLong("stage"), help: "detected, contained, fixed, verified or closed; may be repeated.")
    var stages: [IncidentStage] = []

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let incidents = try await options.office().desk.incidents(stages)
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            switch options.output {
            case .json: Streams.standard.out(JSONValue.array(incidents.map { $0.json(now: now) }).pretty + "\n")
            case .terminal:
                for incident in incidents { options.show(incident) }
                if incidents.isEmpty { Streams.standard.error("no incidents") }
            }
            return nil
        }
    }
}
