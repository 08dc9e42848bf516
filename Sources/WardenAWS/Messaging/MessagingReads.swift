public import WardenCloud
public import WardenDomain

/// A topic: who may subscribe and publish, and who does.
public struct TopicAttributes: Sendable, Hashable {
    /// JSON text.
    public var policy: String?
    public var owner: String?
    public var keyID: String?
}

/// Someone who receives what a topic publishes.
public struct TopicSubscription: Sendable, Hashable {
    /// Without its query, which may hold credentials.
    public var endpoint: String?
    /// `https`, `email`, `sqs`, `lambda`, ...
    public var `protocol`: String?
    public var owner: String?
    public var arn: String?
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

    public func subscriptions(ofTopic arn: String) async -> Listing<TopicSubscription> {
        let words = AWSClient.Words("ListSubscriptionsByTopic", arn, .listSubscriptions)
        return await client.walk(words).collect { cursor in
            var parameters = [("TopicArn", arn)]
            if case .token(let token)? = cursor { parameters.append(("NextToken", token)) }
            return await client.query(words.operation, version: "2010-03-31", parameters, words).map { node in
                let subscriptions = node.list("Subscriptions").map { item in
                    TopicSubscription(
                        endpoint: item.text("Endpoint").map { String($0.prefix { $0 != "?" }) },
                        protocol: item.text("Protocol"),
                        owner: item.text("Owner"),
                        arn: item.text("SubscriptionArn")
                    )
                }
                let next = node.text("NextToken").flatMap { $0.isEmpty ? nil : PageCursor.token($0) }
                return CloudPage(subscriptions, next: next)
            }
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

/// A rule of EventBridge.
public struct EventRule: Sendable, Hashable, JSONReadable {
    public var name: String
    public var arn: String?
    /// `ENABLED` or `DISABLED`.
    public var state: String?
    /// JSON text; nil = a schedule.
    public var pattern: String?

    public init?(json: JSONValue) {
        guard let name = json["Name"]?.string else { return nil }
        self.name = name
        arn = json["Arn"]?.string
        state = json["State"]?.string
        pattern = json["EventPattern"]?.string
    }
}

/// Where a rule sends what it matches.
public struct EventTarget: Sendable, Hashable, JSONReadable {
    public var id: String
    public var arn: String?
    public var roleARN: String?

    public init?(json: JSONValue) {
        guard let id = json["Id"]?.string else { return nil }
        self.id = id
        arn = json["Arn"]?.string
        roleARN = json["RoleArn"]?.string
    }
}

/// Reads of EventBridge in one region. Source: Amazon EventBridge API Reference, 2015-10-07.
public struct EventBridgeClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .events, region: region) }

    /// The policy's own text; nil = there is none.
    public func policy(ofBus name: String = "default") async -> Result<String?, CloudGap> {
        let words = AWSClient.Words("DescribeEventBus", name, .describeEventBus)
        return await call("DescribeEventBus", ["Name": .string(name)], words).map { $0["Policy"]?.string }
    }

    public func rules(ofBus name: String = "default") async -> Listing<EventRule> {
        let words = AWSClient.Words("ListRules", name, .listRules)
        return await client.listing("Rules", words) { token in
            var body: [String: JSONValue] = ["EventBusName": .string(name)]
            if let token { body["NextToken"] = .string(token) }
            return await call("ListRules", .object(body), words)
        }
    }

    public func targets(ofRule rule: String, bus: String = "default") async -> Listing<EventTarget> {
        let words = AWSClient.Words("ListTargetsByRule", rule, .listTargetsByRule)
        return await client.listing("Targets", words) { token in
            var body: [String: JSONValue] = ["Rule": .string(rule), "EventBusName": .string(bus)]
            if let token { body["NextToken"] = .string(token) }
            return await call("ListTargetsByRule", .object(body), words)
        }
    }

    private func call(
        _ operation: String,
        _ body: JSONValue,
        _ words: AWSClient.Words
    ) async -> Result<JSONValue, CloudGap> {
        await client.json(target: "AWSEvents.\(operation)", body, words)
    }
}
