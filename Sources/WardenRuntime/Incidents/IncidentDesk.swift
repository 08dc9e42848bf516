internal import Foundation
public import WardenDomain
public import WardenIncidents
public import WardenStore

/// Incidents of an installation. What happens is recorded in the evidence log first, then in the store.
public struct IncidentDesk: Sendable {
    private let store: Store
    private let log: EvidenceLog
    private let now: @Sendable () -> Int64

    public init(store: Store, log: EvidenceLog, now: (@Sendable () -> Int64)? = nil) {
        self.store = store
        self.log = log
        self.now = now ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
    }

    /// Opens an incident.
    public func open(_ opening: Opening, actor: String? = nil) async throws(WardenError) -> Incident {
        let time = now()
        let id = try store.nextIncidentID(year: Timestamp(time).year)
        let who = actor ?? log.actor
        var event = IncidentEvent(time: time, actor: who, kind: .opened(opening))
        event.evidence = try await record(id, event)
        let incident = Incident(id: id, opening: opening, time: time, actor: who, evidence: event.evidence)
        try save(incident, after: 0, [event])
        return incident
    }

    /// Adds what happened, unless the incident's stage does not allow it.
    ///
    /// - Throws: `incident.unknown`, `incident.refused`, `incident.conflict`.
    @discardableResult
    public func record(
        _ kind: IncidentEvent.Kind,
        in id: String,
        actor: String? = nil
    ) async throws(WardenError) -> Incident {
        var incident = try incident(id)
        if let refusal = incident.refusal(of: kind) { throw refusal }
        let known = incident.events.count
        var event = IncidentEvent(time: max(now(), incident.updatedAt), actor: actor ?? log.actor, kind: kind)
        event.evidence = try await record(id, event)
        try incident.record(event)
        try save(incident, after: known, [event])
        return incident
    }

    /// - Throws: `incident.unknown`.
    public func incident(_ id: String) throws(WardenError) -> Incident {
        if let found = try Self.incident(id, store) { return found }
        throw WardenError(
            code: "incident.unknown",
            object: id,
            "there is no such incident",
            hint: "run 'trailwarden incident list'"
        )
    }

    /// Incidents in some stages, those that were changed last first.
    public func incidents(_ stages: [IncidentStage] = [], limit: Int = 1_000) throws(WardenError) -> [Incident] {
        var found: [Incident] = []
        for row in try store.incidents(stages: stages.isEmpty ? nil : stages.map(\.rawValue), limit: limit) {
            if let incident = try Self.incident(row.id, store) { found.append(incident) }
        }
        return found
    }

    /// - Parameter readsExposure: false where a list is shown: statements of exposure are long, and a comment stands for
    ///   them then.
    static func incident(
        _ id: String,
        _ store: Store,
        readsExposure: Bool = true
    ) throws(WardenError) -> Incident? {
        var events: [IncidentEvent] = []
        let decoder = JSONDecoder()
        for bytes in try store.incidentEvents(id) {
            let value = Data(bytes)
            do {
                if !readsExposure, value.range(of: exposureKey) != nil {
                    let head = try decoder.decode(EventHead.self, from: value)
                    let kind = IncidentEvent.Kind.commented("exposure stated")
                    events.append(IncidentEvent(time: head.time, actor: head.actor, kind: kind))
                } else {
                    events.append(try decoder.decode(IncidentEvent.self, from: value))
                }
            } catch {
                throw WardenError(code: "store.unreadable-value", object: id, "an event cannot be read: \(error)")
            }
        }
        return Incident(id: id, events: events)
    }

    private struct EventHead: Decodable {
        var time: Int64
        var actor: String
    }

    /// Within a text its quotation marks would be escaped.
    private static let exposureKey = Data(#""kind":{"exposureStated""#.utf8)

    private func record(_ id: String, _ event: IncidentEvent) async throws(WardenError) -> UInt64 {
        try await log.append(kind: "incident.\(event.name)", subject: id, actor: event.actor, body: event.json)
    }

    private func save(_ incident: Incident, after known: Int, _ events: [IncidentEvent]) throws(WardenError) {
        let row = IncidentRow(
            id: incident.id,
            stage: incident.stage.rawValue,
            severity: incident.opening.severity.rank,
            openedAt: incident.openedAt,
            updatedAt: incident.updatedAt
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var encoded: [[UInt8]] = []
        for event in events {
            guard let data = try? encoder.encode(event) else {
                throw WardenError(code: "incident.unwritable", object: incident.id, "an event cannot be written")
            }
            encoded.append([UInt8](data))
        }
        try store.addIncidentEvents(row, after: known, encoded)
    }
}
