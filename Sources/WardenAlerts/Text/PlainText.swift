internal import WardenDomain

/// Alerts as text for people: mail, tickets, chats that know no more.
enum PlainText {
    static func body(_ dispatch: Dispatch, limit: Int = 20) -> String {
        var blocks = [SafeLine.text(dispatch.headline)]
        blocks += dispatch.alerts.prefix(limit).map(block)
        if dispatch.alerts.count > limit {
            blocks.append("and \(dispatch.alerts.count - limit) more: trailwarden alert list")
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    static func block(_ alert: Alert) -> String {
        var lines = ["\(alert.severity.rawValue.uppercased())  \(SafeLine.text(alert.title))"]
        if !alert.summary.isEmpty { lines.append(SafeLine.text(alert.summary)) }
        lines += facts(alert).map { "  \($0.0): \($0.1)" }
        for sample in alert.samples.prefix(3) { lines.append("  event: " + event(sample)) }
        if !alert.runbook.isEmpty { lines.append("What to do: " + SafeLine.text(alert.runbook)) }
        lines.append("  trailwarden alert show \(alert.id)")
        return lines.joined(separator: "\n")
    }

    /// Names and values worth a line each.
    static func facts(_ alert: Alert) -> [(String, String)] {
        let found: [(String, String)] = [
            ("Who or what", alert.subject), ("Kind", alert.kind.rawValue), ("Events", String(alert.count)),
            ("First", alert.firstSeen.map(InstantText.text) ?? ""),
            ("Last", alert.lastSeen.map(InstantText.text) ?? ""), ("Workspace", alert.workspace),
            ("Account", alert.account), ("Log", alert.place), ("Rule", alert.ruleName ?? alert.rule),
        ]
        return found.filter { !$0.1.isEmpty }.map { ($0.0, SafeLine.text($0.1, limit: 300)) }
    }

    static func event(_ sample: Alert.Sample) -> String {
        let event = sample.event
        let parts = [
            event.time.map(InstantText.text) ?? "", "\(event.service)/\(event.action)", event.principal,
            event.sourceAddress, event.status,
        ]
        let place = "\(sample.location.file):\(sample.location.line)"
        return SafeLine.text((parts.filter { !$0.isEmpty && $0 != "/" } + [place]).joined(separator: " · "), limit: 400)
    }
}
