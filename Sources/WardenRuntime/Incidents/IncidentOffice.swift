internal import Foundation
internal import WardenDomain
internal import WardenIncidents
public import WardenStore

/// What the incident commands work with: the desk and the store behind it.
public struct IncidentOffice: Sendable {
    public let desk: IncidentDesk
    public let store: Store
    public let log: EvidenceLog
    public let connector: Connector

    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - config: path of the configuration; nil = the usual ones.
    public init(state: String, config: String?) async throws {
        connector = try Connector.load(path: config)
        store = try StateDirectory(path: state).openStore()
        log = try await EvidenceLog(state: state, settings: connector.configuration.evidence, connector: connector)
        desk = IncidentDesk(store: store, log: log)
    }
}
