public import WardenDomain

extension Alert {
    /// The alert as the generic webhook, queues and files carry it. Documented in docs/sinks.md.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "kind": .string(kind.rawValue), "severity": .string(severity.rawValue),
            "title": .string(title), "count": .integer(Int64(clamping: count)),
            "raised_at": .string(InstantText.text(raisedAt)),
        ]
        for (name, text) in [
            ("summary", summary), ("subject", subject), ("rule", rule), ("runbook", runbook), ("place", place),
            ("workspace", workspace), ("account", account),
        ] where !text.isEmpty {
            members[name] = .string(text)
        }
        if let ruleName { members["rule_name"] = .string(ruleName) }
        if !tags.isEmpty { members["tags"] = .array(tags.map { .string($0) }) }
        if let firstSeen { members["first_seen"] = .string(InstantText.text(firstSeen)) }
        if let lastSeen { members["last_seen"] = .string(InstantText.text(lastSeen)) }
        if !samples.isEmpty { members["samples"] = .array(samples.map(\.json)) }
        return .object(members)
    }
}

extension Alert.Sample {
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "file": .string(location.file), "line": .integer(Int64(location.line)),
            "offset": .integer(Int64(clamping: location.offset)), "source": .string(event.source.rawValue),
        ]
        if let time = event.time { members["time"] = .string(InstantText.text(time)) }
        for (name, text) in [
            ("service", event.service), ("action", event.action), ("principal", event.principal),
            ("source_address", event.sourceAddress), ("user_agent", event.userAgent), ("workspace", event.workspace),
            ("account", event.account), ("status", event.status),
        ] where !text.isEmpty {
            members[name] = .string(text)
        }
        let details = (group + event.details).map { ($0.field, JSONValue.string($0.value)) }
        if !details.isEmpty { members["details"] = .object(Dictionary(details) { first, _ in first }) }
        return .object(members)
    }
}

extension Dispatch {
    /// The whole message: `{"id", "reason", "created_at", "alerts": [...]}`.
    public var json: JSONValue {
        .object([
            "version": "1", "id": .string(id), "reason": .string(reason.rawValue),
            "created_at": .string(InstantText.text(createdAt)), "alerts": .array(alerts.map(\.json)),
        ])
    }
}
