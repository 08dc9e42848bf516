internal import WardenCloud
public import WardenDomain

/// Slack incoming webhook with Block Kit. The URL is the secret.
public struct SlackSink: Sink {
    public static let type = "slack"
    public static let keys = [SinkKey("url", .secret, required: true)]

    private let endpoint: Endpoint

    public init(_ settings: SinkSettings) throws(WardenError) {
        endpoint = try SinkSettings.endpoint(try settings.secret("url").revealed, name: "\(settings.name).url")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        var blocks: [JSONValue] = [
            ["type": "header", "text": ["type": "plain_text", "text": .string(Self.cut(dispatch.headline, 150))]]
        ]
        for alert in dispatch.alerts.prefix(10) {
            if !alert.summary.isEmpty { blocks.append(Self.section(Self.escaped(alert.summary))) }
            // A section takes at most ten fields.
            let fields = PlainText.facts(alert).prefix(10).map { name, value -> JSONValue in
                ["type": "mrkdwn", "text": .string("*\(name)*\n\(Self.escaped(Self.cut(value, 1_500)))")]
            }
            blocks.append(["type": "section", "fields": .array(Array(fields))])
            if !alert.runbook.isEmpty { blocks.append(Self.section("*What to do:* " + Self.escaped(alert.runbook))) }
            blocks.append([
                "type": "context",
                "elements": [["type": "mrkdwn", "text": .string("`trailwarden alert show \(alert.id)`")]],
            ])
        }
        if dispatch.alerts.count > 10 { blocks.append(Self.section("and \(dispatch.alerts.count - 10) more")) }
        let body: JSONValue = ["text": .string(Self.escaped(dispatch.headline)), "blocks": .array(blocks)]
        return .http(.json(endpoint, body.encoded), signing: nil)
    }

    private static func section(_ text: String) -> JSONValue {
        ["type": "section", "text": ["type": "mrkdwn", "text": .string(cut(text, 2_900))]]
    }

    /// The three characters that Slack gives a meaning; mentions and links cannot be smuggled in.
    private static func escaped(_ text: String) -> String {
        SafeLine.text(text, limit: 2_900).reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }

    private static func cut(_ text: String, _ limit: Int) -> String { SafeLine.text(text, limit: limit) }
}
