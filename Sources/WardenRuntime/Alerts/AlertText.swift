internal import WardenAlerts
internal import WardenDomain

/// Alerts as the command line shows them.
public enum AlertText {
    public static func line(_ entry: AlertDesk.Entry) -> String {
        let alert = entry.alert
        let parts = [
            alert.severity.rawValue.padded(13), entry.state.padded(12),
            Timestamp(alert.lastSeen ?? alert.raisedAt).dateAndClock,
            "\(alert.count)×".padded(7), alert.title, alert.subject,
        ]
        return SafeText.neutralised(parts.joined(separator: "  ")) + "\n  \(alert.id)"
    }

    public static func line(_ delivery: AlertDesk.Delivery) -> String {
        let parts = [
            delivery.sink, delivery.state, "\(delivery.attempts) attempts", delivery.reason,
            delivery.receipt ?? delivery.lastError ?? "",
        ]
        return SafeText.neutralised(parts.filter { !$0.isEmpty }.joined(separator: "  ")) + "  \(delivery.key)"
    }

    public static func json(_ entry: AlertDesk.Entry) -> String {
        guard case .object(var members) = entry.alert.json else { return "{}" }
        members["state"] = .string(entry.state)
        if let person = entry.handledBy { members["handled_by"] = .string(person) }
        if let time = entry.handledAt { members["handled_at"] = .time(time) }
        if let note = entry.note { members["note"] = .string(note) }
        return JSONValue.object(members).compact
    }

    public static func page(_ entry: AlertDesk.Entry) -> String {
        let alert = entry.alert
        var lines = ["\(alert.severity.rawValue.uppercased())  \(alert.title)"]
        if !alert.summary.isEmpty { lines.append(alert.summary) }
        let facts: [(String, String)] = [
            ("id", alert.id), ("state", entry.state), ("handled by", entry.handledBy ?? ""),
            ("note", entry.note ?? ""), ("kind", alert.kind.rawValue), ("about", alert.subject),
            ("events", String(alert.count)), ("first", alert.firstSeen.flatMap { Timestamp($0).rfc3339 } ?? ""),
            ("last", alert.lastSeen.flatMap { Timestamp($0).rfc3339 } ?? ""), ("workspace", alert.workspace),
            ("account", alert.account), ("log", alert.place), ("rule", alert.ruleName ?? alert.rule),
            ("to do", alert.runbook),
        ]
        for (name, value) in facts where !value.isEmpty { lines.append("  \(name.padded(11)) \(value)") }
        for sample in alert.samples {
            let event = sample.event
            let time = event.time.flatMap { Timestamp($0).rfc3339 } ?? ""
            let words = [time, "\(event.service)/\(event.action)", event.principal, event.sourceAddress]
            lines.append("  event       \(words.filter { !$0.isEmpty }.joined(separator: "  "))")
            for detail in sample.group + event.details {
                lines.append("                \(detail.field): \(detail.value)")
            }
        }
        for delivery in entry.deliveries { lines.append("  delivery    \(line(delivery))") }
        return lines.map { SafeText.neutralised($0) }.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
