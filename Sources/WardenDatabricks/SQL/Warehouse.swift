internal import WardenCloud
public import WardenDomain

/// A SQL warehouse.
public struct Warehouse: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    /// `RUNNING`, `STOPPED`, ...
    public var state: String?
    public var type: String?
    public var serverless: Bool?
    public var creator: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        name = json["name"]?.text
        state = json["state"]?.text
        type = json["warehouse_type"]?.text
        serverless = json["enable_serverless_compute"]?.bool
        creator = json["creator_name"]?.text
    }
}

/// A statement that ran on a warehouse.
public struct QueryHistoryEntry: Sendable, Hashable, JSONReadable {
    public var id: String
    public var text: String?
    public var user: String?
    public var executedAs: String?
    public var warehouseID: String?
    public var status: String?
    public var statementType: String?
    public var rows: Int64?
    /// Epoch milliseconds.
    public var started: Int64?
    public var application: String?

    public init?(json: JSONValue) {
        guard let id = json["query_id"]?.text else { return nil }
        self.id = id
        text = json["query_text"]?.text
        user = json["user_name"]?.text
        executedAs = json["executed_as_user_name"]?.text
        warehouseID = json["warehouse_id"]?.text
        status = json["status"]?.text
        statementType = json["statement_type"]?.text
        rows = json["rows_produced"]?.integer
        started = json["query_start_time_ms"]?.integer
        application = json["client_application"]?.text
    }
}

/// Storage access that every warehouse has.
public struct SQLConfiguration: Sendable, Hashable, JSONReadable {
    public var instanceProfileARN: String?
    public var securityPolicy: String?
    public var dataAccess: JSONValue?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        instanceProfileARN = json["instance_profile_arn"]?.text
        securityPolicy = json["security_policy"]?.text
        dataAccess = json["data_access_config"]
    }
}
