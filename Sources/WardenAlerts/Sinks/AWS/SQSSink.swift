public import WardenCloud
public import WardenDomain

/// Amazon SQS, `SendMessage`. FIFO queues take the delivery's key as their deduplication id.
public struct SQSSink: Sink {
    public static let type = "sqs"
    public static let keys = AWSSinkAddress.keys + [SinkKey("queue", required: true)]

    private let address: AWSSinkAddress
    private let queue: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        address = try AWSSinkAddress(settings, service: "sqs")
        queue = try settings.required("queue")
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        func attribute(_ value: String) -> JSONValue { ["DataType": "String", "StringValue": .string(value)] }
        var body: [String: JSONValue] = [
            "QueueUrl": .string(queue), "MessageBody": .string(MessageBody.text(dispatch)),
            "MessageAttributes": [
                "severity": attribute(dispatch.lead?.severity.rawValue ?? "informational"),
                "delivery": attribute(dispatch.id),
            ],
        ]
        if queue.hasSuffix(".fifo") {
            body["MessageGroupId"] = .string(dispatch.lead?.id ?? "trailwarden")
            body["MessageDeduplicationId"] = .string(dispatch.id)
        }
        return address.json("AmazonSQS.SendMessage", version: "1.0", .object(body))
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let id = (try? JSONReader.read(response.body))?["MessageId"]?.string
        return AWSSinkAddress.verdict(response, receipt: id.map { "message \($0)" })
    }
}
