internal import WardenAlerts
internal import WardenDomain

/// What a person says of an alert.
public enum AlertWord: String, Sendable, Hashable {
    case acknowledged, resolved
}

extension RunEvidence {
    /// `alert.handled`, before the alert is: who took care of it, and why.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(
        _ word: AlertWord,
        of entry: AlertDesk.Entry,
        by person: String,
        note: String
    ) async throws {
        let body: JSONValue = [
            "state": .string(word.rawValue), "by": .string(person), "note": .string(note),
            "title": .string(entry.alert.title), "severity": .string(entry.alert.severity.rawValue),
            "rule": .string(entry.alert.rule), "before": .string(entry.state),
        ]
        try await append("alert.handled", entry.id, body)
    }
}
