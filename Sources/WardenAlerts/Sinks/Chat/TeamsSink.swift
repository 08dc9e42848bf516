internal import WardenCloud
public import WardenDomain

/// Microsoft Teams through a Workflows webhook: an Adaptive Card 1.4. The URL is the secret.
public struct TeamsSink: Sink {
    public static let type = "teams"
    public static let keys = [SinkKey("url", .secret, required: true)]

    private let endpoint: Endpoint
    private let query: [HTTPRequest.QueryItem]

    public init(_ settings: SinkSettings) throws(WardenError) {
        let url = try settings.secret("url").revealed
        endpoint = try SinkSettings.endpoint(url, name: "\(settings.name).url")
        // The signature of the workflow stands in the query.
        query = url.split(separator: "?", maxSplits: 1).dropFirst().first.map(QueryText.items) ?? []
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        var body: [JSONValue] = [
            [
                "type": "TextBlock", "size": "Medium", "weight": "Bolder", "wrap": true,
                "text": .string(Self.plain(dispatch.headline)),
                "color": .string((dispatch.lead?.severity ?? .low) >= .high ? "Attention" : "Warning"),
            ]
        ]
        for alert in dispatch.alerts.prefix(10) {
            if !alert.summary.isEmpty {
                body.append(["type": "TextBlock", "wrap": true, "text": .string(Self.plain(alert.summary))])
            }
            let facts = PlainText.facts(alert).map { name, value -> JSONValue in
                ["title": .string(name), "value": .string(Self.plain(value))]
            }
            body.append(["type": "FactSet", "facts": .array(facts)])
            if !alert.runbook.isEmpty {
                body.append([
                    "type": "TextBlock", "wrap": true, "text": .string("What to do: " + Self.plain(alert.runbook)),
                ])
            }
        }
        let card: JSONValue = [
            "type": "AdaptiveCard", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "version": "1.4",
            "body": .array(body),
        ]
        let message: JSONValue = [
            "type": "message",
            "attachments": [
                ["contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": .null, "content": card]
            ],
        ]
        var request = HTTPRequest.json(endpoint, message.encoded)
        request.query = query
        return .http(request, signing: nil)
    }

    /// Text blocks read Markdown: what a log wrote must not become a link.
    private static func plain(_ text: String) -> String {
        SafeLine.text(text, limit: 1_000).reduce(into: "") { result, character in
            if "[]()*_`#".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}

/// The items of a query as it stands in a URL.
enum QueryText {
    static func items(_ text: Substring) -> [HTTPRequest.QueryItem] {
        text.split(separator: "&").map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? PercentDecoding.strict(String(parts[1])) : nil
            return HTTPRequest.QueryItem(PercentDecoding.strict(String(parts[0])), value)
        }
    }
}
