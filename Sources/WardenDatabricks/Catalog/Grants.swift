internal import WardenCloud
public import WardenDomain

/// Privileges given on an object itself.
public struct PrivilegeAssignment: Sendable, Hashable, JSONReadable {
    public var principal: String
    public var privileges: [String]?

    public init?(json: JSONValue) {
        guard let principal = json["principal"]?.text else { return nil }
        self.principal = principal
        privileges = json["privileges"]?.strings
    }
}

/// Privileges that a principal has on an object, with where they come from. Groups are not followed.
public struct EffectivePrivilegeAssignment: Sendable, Hashable, JSONReadable {
    public var principal: String
    public var privileges: [EffectivePrivilege]?

    public init?(json: JSONValue) {
        guard let principal = json["principal"]?.text else { return nil }
        self.principal = principal
        privileges = json["privileges"]?.list(EffectivePrivilege.self)
    }
}

/// One privilege and its origin; no origin = given on the object itself.
public struct EffectivePrivilege: Sendable, Hashable, JSONReadable {
    public var privilege: String
    public var inheritedFromType: String?
    public var inheritedFromName: String?

    public init?(json: JSONValue) {
        guard let privilege = json["privilege"]?.text else { return nil }
        self.privilege = privilege
        inheritedFromType = json["inherited_from_type"]?.text
        inheritedFromName = json["inherited_from_name"]?.text
    }
}
