/// A workspace of the account.
struct Workspace: Sendable {
    var id: Int64
    var name: String
    /// First label of the host name that the real service would give it.
    var deployment: String
    var region: String
    var status = "RUNNING"
    var created: Int64
    var credentialsID: String?
    var storageConfigurationID: String?
    var metastore: String?
    /// Principal id -> `USER` or `ADMIN`.
    var assignments: [Int64: String] = [:]
}

/// What the account host and every workspace host keep for themselves.
struct HostState: Sendable {
    var addressLists = Table<JSON>()
    var conf: [String: String] = [:]
    var settings: [String: JSON] = [:]
    var settingVersion = 1
}
