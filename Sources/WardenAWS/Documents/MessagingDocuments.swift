public import WardenCloud
public import WardenDomain

extension SNSClient {
    /// The access policy of a topic, parsed; nil = there is none.
    public func policyDocument(ofTopic arn: String) async -> Result<JSONValue?, CloudGap> {
        await attributes(ofTopic: arn).map { $0.policy.map(JSONValue.parsed) }
    }
}

extension SQSClient {
    /// The access policy of a queue, parsed; nil = there is none.
    ///
    /// - Parameter arn: `arn:aws:sqs:REGION:ACCOUNT:NAME`.
    public func policyDocument(ofQueue arn: String) async -> Result<JSONValue?, CloudGap> {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let name = parts.last ?? arn
        switch await url(ofQueue: name, account: parts.count > 5 ? parts[4] : nil) {
        case .failure(let gap): return .failure(gap)
        case .success(let url): return await attributes(ofQueueAt: url).map { $0.policy.map(JSONValue.parsed) }
        }
    }
}

extension STSClient {
    /// `{"Account", "Arn", "UserId"}`
    public func identityDocument() async -> Result<JSONValue?, CloudGap> {
        await callerIdentity().map {
            ["Account": .string($0.account), "Arn": .string($0.arn), "UserId": .optional($0.userID)]
        }
    }
}

extension BackupClient {
    /// A vault with its access policy (null = none): DescribeBackupVault and GetBackupVaultAccessPolicy.
    public func vaultDocument(_ name: String) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("DescribeBackupVault", name, .describeBackupVault)
        let answer = await client.rest("/backup-vaults/\(PercentEncoding.strict(name))", words)
        guard case .success(.object(var members)) = answer else { return answer.map { $0 } }
        switch await policy(ofVault: name) {
        case .failure(let gap): return .failure(gap)
        case .success(let text): members["Policy"] = text.map(JSONValue.parsed) ?? .null
        }
        return .success(.object(members))
    }
}

extension JSONValue {
    /// The document in the text; text that is no JSON stays what it is.
    static func parsed(_ text: String) -> JSONValue { (try? JSONReader.read(Array(text.utf8))) ?? .string(text) }
}
