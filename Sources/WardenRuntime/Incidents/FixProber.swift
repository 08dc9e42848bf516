internal import Foundation
internal import WardenAccess
public import WardenDomain
internal import WardenEstate
public import WardenIncidents
public import WardenStore

/// Looks whether the fix of an incident holds, with what was read after it. What was not looked at since is unknown.
public struct FixProber {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func probes(of incident: Incident) throws(WardenError) -> [Probe] {
        let changed = incident.lastChangeAt ?? incident.openedAt
        return try detections(incident, since: changed) + access(incident, since: changed)
    }

    /// A rule that fired before must have had the chance to fire since, and must not have.
    private func detections(_ incident: Incident, since: Int64) throws(WardenError) -> [Probe] {
        var probes: [Probe] = []
        for source in incident.opening.sources where source.kind == .detection {
            var result = Probe(name: "no new '\(source.title)'", result: .unknown, detail: "")
            var lastScan: Int64?
            var lastEvent: Int64?
            var seen: Int64?
            for scope in try store.scopes() {
                guard let state = try store.state(of: scope),
                    let group = state.detections.first(where: { $0.fingerprint == source.fingerprint })
                else { continue }
                lastScan = max(lastScan ?? .min, state.lastScanAt)
                lastEvent = max(lastEvent ?? .min, state.census.lastEvent ?? .min)
                seen = max(seen ?? .min, group.lastSeen ?? .min)
            }
            if let seen, seen > since {
                result.result = .fails
                result.detail = "it was seen again at \(Self.time(seen))"
            } else if let lastEvent, lastEvent > since {
                result.result = .holds
                result.detail = "logs until \(Self.time(lastEvent)) were scanned and do not show it"
            } else {
                result.detail = "no event after \(Self.time(since)) was scanned; run 'trailwarden scan' on newer logs"
            }
            probes.append(result)
        }
        return probes
    }

    /// Who lost access by the change must have none in an estate that was read afterwards.
    private func access(_ incident: Incident, since: Int64) -> [Probe] {
        guard !incident.revoked.isEmpty else { return [] }
        let posture = try? StoredPosture(store: store).load(since: since)
        let graph = posture.map { AccessGraph(posture: $0) }
        return incident.revoked.map { name in
            var probe = Probe(name: "\(name) cannot read", result: .unknown, detail: "")
            guard let graph, let posture else {
                probe.detail =
                    "the estate was not read after \(Self.time(since)); run 'trailwarden access who --refresh'"
                return probe
            }
            let wanted = incident.opening.location
            let location = graph.locations.first { $0.asset.id.description == wanted || $0.asset.id.name == wanted }
            guard let location else {
                probe.detail = "the incident names no location that discovery knows"
                return probe
            }
            let parties = graph.parties(named: name)
            guard !parties.isEmpty else {
                probe.detail = "nobody of this name is known"
                return probe
            }
            let verdicts = parties.map { graph.verdict(of: $0, on: location.asset.id, to: .read) }
            probe.result = verdicts.contains(.yes) ? .fails : verdicts.contains(.unknown) ? .unknown : .holds
            probe.detail = "computed from the estate as read at \(Self.time(posture.takenAt))"
            return probe
        }
    }

    private static func time(_ milliseconds: Int64) -> String { Timestamp(milliseconds).rfc3339 ?? "an unknown time" }
}
