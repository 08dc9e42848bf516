public import WardenCloud
public import WardenDomain

/// Reads of KMS in one region. Source: AWS KMS API Reference.
public struct KMSClient: Sendable {
    let client: AWSClient

    public init(_ session: AWSSession, region: String? = nil) { client = AWSClient(session, .kms, region: region) }

    public func keys() async -> Listing<KMSKeyName> {
        await list("ListKeys", "Keys", [:], AWSClient.Words("ListKeys", client.region, .listKeys))
    }

    public func aliases() async -> Listing<KMSAlias> {
        await list("ListAliases", "Aliases", [:], AWSClient.Words("ListAliases", client.region, .listAliases))
    }

    /// - Parameter key: id, ARN or alias.
    public func key(_ key: String) async -> Result<KMSKey, CloudGap> {
        let words = AWSClient.Words("DescribeKey", key, .describeKey)
        return await call("DescribeKey", ["KeyId": .string(key)], words).flatMap { json in
            json["KeyMetadata"].flatMap(KMSKey.init(json:)).map { .success($0) }
                ?? .failure(client.malformed(words, "'KeyMetadata' is missing"))
        }
    }

    /// The key policy's own text: the root of all authority over the key.
    ///
    /// - Parameter key: id or ARN.
    public func policy(ofKey key: String) async -> Result<String, CloudGap> {
        let words = AWSClient.Words("GetKeyPolicy", key, .getKeyPolicy)
        let body: JSONValue = ["KeyId": .string(key), "PolicyName": "default"]
        return await call("GetKeyPolicy", body, words).flatMap { json in
            json["Policy"]?.string.map { .success($0) } ?? .failure(client.malformed(words, "'Policy' is missing"))
        }
    }

    public func grants(ofKey key: String) async -> Listing<KMSGrant> {
        await list("ListGrants", "Grants", ["KeyId": .string(key)], AWSClient.Words("ListGrants", key, .listGrants))
    }

    public func rotates(_ key: String) async -> Result<Bool, CloudGap> {
        let words = AWSClient.Words("GetKeyRotationStatus", key, .getKeyRotationStatus)
        return await call("GetKeyRotationStatus", ["KeyId": .string(key)], words).flatMap { json in
            json["KeyRotationEnabled"]?.bool.map { .success($0) }
                ?? .failure(client.malformed(words, "'KeyRotationEnabled' is missing"))
        }
    }

    func call(
        _ operation: String,
        _ body: JSONValue,
        _ words: AWSClient.Words
    ) async -> Result<JSONValue, CloudGap> {
        await client.json(target: "TrentService.\(operation)", body, words)
    }

    func list<Element: JSONReadable>(
        _ operation: String,
        _ member: String,
        _ body: [String: JSONValue],
        _ words: AWSClient.Words
    ) async -> Listing<Element> {
        await client.listing(member, words, token: "NextMarker") { marker in
            var body = body
            if let marker { body["Marker"] = .string(marker) }
            return await call(operation, .object(body), words)
        }
    }
}

/// A key in a listing.
public struct KMSKeyName: Sendable, Hashable, JSONReadable {
    public var id: String
    public var arn: String?

    public init?(json: JSONValue) {
        guard let id = json["KeyId"]?.string else { return nil }
        self.id = id
        arn = json["KeyArn"]?.string
    }
}

/// Another name of a key.
public struct KMSAlias: Sendable, Hashable, JSONReadable {
    public var name: String
    public var keyID: String?

    public init?(json: JSONValue) {
        guard let name = json["AliasName"]?.string else { return nil }
        self.name = name
        keyID = json["TargetKeyId"]?.string
    }
}

/// A key.
public struct KMSKey: Sendable, Hashable, JSONReadable {
    public var id: String
    public var arn: String?
    public var account: String?
    /// `AWS` or `CUSTOMER`.
    public var manager: String?
    /// `Enabled`, `Disabled`, `PendingDeletion`, ...
    public var state: String?
    public var origin: String?
    public var multiRegion: Bool?
    /// Its description.
    public var text: String?
    /// Seconds since the epoch.
    public var deletion: Double?

    public init?(json: JSONValue) {
        guard let id = json["KeyId"]?.string else { return nil }
        self.id = id
        arn = json["Arn"]?.string
        account = json["AWSAccountId"]?.text
        manager = json["KeyManager"]?.string
        state = json["KeyState"]?.string
        origin = json["Origin"]?.string
        multiRegion = json["MultiRegion"]?.bool
        text = json["Description"]?.string
        deletion = json["DeletionDate"]?.double
    }
}

/// A right over a key that no policy shows.
public struct KMSGrant: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var grantee: String?
    public var retiring: String?
    public var issuer: String?
    public var operations: [String]?
    public var constraints: JSONValue?

    public init?(json: JSONValue) {
        guard let id = json["GrantId"]?.string else { return nil }
        self.id = id
        name = json["Name"]?.string
        grantee = json["GranteePrincipal"]?.string
        retiring = json["RetiringPrincipal"]?.string
        issuer = json["IssuingAccount"]?.string
        operations = json["Operations"]?.strings
        constraints = json["Constraints"]
    }
}
