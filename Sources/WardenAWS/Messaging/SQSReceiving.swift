public import WardenCloud
internal import WardenDomain

/// A message of a queue, held back from others until it is deleted or its time runs out.
public struct QueueMessage: Sendable, Hashable {
    public var body: String
    public var receipt: String
}

extension SQSClient {
    /// Waits up to `seconds` (at most 20) for messages; up to ten.
    public func receive(from url: String, waiting seconds: Int = 20) async -> Result<[QueueMessage], CloudGap> {
        let words = AWSClient.Words("ReceiveMessage", url, nil)
        let body: JSONValue = [
            "QueueUrl": .string(url), "MaxNumberOfMessages": 10, "WaitTimeSeconds": .integer(Int64(min(20, seconds))),
        ]
        return await client.json(target: "AmazonSQS.ReceiveMessage", version: "1.0", body, words).map { json in
            (json["Messages"]?.array ?? []).compactMap { message in
                guard let body = message["Body"]?.string, let receipt = message["ReceiptHandle"]?.string else {
                    return nil
                }
                return QueueMessage(body: body, receipt: receipt)
            }
        }
    }

    public func delete(_ message: QueueMessage, from url: String) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("DeleteMessage", url, nil)
        let body: JSONValue = ["QueueUrl": .string(url), "ReceiptHandle": .string(message.receipt)]
        return await client.json(target: "AmazonSQS.DeleteMessage", version: "1.0", body, words).map { _ in () }
    }
}
