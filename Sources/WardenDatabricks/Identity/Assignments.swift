internal import WardenCloud
public import WardenDomain

/// A principal of the account that may enter a workspace.
public struct WorkspaceAssignment: Sendable, Hashable, JSONReadable {
    public var principalID: Int64
    public var userName: String?
    public var groupName: String?
    public var applicationID: String?
    public var displayName: String?
    /// `USER`, `ADMIN`.
    public var permissions: [String]?
    public var error: String?

    public init?(json: JSONValue) {
        guard let principalID = json["principal"]?["principal_id"]?.integer else { return nil }
        self.principalID = principalID
        userName = json["principal"]?["user_name"]?.text
        groupName = json["principal"]?["group_name"]?.text
        applicationID = json["principal"]?["service_principal_name"]?.text
        displayName = json["principal"]?["display_name"]?.text
        permissions = json["permissions"]?.strings
        error = json["error"]?.text
    }
}

/// Who may use or manage a principal. Source: `access-control/rule-sets`.
public struct RuleSet: Sendable, Hashable, JSONReadable {
    public var name: String
    public var etag: String?
    public var rules: [GrantRule]?

    public init?(json: JSONValue) {
        guard let name = json["name"]?.text else { return nil }
        self.name = name
        etag = json["etag"]?.text
        rules = json["grant_rules"]?.list(GrantRule.self)
    }
}

/// A role and those who hold it.
public struct GrantRule: Sendable, Hashable, JSONReadable {
    public var role: String
    /// `users/a@b.c`, `groups/g`, `servicePrincipals/<application id>`.
    public var principals: [String]?

    public init?(json: JSONValue) {
        guard let role = json["role"]?.text else { return nil }
        self.role = role
        principals = json["principals"]?.strings
    }
}

/// An OAuth secret of a service principal; never the secret itself.
public struct ClientSecret: Sendable, Hashable, JSONReadable {
    public var id: String
    public var status: String?
    /// RFC 3339.
    public var created: String?
    /// RFC 3339.
    public var expires: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        status = json["status"]?.text
        created = json["create_time"]?.text
        expires = json["expire_time"]?.text
    }
}
