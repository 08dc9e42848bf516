internal import WardenCloud
public import WardenDomain

/// A metastore of Unity Catalog.
public struct Metastore: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    /// `cloud:region:uuid`
    public var globalID: String?
    public var owner: String?
    public var region: String?
    public var cloud: String?
    public var storageRoot: String?
    public var storageRootCredentialID: String?
    /// `INTERNAL` or `INTERNAL_AND_EXTERNAL`.
    public var sharingScope: String?
    /// Seconds; 0 = for ever.
    public var recipientTokenLifetime: Int64?
    public var externalAccessEnabled: Bool?
    public var privilegeModelVersion: String?

    public init?(json: JSONValue) {
        guard let id = json["metastore_id"]?.text else { return nil }
        self.id = id
        name = json["name"]?.text
        globalID = json["global_metastore_id"]?.text
        owner = json["owner"]?.text
        region = json["region"]?.text
        cloud = json["cloud"]?.text
        storageRoot = json["storage_root"]?.text
        storageRootCredentialID = json["storage_root_credential_id"]?.text
        sharingScope = json["delta_sharing_scope"]?.text
        recipientTokenLifetime = json["delta_sharing_recipient_token_lifetime_in_seconds"]?.integer
        externalAccessEnabled = json["external_access_enabled"]?.bool
        privilegeModelVersion = json["privilege_model_version"]?.text
    }
}

/// The metastore of a workspace.
public struct MetastoreAssignment: Sendable, Hashable, JSONReadable {
    public var metastoreID: String
    public var workspaceID: Int64?
    public var defaultCatalog: String?

    public init?(json: JSONValue) {
        guard let metastoreID = json["metastore_id"]?.text else { return nil }
        self.metastoreID = metastoreID
        workspaceID = json["workspace_id"]?.integer
        defaultCatalog = json["default_catalog_name"]?.text
    }
}

/// A schema of `system` and whether it is switched on.
public struct SystemSchema: Sendable, Hashable, JSONReadable {
    public var name: String
    /// `ENABLE_COMPLETED`, `AVAILABLE`, `UNAVAILABLE`, `MANAGED`, ...
    public var state: String?

    public init?(json: JSONValue) {
        guard let name = json["schema"]?.text else { return nil }
        self.name = name
        state = json["state"]?.text
    }
}
