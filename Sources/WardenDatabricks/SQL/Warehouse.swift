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
