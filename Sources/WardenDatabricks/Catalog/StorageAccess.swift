internal import WardenCloud
public import WardenDomain

/// A path in cloud storage that Unity Catalog governs.
public struct ExternalLocation: Sendable, Hashable, JSONReadable {
    public var name: String
    public var url: String?
    public var credential: String?
    public var credentialID: String?
    public var owner: String?
    public var readOnly: Bool?
    public var fallback: Bool?
    public var isolation: String?
    public var browseOnly: Bool?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        url = json["url"]?.text
        credential = json["credential_name"]?.text
        credentialID = json["credential_id"]?.text
        owner = json["owner"]?.text
        readOnly = json["read_only"]?.bool
        fallback = json["fallback"]?.bool
        isolation = json["isolation_mode"]?.text
        browseOnly = json["browse_only"]?.bool
    }
}

/// An identity of the cloud that Unity Catalog reads storage with.
public struct StorageCredential: Sendable, Hashable, JSONReadable {
    public var name: String
    public var id: String?
    public var roleARN: String?
    public var externalID: String?
    public var unityCatalogARN: String?
    public var accessConnectorID: String?
    public var gcpServiceAccount: String?
    /// `STORAGE` or `SERVICE`; nil in the older listing.
    public var purpose: String?
    public var owner: String?
    public var readOnly: Bool?
    public var usedForManagedStorage: Bool?
    public var isolation: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        id = json["id"]?.text
        roleARN = json["aws_iam_role"]?["role_arn"]?.text
        externalID = json["aws_iam_role"]?["external_id"]?.text
        unityCatalogARN = json["aws_iam_role"]?["unity_catalog_iam_arn"]?.text
        accessConnectorID = json["azure_managed_identity"]?["access_connector_id"]?.text
        gcpServiceAccount = json["databricks_gcp_service_account"]?["email"]?.text
        purpose = json["purpose"]?.text
        owner = json["owner"]?.text
        readOnly = json["read_only"]?.bool
        usedForManagedStorage = json["used_for_managed_storage"]?.bool
        isolation = json["isolation_mode"]?.text
    }
}

/// A workspace that an isolated object is open to.
public struct WorkspaceBinding: Sendable, Hashable, JSONReadable {
    public var workspaceID: Int64
    public var type: String?

    public init?(json: JSONValue) {
        guard let workspaceID = json["workspace_id"]?.integer else { return nil }
        self.workspaceID = workspaceID
        type = json["binding_type"]?.text
    }
}

/// A connection to a foreign system.
public struct CatalogConnection: Sendable, Hashable, JSONReadable {
    public var name: String
    public var type: String?
    public var owner: String?
    public var readOnly: Bool?
    public var url: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        type = json["connection_type"]?.text
        owner = json["owner"]?.text
        readOnly = json["read_only"]?.bool
        url = json["url"]?.text
    }
}
