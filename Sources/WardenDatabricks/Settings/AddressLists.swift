internal import WardenCloud
public import WardenDomain

/// Addresses that may or may not reach a workspace or the account.
public struct IPAccessList: Sendable, Hashable, JSONReadable {
    public var id: String
    public var label: String?
    /// `ALLOW` or `BLOCK`.
    public var type: String?
    public var addresses: [String]?
    public var enabled: Bool?

    public init?(json: JSONValue) {
        guard let id = json["list_id"]?.text else { return nil }
        self.id = id
        label = json["label"]?.text
        type = json["list_type"]?.text
        addresses = json["ip_addresses"]?.strings
        enabled = json["enabled"]?.bool
    }
}

/// A setting, as it came.
public struct WorkspaceSetting: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var etag: String?
    public var value: JSONValue?

    public init?(json: JSONValue) {
        guard json.object != nil else { return nil }
        name = json["setting_name"]?.text
        etag = json["etag"]?.text
        value = json
    }
}
