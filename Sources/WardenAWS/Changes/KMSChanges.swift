public import WardenCloud
internal import WardenDomain

extension KMSClient {
    public func setPolicy(ofKey key: String, to text: String) async -> Result<Void, CloudGap> {
        let body: JSONValue = ["KeyId": .string(key), "PolicyName": "default", "Policy": .string(text)]
        return await change("PutKeyPolicy", body, key)
    }

    public func setRotation(_ key: String, _ isOn: Bool) async -> Result<Void, CloudGap> {
        await change(isOn ? "EnableKeyRotation" : "DisableKeyRotation", ["KeyId": .string(key)], key)
    }

    public func revokeGrant(_ id: String, onKey key: String) async -> Result<Void, CloudGap> {
        await change("RevokeGrant", ["KeyId": .string(key), "GrantId": .string(id)], key)
    }

    /// Makes a key and an alias for it.
    ///
    /// - Parameter alias: with `alias/`.
    /// - Returns: the key's ARN.
    public func createKey(alias: String, description: String, policy: String) async -> Result<String, CloudGap> {
        let words = AWSClient.Words("CreateKey", alias, .named("kms:CreateKey"))
        let body: JSONValue = ["Description": .string(description), "Policy": .string(policy)]
        switch await client.json(target: "TrentService.CreateKey", body, words) {
        case .failure(let gap): return .failure(gap)
        case .success(let json):
            guard let key = json["KeyMetadata"].flatMap(KMSKey.init(json:)) else {
                return .failure(client.malformed(words, "'KeyMetadata' is missing"))
            }
            let named: JSONValue = ["AliasName": .string(alias), "TargetKeyId": .string(key.id)]
            return await change("CreateAlias", named, alias).map { key.arn ?? key.id }
        }
    }

    /// Takes the alias away; the key itself stays, since what it encrypted would be lost with it.
    public func deleteAlias(_ alias: String) async -> Result<Void, CloudGap> {
        await change("DeleteAlias", ["AliasName": .string(alias)], alias)
    }

    private func change(_ operation: String, _ body: JSONValue, _ resource: String) async -> Result<Void, CloudGap> {
        let words = AWSClient.Words(operation, resource, .named("kms:\(operation)"))
        return await client.json(target: "TrentService.\(operation)", body, words).map { _ in }
    }
}
