public import WardenEstate

/// Something that one call can take away.
public struct AccessChange: Sendable, Hashable, Codable, Comparable {
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Take a member out of a group.
        case removeMember = "remove-member"
        /// Revoke a privilege of Unity Catalog, or a permission of a workspace object.
        case revoke
        case changeOwner = "change-owner"
        /// Take a role of the account, metastore or workspace away.
        case removeRole = "remove-role"
        case unassign
        /// Change what an AWS policy, ACL or grant allows.
        case changePolicy = "change-policy"
        case removeDoor = "remove-door"
    }

    public var kind: Kind
    /// From whom.
    public var principal: String
    /// What: a privilege, a role, a statement.
    public var what: String
    /// On what.
    public var target: String
    /// The asset, where the target is one.
    public var asset: AssetID?

    public init(_ kind: Kind, principal: String, what: String, target: String, asset: AssetID? = nil) {
        self.kind = kind
        self.principal = principal
        self.what = what
        self.target = target
        self.asset = asset
    }

    /// One line for a person: `revoke SELECT on schema system.access from soc-analysts`.
    public var sentence: String {
        switch kind {
        case .removeMember: "take \(principal) out of \(target)"
        case .revoke: "revoke \(what) on \(target) from \(principal)"
        case .changeOwner: "give \(target) another owner than \(principal)"
        case .removeRole: "take '\(what)' from \(principal)"
        case .unassign: "take \(principal) out of \(target)"
        case .changePolicy: "change \(target): \(what)"
        case .removeDoor: "remove \(target)"
        }
    }

    public static func < (left: AccessChange, right: AccessChange) -> Bool {
        (left.kind.rawValue, left.target, left.principal, left.what)
            < (right.kind.rawValue, right.target, right.principal, right.what)
    }
}
