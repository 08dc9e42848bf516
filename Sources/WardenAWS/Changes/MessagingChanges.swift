public import WardenCloud
internal import WardenDomain

extension SNSClient {
    public func setPolicy(ofTopic arn: String, to text: String) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("SetTopicAttributes", arn, .named("sns:SetTopicAttributes"))
        let parameters = [("TopicArn", arn), ("AttributeName", "Policy"), ("AttributeValue", text)]
        return await client.query("SetTopicAttributes", version: "2010-03-31", parameters, words).map { _ in }
    }
}

extension SQSClient {
    /// - Parameter text: empty takes the policy away.
    public func setPolicy(ofQueue url: String, to text: String) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words("SetQueueAttributes", url, .named("sqs:SetQueueAttributes"))
        let body: JSONValue = ["QueueUrl": .string(url), "Attributes": ["Policy": .string(text)]]
        return await client.json(target: "AmazonSQS.SetQueueAttributes", version: "1.0", body, words).map { _ in }
    }
}
