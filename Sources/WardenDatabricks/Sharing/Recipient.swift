internal import WardenCloud
public import WardenDomain

/// Someone outside who may read shares.
public struct Recipient: Sendable, Hashable, JSONReadable {
    public var name: String
    public var id: String?
    public var owner: String?
    /// `TOKEN`, `DATABRICKS`, `OAUTH_CLIENT_CREDENTIALS`, `OIDC_FEDERATION`.
    public var authentication: String?
    public var activated: Bool?
    public var globalMetastoreID: String?
    public var cloud: String?
    public var region: String?
    /// Empty or nil = from anywhere.
    public var allowedAddresses: [String]?
    /// Epoch milliseconds.
    public var expires: Int64?
    public var tokens: [RecipientToken]?
    public var created: Int64?
    public var createdBy: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        id = json["id"]?.text
        owner = json["owner"]?.text
        authentication = json["authentication_type"]?.text
        activated = json["activated"]?.bool
        globalMetastoreID = json["data_recipient_global_metastore_id"]?.text
        cloud = json["cloud"]?.text
        region = json["region"]?.text
        allowedAddresses = json["ip_access_list"]?["allowed_ip_addresses"]?.strings
        expires = json["expiration_time"]?.integer
        tokens = json["tokens"]?.list(RecipientToken.self)
        created = json["created_at"]?.integer
        createdBy = json["created_by"]?.text
    }
}

/// A bearer token of a recipient. Its activation link is a secret and is not read.
public struct RecipientToken: Sendable, Hashable, JSONReadable {
    public var id: String
    /// Epoch milliseconds.
    public var expires: Int64?
    public var created: Int64?
    public var createdBy: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        expires = json["expiration_time"]?.integer
        created = json["created_at"]?.integer
        createdBy = json["created_by"]?.text
    }
}

/// Someone who shares with this metastore.
public struct SharingProvider: Sendable, Hashable, JSONReadable {
    public var name: String
    public var authentication: String?
    public var owner: String?
    public var globalMetastoreID: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        authentication = json["authentication_type"]?.text
        owner = json["owner"]?.text
        globalMetastoreID = json["data_provider_global_metastore_id"]?.text
    }
}
