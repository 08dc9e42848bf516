public import WardenCloud
public import WardenDomain

/// Amazon SNS, `Publish`. FIFO topics take the delivery's key as their deduplication id.
public struct SNSSink: Sink {
    public static let type = "sns"
    public static let keys = AWSSinkAddress.keys + [SinkKey("topic", required: true)]

    private let address: AWSSinkAddress
    private let topic: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        address = try AWSSinkAddress(settings, service: "sns")
        topic = try settings.required("topic")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let severity = dispatch.lead?.severity.rawValue ?? "informational"
        // A subject is ASCII without line breaks, below 100 characters.
        let subject = dispatch.headline.unicodeScalars.map { $0.isASCII && $0.value >= 32 ? Character($0) : "?" }
        var fields: [(String, String)] = [
            ("Action", "Publish"), ("Version", "2010-03-31"), ("TopicArn", topic),
            ("Subject", String(String(subject).prefix(99))), ("Message", MessageBody.text(dispatch)),
            ("MessageAttributes.entry.1.Name", "severity"),
            ("MessageAttributes.entry.1.Value.DataType", "String"),
            ("MessageAttributes.entry.1.Value.StringValue", severity),
            ("MessageAttributes.entry.2.Name", "delivery"),
            ("MessageAttributes.entry.2.Value.DataType", "String"),
            ("MessageAttributes.entry.2.Value.StringValue", dispatch.id),
        ]
        if topic.hasSuffix(".fifo") {
            fields += [("MessageGroupId", dispatch.lead?.id ?? "trailwarden"), ("MessageDeduplicationId", dispatch.id)]
        }
        let form = fields.map { "\(PercentEncoding.strict($0.0))=\(PercentEncoding.strict($0.1))" }
        var request = HTTPRequest.json(address.endpoint, Array(form.joined(separator: "&").utf8))
        request.headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8"
        return .http(request, signing: address.signing)
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let id = (try? XMLReader.read(response.body))?.descendant("MessageId")?.text
        return AWSSinkAddress.verdict(response, receipt: id.map { "message \($0)" })
    }
}

/// A dispatch as one message of a queue that takes at most 256 KiB.
enum MessageBody {
    static let limit = 240_000

    static func text(_ dispatch: Dispatch) -> String {
        var part = dispatch
        while true {
            let text = part.json.compact
            if text.utf8.count <= limit || part.alerts.isEmpty { return text }
            // The rest is one `alert list` away; the worst come first.
            part.alerts = Array(part.alerts.prefix(part.alerts.count / 2))
        }
    }
}
