public import WardenCloud
internal import WardenDomain

/// A topic: who may subscribe and publish.
public struct TopicAttributes: Sendable, Hashable {
    /// JSON text.
    public var policy: String?
    public var owner: String?
    public var keyID: String?
}

/// Reads of SNS in one region. Source: Amazon SNS API Reference, 2010-03-31.
public struct SNSClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .sns, region: region) }

    public func attributes(ofTopic arn: String) async -> Result<TopicAttributes, CloudGap> {
        let words = AWSClient.Words("GetTopicAttributes", arn, .getTopicAttributes)
        return await client.query("GetTopicAttributes", version: "2010-03-31", [("TopicArn", arn)], words).map { node in
            let entries = node.list("Attributes", "entry")
            func value(_ key: String) -> String? { entries.first { $0.text("key") == key }?.text("value") }
            return TopicAttributes(policy: value("Policy"), owner: value("Owner"), keyID: value("KmsMasterKeyId"))
        }
    }
}

/// A queue: who may send and receive.
public struct QueueAttributes: Sendable, Hashable {
    public var arn: String?
    /// JSON text.
    public var policy: String?
    public var keyID: String?
}

/// Reads of SQS in one region. Source: Amazon SQS API Reference, 2012-11-05 (JSON protocol).
public struct SQSClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .sqs, region: region) }

    /// - Parameter account: the queue's owner; nil = the caller's account.
    public func url(ofQueue name: String, account: String? = nil) async -> Result<String, CloudGap> {
        let words = AWSClient.Words("GetQueueUrl", name, .getQueueURL)
        var body: [String: JSONValue] = ["QueueName": .string(name)]
        if let account { body["QueueOwnerAWSAccountId"] = .string(account) }
        return await client.json(target: "AmazonSQS.GetQueueUrl", version: "1.0", .object(body), words).flatMap {
            json in
            json["QueueUrl"]?.string.map { .success($0) } ?? .failure(client.malformed(words, "'QueueUrl' is missing"))
        }
    }

    public func attributes(ofQueueAt url: String) async -> Result<QueueAttributes, CloudGap> {
        let words = AWSClient.Words("GetQueueAttributes", url, .getQueueAttributes)
        let body: JSONValue = ["QueueUrl": .string(url), "AttributeNames": ["All"]]
        return await client.json(target: "AmazonSQS.GetQueueAttributes", version: "1.0", body, words).map { json in
            let values = json["Attributes"]
            return QueueAttributes(
                arn: values?["QueueArn"]?.string,
                policy: values?["Policy"]?.string,
                keyID: values?["KmsMasterKeyId"]?.string
            )
        }
    }
}
