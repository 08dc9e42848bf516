internal import WardenCloud
public import WardenDomain

/// A dashboard (AI/BI, formerly Lakeview).
public struct Dashboard: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    public var path: String?
    public var parentPath: String?
    public var warehouseID: String?
    public var state: String?
    /// JSON text with the SQL of the data sets; of single dashboards alone.
    public var definition: String?
    public var created: String?
    public var updated: String?

    public init?(json: JSONValue) {
        guard let id = json["dashboard_id"]?.text else { return nil }
        self.id = id
        name = json["display_name"]?.text
        path = json["path"]?.text
        parentPath = json["parent_path"]?.text
        warehouseID = json["warehouse_id"]?.text
        state = json["lifecycle_state"]?.text
        definition = json["serialized_dashboard"]?.text
        created = json["create_time"]?.text
        updated = json["update_time"]?.text
    }
}

/// The published form of a dashboard.
public struct PublishedDashboard: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var warehouseID: String?
    /// True: viewers read with the rights of whom published.
    public var embedCredentials: Bool?
    public var published: String?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        name = json["display_name"]?.text
        warehouseID = json["warehouse_id"]?.text
        embedCredentials = json["embed_credentials"]?.bool
        published = json["revision_create_time"]?.text
    }
}
