public import WardenDomain
public import WardenIncidents
public import WardenStore

/// Finds what an incident is opened for: a detection of a scan, by its fingerprint or the beginning of it.
public struct IncidentSources {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// - Throws: `incident.unknown-source`, `incident.ambiguous-source`.
    public func detection(_ text: String) throws(WardenError) -> (source: Opening.Source, group: DetectionGroup) {
        var found: [String: DetectionGroup] = [:]
        for scope in try store.scopes() {
            for group in try store.state(of: scope)?.detections ?? [] where group.fingerprint.hasPrefix(text) {
                found[group.fingerprint] = group
            }
        }
        guard let group = found.values.first, text.count >= 6 else {
            throw WardenError(
                code: "incident.unknown-source",
                object: text,
                "no detection has this fingerprint",
                hint: "take one from 'trailwarden scan --output json', at least 6 characters of it"
            )
        }
        guard found.count == 1 else {
            throw WardenError(
                code: "incident.ambiguous-source",
                object: text,
                "\(found.count) detections begin so",
                hint: "give more of the fingerprint"
            )
        }
        return (Opening.Source(kind: .detection, fingerprint: group.fingerprint, title: group.rule.title), group)
    }
}
