internal import WardenCloud
public import WardenDomain

/// A catalog of Unity Catalog.
public struct UnityCatalogEntry: Sendable, Hashable, JSONReadable {
    public var name: String
    public var owner: String?
    public var type: String?
    public var isolation: String?
    public var provider: String?
    public var share: String?
    public var connection: String?
    public var storageRoot: String?
    public var storageLocation: String?
    public var metastoreID: String?
    public var browseOnly: Bool?
    public var created: Int64?
    public var createdBy: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        owner = json["owner"]?.text
        type = json["catalog_type"]?.text
        isolation = json["isolation_mode"]?.text
        provider = json["provider_name"]?.text
        share = json["share_name"]?.text
        connection = json["connection_name"]?.text
        storageRoot = json["storage_root"]?.text
        storageLocation = json["storage_location"]?.text
        metastoreID = json["metastore_id"]?.text
        browseOnly = json["browse_only"]?.bool
        created = json["created_at"]?.integer
        createdBy = json["created_by"]?.text
    }
}

/// A schema.
public struct UnitySchema: Sendable, Hashable, JSONReadable {
    public var name: String
    public var catalog: String?
    public var fullName: String?
    public var owner: String?
    public var storageRoot: String?
    public var storageLocation: String?
    public var browseOnly: Bool?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        catalog = json["catalog_name"]?.text
        fullName = json["full_name"]?.text
        owner = json["owner"]?.text
        storageRoot = json["storage_root"]?.text
        storageLocation = json["storage_location"]?.text
        browseOnly = json["browse_only"]?.bool
    }
}

/// A volume.
public struct UnityVolume: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var catalog: String?
    public var schema: String?
    public var fullName: String
    public var id: String?
    /// `MANAGED` or `EXTERNAL`.
    public var type: String?
    public var storageLocation: String?
    public var owner: String?
    public var browseOnly: Bool?

    public init?(json: JSONValue) {
        guard let fullName = json["full_name"]?.text else { return nil }
        self.fullName = fullName
        name = json["name"]?.text
        catalog = json["catalog_name"]?.text
        schema = json["schema_name"]?.text
        id = json["volume_id"]?.text
        type = json["volume_type"]?.text
        storageLocation = json["storage_location"]?.text
        owner = json["owner"]?.text
        browseOnly = json["browse_only"]?.bool
    }
}

/// A function.
public struct UnityFunction: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var fullName: String
    public var owner: String?
    public var routineDefinition: String?
    public var dependencies: JSONValue?
    public var externalLanguage: String?

    public init?(json: JSONValue) {
        guard let fullName = json["full_name"]?.text else { return nil }
        self.fullName = fullName
        name = json["name"]?.text
        owner = json["owner"]?.text
        routineDefinition = json["routine_definition"]?.text
        dependencies = json["routine_dependencies"]
        externalLanguage = json["external_language"]?.text
    }
}
