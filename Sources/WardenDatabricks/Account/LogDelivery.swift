internal import WardenCloud
public import WardenDomain

/// Where one kind of log is delivered. Source: Account API, `log-delivery`.
public struct LogDeliveryConfiguration: Sendable, Hashable, JSONReadable {
    public var id: String
    public var name: String?
    /// `AUDIT_LOGS` or `BILLABLE_USAGE`.
    public var logType: String?
    public var outputFormat: String?
    /// `ENABLED` or `DISABLED`.
    public var status: String?
    public var credentialsID: String?
    public var storageConfigurationID: String?
    public var pathPrefix: String?
    /// Empty or nil = the whole account.
    public var workspaceIDs: [Int64]?
    public var delivery: LogDeliveryStatus?
    /// Epoch milliseconds.
    public var created: Int64?
    /// Epoch milliseconds.
    public var updated: Int64?

    public init?(json: JSONValue) {
        guard let id = json["config_id"]?.text else { return nil }
        // A filter that cannot be read would look like none: a delivery of the whole account.
        if let filter = json["workspace_ids_filter"], filter.integers == nil { return nil }
        self.id = id
        name = json["config_name"]?.text
        logType = json["log_type"]?.text
        outputFormat = json["output_format"]?.text
        status = json["status"]?.text
        credentialsID = json["credentials_id"]?.text
        storageConfigurationID = json["storage_configuration_id"]?.text
        pathPrefix = json["delivery_path_prefix"]?.text
        workspaceIDs = json["workspace_ids_filter"]?.integers
        delivery = json["log_delivery_status"].flatMap(LogDeliveryStatus.init(json:))
        created = json["creation_time"]?.integer
        updated = json["update_time"]?.integer
    }
}

/// How the last deliveries went.
public struct LogDeliveryStatus: Sendable, Hashable, JSONReadable {
    /// `CREATED`, `SUCCEEDED`, `USER_FAILURE`, `SYSTEM_FAILURE`, `NOT_FOUND`.
    public var status: String?
    public var message: String?
    /// UTC time in text.
    public var lastAttempt: String?
    /// UTC time in text.
    public var lastSuccess: String?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        status = json["status"]?.text
        message = json["message"]?.text
        lastAttempt = json["last_attempt_time"]?.text
        lastSuccess = json["last_successful_attempt_time"]?.text
    }
}
