internal import WardenAlerts
internal import WardenDomain
internal import WardenRemedy
internal import WardenYAML

/// Reads `alerts:`. Every mistake is reported with its place.
struct AlertSettingsReader {
    let file: String
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> AlertSettings {
        var result = AlertSettings()
        var part = fields(node, "'alerts'")
        if let minimum = part.choice("minimum", of: Severity.self) { result.policy.minimum = minimum }
        if let time = part.duration("undeliverable_after") { result.policy.undeliverableAfter = time }
        if let attempts = part.integer("attempts") { result.policy.maximumAttempts = max(1, attempts) }
        for node in part.list("sinks") { sink(node, &result) }
        let names = Set(result.sinks.map(\.name))
        for (index, node) in part.list("routes").enumerated() { route(node, index, names, &result) }
        for node in part.list("quiet_hours") { quiet(node, &result) }
        for node in part.list("thresholds") { threshold(node, &result) }
        for node in part.list("responses") { response(node, &result) }
        for node in part.list("inbound") { caller(node, &result) }
        finish(part)
        if result.policy.routes.isEmpty, !names.isEmpty {
            // Without routes every sink gets everything.
            result.policy.routes = [Route(name: "everything", sinks: result.sinks.map(\.name))]
        }
        return result
    }

    private func fields(_ node: YAMLNode, _ subject: String) -> YAMLFields {
        YAMLFields(node, file: file, domain: "configuration", subject: subject)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }

    private mutating func sink(_ node: YAMLNode, _ result: inout AlertSettings) {
        var part = fields(node, "the sink")
        defer { finish(part) }
        guard let name = part.requiredString("name"), let type = part.requiredString("type") else { return }
        if result.sinks.contains(where: { $0.name == name }) {
            part.report("duplicate", "there are two sinks of the name '\(name)'", at: part.node("name") ?? node)
        }
        guard let kind = SinkCatalogue.type(type) else {
            let names = SinkCatalogue.types.map { $0.type }.sorted().joined(separator: ", ")
            part.report(
                "unknown-value",
                "'type' cannot be '\(type)': allowed are \(names)",
                at: part.node("type") ?? node
            )
            for entry in node.mapping ?? [] { _ = part.node(entry.key) }
            return
        }
        var definition = AlertSettings.SinkDefinition(name: name, type: type)
        for key in kind.keys { value(key, &part, &definition, node) }
        if let rate = part.node("rate") { definition.rate = self.rate(rate) }
        result.sinks.append(definition)
    }

    private mutating func value(
        _ key: SinkKey,
        _ part: inout YAMLFields,
        _ definition: inout AlertSettings.SinkDefinition,
        _ node: YAMLNode
    ) {
        switch key.form {
        case .secret:
            let variable = part.string(key.name + "_env"), path = part.string(key.name + "_file")
            if let variable { definition.secrets[key.name] = .environment(variable) }
            if let path { definition.secrets[key.name] = .file(path) }
            if variable == nil, path == nil, key.isRequired {
                part.report(
                    "missing-key",
                    "the sink '\(definition.name)' has no '\(key.name)'",
                    at: node,
                    hint: "add '\(key.name)_env: VARIABLE' or '\(key.name)_file: PATH'"
                )
            }
        case .list:
            definition.lists[key.name] = part.strings(key.name)
            if key.isRequired, definition.lists[key.name]?.isEmpty != false { _ = part.required(key.name) }
        case .number(let range):
            guard let number = part.integer(key.name) else {
                if key.isRequired { _ = part.required(key.name) }
                return
            }
            if !range.contains(number) {
                part.report(
                    "out-of-range",
                    "'\(key.name)' cannot be '\(number)': allowed are \(range.lowerBound) to \(range.upperBound)",
                    at: part.node(key.name) ?? node
                )
            }
            definition.texts[key.name] = String(number)
        case .choice(let words):
            guard let text = part.string(key.name) else { return }
            if !words.contains(text) {
                part.report(
                    "unknown-value",
                    "'\(key.name)' cannot be '\(text)': allowed are \(words.joined(separator: ", "))",
                    at: part.node(key.name) ?? node
                )
            }
            definition.texts[key.name] = text
        case .text, .url:
            let text = key.isRequired ? part.requiredString(key.name) : part.string(key.name)
            if let text { definition.texts[key.name] = text }
        }
    }

    private mutating func rate(_ node: YAMLNode) -> RateLimit? {
        var part = fields(node, "'rate'")
        defer { finish(part) }
        guard let messages = part.integer("messages"), messages > 0 else { return nil }
        return RateLimit(messages: messages, interval: part.duration("per") ?? 60_000)
    }

    private mutating func route(_ node: YAMLNode, _ index: Int, _ sinks: Set<String>, _ result: inout AlertSettings) {
        var part = fields(node, "the route")
        var route = Route(name: part.string("name") ?? "route \(index + 1)", sinks: part.strings("sinks"))
        route.escalateTo = part.strings("escalate_to")
        for name in route.sinks + route.escalateTo where !sinks.contains(name) {
            let known = sinks.sorted().joined(separator: ", ")
            part.report("unknown-value", "there is no sink '\(name)': there are \(known)", at: node)
        }
        if let match = part.node("match") { route.match = self.match(match) }
        route.groupWait = part.duration("group_wait") ?? 0
        route.repeatEvery = part.duration("repeat_every")
        route.escalateAfter = part.duration("escalate_after")
        route.continues = part.boolean("continue") ?? false
        let words = part.strings("group_by")
        if !words.isEmpty {
            route.groupBy = words.compactMap { word in
                let field = Route.GroupField(rawValue: word)
                if field == nil {
                    let names = Route.GroupField.allCases.map(\.rawValue).joined(separator: ", ")
                    part.report("unknown-value", "'group_by' cannot hold '\(word)': allowed are \(names)", at: node)
                }
                return field
            }
        }
        finish(part)
        result.policy.routes.append(route)
    }

    private mutating func match(_ node: YAMLNode) -> AlertMatch {
        var part = fields(node, "'match'")
        var match = AlertMatch()
        match.severity = part.choice("severity", of: Severity.self)
        match.kinds = part.strings("kinds").compactMap { word in
            let kind = Alert.Kind(rawValue: word)
            if kind == nil {
                let names = Alert.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                part.report("unknown-value", "'kinds' cannot hold '\(word)': allowed are \(names)", at: node)
            }
            return kind
        }
        match.rules = part.strings("rules")
        match.tags = part.strings("tags")
        match.subjects = part.strings("subjects")
        match.places = part.strings("places")
        match.workspaces = part.strings("workspaces")
        match.accounts = part.strings("accounts")
        if let hours = part.node("hours") { match.hours = self.hours(hours) }
        finish(part)
        return match
    }

    private mutating func response(_ node: YAMLNode, _ result: inout AlertSettings) {
        var part = fields(node, "the response")
        var response = Response(
            name: part.requiredString("name") ?? "response",
            match: part.node("match").map { self.match($0) } ?? AlertMatch()
        )
        if part.node("match") == nil {
            part.report("missing-key", "the response has no 'match': it would answer to every alert", at: node)
        }
        response.trigger = part.choice("when", of: Response.Trigger.self) ?? .raised
        if let within = part.duration("within") { response.within = within }
        for node in part.list("contain") {
            if let order = order(node) { response.orders.append(order) }
        }
        finish(part)
        result.policy.responses.append(response)
    }

    /// Only actions that contain: fast, and reversible where they can be.
    private mutating func order(_ node: YAMLNode) -> Response.Order? {
        var part = fields(node, "the action")
        defer { finish(part) }
        guard let name = part.requiredString("action") else { return nil }
        guard let facts = ActionCatalogue.facts(of: name), facts.contains else {
            let known = ActionCatalogue.facts.filter(\.contains).map(\.id).joined(separator: ", ")
            part.report("unknown-value", "'action' cannot be '\(name)': allowed are \(known)", at: node)
            for entry in node.mapping ?? [] { _ = part.node(entry.key) }
            return nil
        }
        var arguments: [String: String] = [:]
        for parameter in facts.parameters {
            let text = parameter.isRequired ? part.requiredString(parameter.name) : part.string(parameter.name)
            if let text { arguments[parameter.name] = text }
        }
        return Response.Order(action: name, arguments: arguments)
    }

    private mutating func hours(_ node: YAMLNode) -> HourRange? {
        var part = fields(node, "the hours")
        defer { finish(part) }
        guard let from = minute("from", &part), let to = minute("to", &part) else { return nil }
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        var days: Set<Int> = []
        for word in part.strings("days") {
            if let day = names.firstIndex(of: word.lowercased()) {
                days.insert(day)
            } else {
                let known = names.joined(separator: ", ")
                part.report("unknown-value", "'days' cannot hold '\(word)': allowed are \(known)", at: node)
            }
        }
        var offset = 0
        if let text = part.string("utc_offset") {
            let sign = text.hasPrefix("-") ? -1 : 1
            let parts = text.drop { "+-".contains($0) }.split(separator: ":").compactMap { Int($0) }
            if parts.count == 2, parts[0] <= 14, parts[1] < 60 {
                offset = sign * (parts[0] * 60 + parts[1])
            } else {
                part.report("wrong-value", "'utc_offset' cannot be '\(text)'", at: node, hint: "write \"+02:00\"")
            }
        }
        return HourRange(from: from, to: to, days: days, offset: offset)
    }

    private func minute(_ key: String, _ part: inout YAMLFields) -> Int? {
        guard let text = part.requiredString(key) else { return nil }
        let parts = text.split(separator: ":").compactMap { Int($0) }
        if parts.count == 2, (0...24).contains(parts[0]), (0..<60).contains(parts[1]) {
            return (parts[0] * 60 + parts[1]) % 1_440
        }
        part.report(
            "wrong-value",
            "'\(key)' cannot be '\(text)'",
            at: part.node(key) ?? part.node,
            hint: "write \"22:00\" in quotes"
        )
        return nil
    }

    private mutating func quiet(_ node: YAMLNode, _ result: inout AlertSettings) {
        var part = fields(node, "the quiet hours")
        let below = part.choice("below", of: Severity.self) ?? .high
        if let hours = part.node("hours").flatMap({ self.hours($0) }) {
            result.policy.quietHours.append(.init(hours: hours, below: below))
        }
        finish(part)
    }

    private mutating func caller(_ node: YAMLNode, _ result: inout AlertSettings) {
        var part = fields(node, "the caller")
        defer { finish(part) }
        let name = part.requiredString("name") ?? ""
        var actions: Set<InboundRequest.Action> = []
        for word in part.strings("actions") {
            if let action = InboundRequest.Action(rawValue: word) {
                actions.insert(action)
            } else {
                let known = InboundRequest.Action.allCases.map(\.rawValue).joined(separator: ", ")
                part.report("unknown-value", "'actions' cannot hold '\(word)': allowed are \(known)", at: node)
            }
        }
        let secret =
            part.string("secret_env").map(AlertSettings.SecretReference.environment)
            ?? part.string("secret_file").map(AlertSettings.SecretReference.file)
        guard let secret else {
            part.report(
                "missing-key",
                "the caller has no secret",
                at: node,
                hint: "add 'secret_env: VARIABLE' or 'secret_file: PATH'"
            )
            return
        }
        result.inbound.append(.init(name: name, secret: secret, actions: actions))
    }

    private mutating func threshold(_ node: YAMLNode, _ result: inout AlertSettings) {
        var part = fields(node, "the threshold")
        let name = part.requiredString("name") ?? "threshold"
        let count = part.integer("count") ?? 0
        if count < 1 {
            part.report("out-of-range", "'count' must be a number of events above 0", at: part.node("count") ?? node)
        }
        let match = part.node("match").map { self.match($0) } ?? AlertMatch()
        result.policy.thresholds.append(
            .init(
                name: name,
                match: match,
                count: UInt64(max(1, count)),
                severity: part.choice("severity", of: Severity.self) ?? .high
            )
        )
        finish(part)
    }
}

extension YAMLFields {
    /// Milliseconds of `90s`, `15m`, `4h`, `2d`, `250ms`.
    mutating func duration(_ key: String) -> Int64? {
        guard let text = string(key), let node = node(key) else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let units: [String: Int64] = ["ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
        if let number = Int64(digits), let unit = units[String(text.dropFirst(digits.count))], number <= 10_000_000 {
            return number * unit
        }
        report("wrong-value", "'\(key)' cannot be '\(text)'", at: node, hint: "write 90s, 15m, 4h or 2d")
        return nil
    }

    /// The entries of a list; a single map is a mistake.
    mutating func list(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        if let items = node.sequence { return items }
        report(
            "wrong-type",
            "'\(key)' must be a list, not \(node.kindName)",
            at: node,
            hint: "begin each entry with '- '"
        )
        return []
    }
}
