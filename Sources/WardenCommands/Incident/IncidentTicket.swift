internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIncidents
internal import WardenRuntime

struct IncidentTicket: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Create or update the ticket of an incident in Jira or ServiceNow.",
        discussion: """
            EXAMPLE
              trailwarden incident ticket INC-2026-0001 --system jira

            Section 'tickets' of trailwarden.yml names the system and the variables that hold its credentials. One
            ticket an incident: a second run updates it.

            EXIT CODES
              0 done · 1 failed · 78 bad configuration
            """
    )

    @Argument(help: "The incident.")
    var id: String

    @Option(help: "jira or servicenow.")
    var system: TicketSystem

    @OptionGroup var options: IncidentOptions

    func run() async throws {
        try await EvidenceRun.report {
            let office = try await options.office()
            let incident = try office.desk.incident(id)
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let ticket = try await TicketJob(office, now: now).write(incident, to: system)
            let changed = try await office.desk.record(.ticketed(ticket), in: id, actor: options.actor)
            try await office.log.publish()
            switch options.output {
            case .json: options.show(changed)
            case .terminal: Streams.standard.out(SafeText.neutralised("\(ticket.name)  \(ticket.url)") + "\n")
            }
            return nil
        }
    }
}
