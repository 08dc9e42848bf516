public import WardenCloud
public import WardenDomain

extension KMSClient {
    /// The `KeyMetadata` of DescribeKey.
    ///
    /// - Parameter key: id, ARN or alias.
    public func metadataDocument(ofKey key: String) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("DescribeKey", key, .describeKey)
        return await call("DescribeKey", ["KeyId": .string(key)], words).flatMap { json in
            json["KeyMetadata"].map { .success($0) } ?? .failure(client.malformed(words, "'KeyMetadata' is missing"))
        }
    }

    /// The key policy, parsed.
    public func policyDocument(ofKey key: String) async -> Result<JSONValue?, CloudGap> {
        await policy(ofKey: key).flatMap { text in
            guard let json = try? JSONReader.read(Array(text.utf8)), json.object != nil else {
                let words = AWSClient.Words("GetKeyPolicy", key, .getKeyPolicy)
                return .failure(client.malformed(words, "the policy is no JSON object"))
            }
            return .success(json)
        }
    }

    public func grantsDocument(ofKey key: String) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("ListGrants", key, .listGrants)
        let listing: Listing<JSONValue> = await list("ListGrants", "Grants", ["KeyId": .string(key)], words)
        return listing.asResult.map { .array($0) }
    }

    public func rotationDocument(ofKey key: String) async -> Result<JSONValue?, CloudGap> {
        let words = AWSClient.Words("GetKeyRotationStatus", key, .getKeyRotationStatus)
        return await call("GetKeyRotationStatus", ["KeyId": .string(key)], words).map { $0 }
    }
}
