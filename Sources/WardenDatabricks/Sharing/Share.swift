internal import WardenCloud
public import WardenDomain

/// A share of Delta Sharing and what is in it.
public struct Share: Sendable, Hashable, JSONReadable {
    public var name: String
    public var id: String?
    public var owner: String?
    /// Nil where the listing leaves them out.
    public var objects: [SharedObject]?
    public var created: Int64?
    public var createdBy: String?
    public var comment: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        id = json["id"]?.text
        owner = json["owner"]?.text
        objects = json["objects"]?.list(SharedObject.self)
        created = json["created_at"]?.integer
        createdBy = json["created_by"]?.text
        comment = json["comment"]?.text
    }
}

/// One object of a share.
public struct SharedObject: Sendable, Hashable, JSONReadable {
    public var name: String
    public var type: String?
    public var sharedAs: String?
    public var content: String?
    public var status: String?
    public var addedBy: String?
    public var added: Int64?
    public var changeDataFeed: Bool?
    public var historySharing: String?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        type = json["data_object_type"]?.text
        sharedAs = json["shared_as"]?.text
        content = json["content"]?.text
        status = json["status"]?.text
        addedBy = json["added_by"]?.text
        added = json["added_at"]?.integer
        changeDataFeed = json["cdf_enabled"]?.bool
        historySharing = json["history_data_sharing_status"]?.text
    }
}

/// What a recipient may read of a share.
public struct RecipientSharePermissions: Sendable, Hashable, JSONReadable {
    public var share: String
    public var assignments: [PrivilegeAssignment]?

    public init?(json: JSONValue) {
        guard let share = json["share_name"]?.text else { return nil }
        self.share = share
        assignments = json["privilege_assignments"]?.list(PrivilegeAssignment.self)
    }
}
