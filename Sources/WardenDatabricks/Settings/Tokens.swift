internal import WardenCloud
public import WardenDomain

/// A personal access token; never the token itself.
public struct TokenInfo: Sendable, Hashable, JSONReadable {
    public var id: String
    public var comment: String?
    public var createdByID: Int64?
    public var createdBy: String?
    public var ownerID: Int64?
    /// Epoch milliseconds.
    public var created: Int64?
    /// Epoch milliseconds; -1 = never.
    public var expires: Int64?
    public var lastUsedDay: Int64?
    public var workspaceID: Int64?
    public var scopes: [String]?

    public init?(json: JSONValue) {
        guard let id = json["token_id"]?.text else { return nil }
        self.id = id
        comment = json["comment"]?.text
        createdByID = json["created_by_id"]?.integer
        createdBy = json["created_by_username"]?.text
        ownerID = json["owner_id"]?.integer
        created = json["creation_time"]?.integer
        expires = json["expiry_time"]?.integer
        lastUsedDay = json["last_used_day"]?.integer
        workspaceID = json["workspace_id"]?.integer
        scopes = json["scopes"]?.strings
    }
}
