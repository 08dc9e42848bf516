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

    /// Disables a key, or enables it, whose deletion is cancelled first.
    public func setEnabled(_ key: String, _ isEnabled: Bool) async -> Result<Void, CloudGap> {
        let body: JSONValue = ["KeyId": .string(key)]
        guard isEnabled else { return await change("DisableKey", body, key) }
        switch await self.key(key) {
        case .failure(let gap): return .failure(gap)
        case .success(let found):
            guard found.state == "PendingDeletion" else { break }
            if case .failure(let gap) = await change("CancelKeyDeletion", body, key) { return .failure(gap) }
        }
        return await change("EnableKey", body, key)
    }

    public func revokeGrant(_ id: String, onKey key: String) async -> Result<Void, CloudGap> {
        await change("RevokeGrant", ["KeyId": .string(key), "GrantId": .string(id)], key)
    }

    /// Makes a key and an alias for it. A key that an earlier run made and was cut before it had its alias gets it now.
    ///
    /// - Parameter alias: with `alias/`; the key's description ends with it.
    /// - Returns: the key's ARN.
    public func createKey(alias: String, description: String, policy: String) async -> Result<String, CloudGap> {
        let words = AWSClient.Words("CreateKey", alias, .named("kms:CreateKey"))
        let text = "\(description), \(alias)"
        if let known = await unnamedKey(described: text) {
            // Whoever made it: it gets our policy before it gets our name.
            if case .failure(let gap) = await setPolicy(ofKey: known.id, to: policy) { return .failure(gap) }
            let named: JSONValue = ["AliasName": .string(alias), "TargetKeyId": .string(known.id)]
            return await change("CreateAlias", named, alias).map { known.arn ?? known.id }
        }
        let body: JSONValue = ["Description": .string(text), "Policy": .string(policy)]
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

    /// The enabled key of a description that no alias leads to; nil where there is none, or where keys cannot be listed:
    /// then another one is made.
    private func unnamedKey(described text: String) async -> KMSKey? {
        let aliases = await aliases()
        let keys = await keys()
        guard aliases.gap == nil, keys.gap == nil else { return nil }
        let named = Set(aliases.elements.compactMap(\.keyID))
        for name in keys.elements where !named.contains(name.id) {
            guard case .success(let found) = await key(name.id) else { continue }
            if found.text == text, found.state == "Enabled" { return found }
        }
        return nil
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
