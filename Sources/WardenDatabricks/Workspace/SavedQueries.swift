internal import WardenCloud
public import WardenDomain

/// A saved query.
public struct SavedQuery: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var text: String?
    public var owner: String?
    /// `OWNER` or `VIEWER`.
    public var runAs: String?
    public var warehouseID: String?
    public var parentPath: String?
    public var catalog: String?
    public var schema: String?
    public var state: String?
    public var updated: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        name = json["display_name"]?.text
        text = json["query_text"]?.text
        owner = json["owner_user_name"]?.text
        runAs = json["run_as_mode"]?.text
        warehouseID = json["warehouse_id"]?.text
        parentPath = json["parent_path"]?.text
        catalog = json["catalog"]?.text
        schema = json["schema"]?.text
        state = json["lifecycle_state"]?.text
        updated = json["update_time"]?.text
    }
}

/// An alert over a saved query.
public struct SavedAlert: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var queryID: String?
    public var owner: String?
    public var state: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        name = json["display_name"]?.text
        queryID = json["query_id"]?.text
        owner = json["owner_user_name"]?.text
        state = json["lifecycle_state"]?.text
    }
}

/// An alert with a query of its own.
public struct Alert: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var text: String?
    public var owner: String?
    public var runAs: String?
    public var warehouseID: String?
    public var parentPath: String?
    public var state: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        name = json["display_name"]?.text
        text = json["query_text"]?.text
        owner = json["owner_user_name"]?.text
        runAs = json["run_as_user_name"]?.text
        warehouseID = json["warehouse_id"]?.text
        parentPath = json["parent_path"]?.text
        state = json["lifecycle_state"]?.text
    }
}

/// A dashboard of the older kind.
public struct LegacyDashboard: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var owner: String?
    public var parent: String?
    /// Of single dashboards alone; each holds its query.
    public var widgets: JSONValue?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        name = json["name"]?.text
        owner = json["user"]?["email"]?.text
        parent = json["parent"]?.text
        widgets = json["widgets"]
    }
}
