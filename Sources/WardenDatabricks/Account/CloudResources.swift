internal import WardenCloud
public import WardenDomain

/// A role of the customer that Databricks may assume. Source: Account API, `credentials`.
public struct CredentialConfiguration: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var roleARN: String?
    public var externalID: String?
    /// Epoch milliseconds.
    public var created: Int64?

    public init?(json: JSONValue) {
        guard let id = json["credentials_id"]?.text else { return nil }
        self.id = id
        name = json["credentials_name"]?.text
        roleARN = json["aws_credentials"]?["sts_role"]?["role_arn"]?.text
        externalID = json["aws_credentials"]?["sts_role"]?["external_id"]?.text
        created = json["creation_time"]?.integer
    }
}

/// A bucket that the account knows. Source: Account API, `storage-configurations`.
public struct StorageConfiguration: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var bucket: String?
    public var roleARN: String?
    /// Epoch milliseconds.
    public var created: Int64?

    public init?(json: JSONValue) {
        guard let id = json["storage_configuration_id"]?.text else { return nil }
        self.id = id
        name = json["storage_configuration_name"]?.text
        bucket = json["root_bucket_info"]?["bucket_name"]?.text
        roleARN = json["role_arn"]?.text
        created = json["creation_time"]?.integer
    }
}
