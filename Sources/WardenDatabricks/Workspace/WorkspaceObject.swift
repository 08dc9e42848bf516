internal import WardenCloud
public import WardenDomain

/// A notebook, folder, file or dashboard of the workspace tree.
public struct WorkspaceObject: Sendable, Hashable, JSONReadable {
    public var path: String
    public var id: Int64?
    /// `NOTEBOOK`, `DIRECTORY`, `FILE`, `REPO`, `LIBRARY`, `DASHBOARD`.
    public var type: String?
    public var language: String?
    public var created: Int64?
    public var modified: Int64?
    public var size: Int64?
    public var resourceID: String?

    public init?(json: JSONValue) {
        guard let path = json["path"]?.text else { return nil }
        self.path = path
        id = json["object_id"]?.integer
        type = json["object_type"]?.text
        language = json["language"]?.text
        created = json["created_at"]?.integer
        modified = json["modified_at"]?.integer
        size = json["size"]?.integer
        resourceID = json["resource_id"]?.text
    }
}

/// Who may do what with an object of the workspace.
public struct ObjectPermissions: Sendable, Hashable, JSONReadable {
    public var objectID: String?
    public var objectType: String?
    public var entries: [ObjectPermissionEntry]?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        objectID = json["object_id"]?.text
        objectType = json["object_type"]?.text
        entries = json["access_control_list"]?.list(ObjectPermissionEntry.self)
    }
}

/// One principal of an object.
public struct ObjectPermissionEntry: Sendable, Hashable, JSONReadable {
    public var userName: String?
    public var groupName: String?
    public var applicationID: String?
    public var displayName: String?
    public var permissions: [ObjectPermission]?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        userName = json["user_name"]?.text
        groupName = json["group_name"]?.text
        applicationID = json["service_principal_name"]?.text
        displayName = json["display_name"]?.text
        permissions = json["all_permissions"]?.list(ObjectPermission.self)
    }
}

/// One level.
public struct ObjectPermission: Sendable, Hashable, JSONReadable {
    public var level: String
    public var inherited: Bool?
    public var inheritedFrom: [String]?

    public init?(json: JSONValue) {
        guard let level = json["permission_level"]?.text else { return nil }
        self.level = level
        inherited = json["inherited"]?.bool
        inheritedFrom = json["inherited_from_object"]?.strings
    }
}

/// An entry of DBFS.
public struct MountPoint: Sendable, Hashable, JSONReadable {
    public var path: String
    public var isDirectory: Bool?
    public var size: Int64?

    public init?(json: JSONValue) {
        guard let path = json["path"]?.text else { return nil }
        self.path = path
        isDirectory = json["is_dir"]?.bool
        size = json["file_size"]?.integer
    }
}
