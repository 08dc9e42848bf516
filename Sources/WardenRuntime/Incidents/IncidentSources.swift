internal import WardenChecks
public import WardenDomain
internal import WardenEstate
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

    /// A finding that some assessment saw: by its fingerprint or the beginning of it, or the name of a check that found
    /// one thing.
    ///
    /// - Throws: `incident.unknown-source`, `incident.ambiguous-source`.
    public func finding(_ text: String) throws -> (source: Opening.Source, severity: Severity, location: String) {
        var found: [String: Finding] = [:]
        for finding in try store.findings(fingerprint: "").map({ try Assessing.finding($0.value) })
        where finding.isOpen && (finding.fingerprint.hasPrefix(text) || finding.check == text) {
            found[finding.fingerprint] = finding
        }
        guard let finding = found.values.first, text.count >= 6 else {
            throw WardenError(
                code: "incident.unknown-source",
                object: text,
                "no open finding has this fingerprint or check",
                hint: "take one from 'trailwarden assess --output json', at least 6 characters of it"
            )
        }
        guard found.count == 1 else {
            throw WardenError(
                code: "incident.ambiguous-source",
                object: text,
                "\(found.count) open findings go by that",
                hint: "give more of the fingerprint"
            )
        }
        let title = "\(finding.title): \(finding.subjectName)"
        let source = Opening.Source(kind: .finding, fingerprint: finding.fingerprint, title: title)
        return (source, finding.severity, finding.subject.description)
    }
}
