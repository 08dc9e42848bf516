public import WardenCloud
public import WardenDomain

/// Amazon EventBridge, `PutEvents`: one event a dispatch, source `trailwarden`.
public struct EventBridgeSink: Sink {
    public static let type = "eventbridge"
    public static let keys = AWSSinkAddress.keys + [SinkKey("bus")]

    private let address: AWSSinkAddress
    private let bus: String

    public init(_ settings: SinkSettings) throws(WardenError) {
        address = try AWSSinkAddress(settings, service: "events")
        bus = settings.texts["bus"] ?? "default"
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let entry: JSONValue = [
            "Source": "trailwarden", "DetailType": "Trailwarden Alert", "EventBusName": .string(bus),
            "Time": .double(Double(dispatch.createdAt / 1_000)), "Detail": .string(MessageBody.text(dispatch)),
        ]
        return address.json("AWSEvents.PutEvents", version: "1.1", ["Entries": [entry]])
    }

    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        let json = try? JSONReader.read(response.body)
        let entry = json?["Entries"]?.array?.first
        // An entry can fail within an answer of 200.
        if response.status == 200, let code = entry?["ErrorCode"]?.string {
            return .retry(
                reason: "\(code): \(SafeLine.text(entry?["ErrorMessage"]?.string ?? "", limit: 160))",
                after: nil
            )
        }
        return AWSSinkAddress.verdict(response, receipt: entry?["EventId"]?.string.map { "event \($0)" })
    }
}
