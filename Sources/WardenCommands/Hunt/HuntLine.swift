internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

/// A match for a terminal: one line to find it by, one for each content value.
enum HuntLine {
    static func text(_ match: HuntMatch, _ options: RenderOptions) -> String {
        let event = match.event
        let action = [event.service, event.action].filter { !$0.isEmpty }.joined(separator: "/")
        var parts = [
            paint(event.time.flatMap(time) ?? "(no time)", "2", options),
            paint(shown(action.isEmpty ? event.source.rawValue : action, options), "1", options),
        ]
        parts += [event.principal, event.sourceAddress].filter { !$0.isEmpty }.map { shown($0, options) }
        if !event.status.isEmpty { parts.append("status \(shown(event.status, options))") }
        if !event.workspace.isEmpty { parts.append("workspace \(shown(event.workspace, options))") }
        parts.append(paint("\(shown(match.location.file, options)):\(match.location.line)", "2", options))
        var text = parts.joined(separator: "  ") + "\n"
        for detail in event.details {
            text += "    \(paint(shown(detail.field, options), "2", options))  \(shown(detail.value, options))\n"
        }
        return text
    }

    private static func time(_ milliseconds: Int64) -> String? {
        guard case .string(let text) = JSONValue.time(milliseconds) else { return nil }
        return text
    }

    private static func shown(_ text: String, _ options: RenderOptions) -> String {
        SafeText.neutralised(text, ascii: !options.unicode)
    }

    private static func paint(_ text: String, _ code: String, _ options: RenderOptions) -> String {
        options.color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
