internal import WardenCloud
public import WardenDomain

/// A user (SCIM).
public struct DatabricksUser: Sendable, Hashable, JSONReadable {
    public var id: String
    public var userName: String?
    public var displayName: String?
    public var active: Bool?
    public var externalID: String?
    public var groups: [PrincipalReference]?
    public var roles: [PrincipalReference]?
    public var entitlements: [PrincipalReference]?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        userName = json["userName"]?.text
        displayName = json["displayName"]?.text
        active = json["active"]?.bool
        externalID = json["externalId"]?.text
        groups = json["groups"]?.list(PrincipalReference.self)
        roles = json["roles"]?.list(PrincipalReference.self)
        entitlements = json["entitlements"]?.list(PrincipalReference.self)
    }
}

/// A group (SCIM).
public struct DatabricksGroup: Sendable, Hashable, JSONReadable {
    public var id: String
    public var displayName: String?
    public var externalID: String?
    /// Nil where the listing leaves them out.
    public var members: [PrincipalReference]?
    public var groups: [PrincipalReference]?
    public var roles: [PrincipalReference]?
    public var entitlements: [PrincipalReference]?
    /// `Group` of the account, `WorkspaceGroup` of the workspace alone.
    public var resourceType: String?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        displayName = json["displayName"]?.text
        externalID = json["externalId"]?.text
        members = json["members"]?.list(PrincipalReference.self)
        groups = json["groups"]?.list(PrincipalReference.self)
        roles = json["roles"]?.list(PrincipalReference.self)
        entitlements = json["entitlements"]?.list(PrincipalReference.self)
        resourceType = json["meta"]?["resourceType"]?.text
    }
}

/// A service principal (SCIM). Grants name it by application id.
public struct ServicePrincipal: Sendable, Hashable, JSONReadable {
    public var id: String
    public var applicationID: String?
    public var displayName: String?
    public var active: Bool?
    public var externalID: String?
    public var groups: [PrincipalReference]?
    public var roles: [PrincipalReference]?
    public var entitlements: [PrincipalReference]?

    public init?(json: JSONValue) {
        guard let id = json["id"]?.text else { return nil }
        self.id = id
        applicationID = json["applicationId"]?.text
        displayName = json["displayName"]?.text
        active = json["active"]?.bool
        externalID = json["externalId"]?.text
        groups = json["groups"]?.list(PrincipalReference.self)
        roles = json["roles"]?.list(PrincipalReference.self)
        entitlements = json["entitlements"]?.list(PrincipalReference.self)
    }
}

/// A member, group, role or entitlement of a principal.
public struct PrincipalReference: Sendable, Hashable, JSONReadable {
    /// The id of a principal, or the name of a role.
    public var value: String
    public var display: String?
    /// `Users/123`: says what kind the member is.
    public var reference: String?
    /// `direct` or `indirect`.
    public var type: String?

    public init?(json: JSONValue) {
        guard let value = json["value"]?.text else { return nil }
        self.value = value
        display = json["display"]?.text
        reference = json["$ref"]?.text
        type = json["type"]?.text
    }
}
