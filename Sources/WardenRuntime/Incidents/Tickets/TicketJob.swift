internal import Foundation
internal import WardenCloud
public import WardenDomain
internal import WardenEvidence
public import WardenIncidents
internal import WardenTransport

/// Writes the ticket of an incident: creates it, or updates the one that is there, whoever created it.
public struct TicketJob: Sendable {
    private let settings: TicketSettings
    private let ports: LocalPorts
    private let transport: any HTTPTransport
    private let origin: String
    private let now: Int64

    /// - Parameter now: epoch milliseconds.
    public init(_ office: IncidentOffice, now: Int64) {
        self.init(
            settings: office.connector.configuration.tickets,
            ports: office.connector.ports,
            origin: office.log.verifier.name,
            transport: NetworkTransport(),
            now: now
        )
    }

    init(settings: TicketSettings, ports: LocalPorts, origin: String, transport: any HTTPTransport, now: Int64) {
        self.settings = settings
        self.ports = ports
        self.origin = origin
        self.transport = transport
        self.now = now
    }

    /// - Throws: `ticket.not-configured`, `ticket.refused`, `ticket.unreachable`.
    public func write(_ incident: Incident, to system: TicketSystem) async throws(WardenError) -> TicketReference {
        let link = settings.link.map { $0.hasSuffix("/") ? $0 + incident.id : $0 + "/" + incident.id }
        let text = TicketText(incident, origin: origin, link: link, now: now)
        let known = incident.tickets.first { $0.system == system.rawValue }
        switch system {
        case .jira:
            let site = try site(settings.jira, system)
            return try await JiraDesk(site: site, text: text).write(known)
        case .servicenow:
            let site = try site(settings.servicenow, system)
            return try await ServiceNowDesk(site: site, text: text).write(known)
        }
    }

    private func site(_ settings: TicketSettings.System?, _ system: TicketSystem) throws(WardenError) -> TicketSite {
        guard let settings else {
            throw WardenError(
                code: "ticket.not-configured",
                object: system.rawValue,
                "is not configured",
                hint: "add '\(system.rawValue)' to section 'tickets' of trailwarden.yml"
            )
        }
        guard let token = ports.variable(settings.tokenVariable) else {
            throw WardenError(code: "ticket.not-configured", object: "$\(settings.tokenVariable)", "is not set")
        }
        var user: String?
        if let variable = settings.userVariable {
            user = ports.variable(variable)
            if user == nil { throw WardenError(code: "ticket.not-configured", object: "$\(variable)", "is not set") }
        }
        do {
            let endpoint = try Endpoint(parsing: settings.url, name: system.rawValue)
            return TicketSite(settings: settings, endpoint: endpoint, user: user, token: token, transport: transport)
        } catch {
            throw (error as? WardenError)
                ?? WardenError(code: "ticket.not-configured", object: settings.url, "is no address")
        }
    }
}
