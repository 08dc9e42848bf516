/// Somebody, or something, that can have access.
///
/// Text form `kind:name`, or only the name where it says the kind: an ARN, an e-mail address.
public struct Party: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        // Databricks.
        case user
        case servicePrincipal = "service-principal"
        case group
        /// A group of one workspace; Unity Catalog does not know it.
        case workspaceGroup = "workspace-group"
        /// A role of the platform as a set of people: `account admins`, `users of workspace 7`.
        case platformRole = "platform-role"
        /// Somebody outside who is given a share.
        case recipient
        // AWS.
        case iamUser = "iam-user"
        case iamRole = "iam-role"
        case root = "aws-root"
        case awsService = "aws-service"
        /// Another account, or one of its principals: its own policies are not ours to see.
        case foreignAccount = "aws-account"
        case foreignPrincipal = "aws-principal"
        case organization = "aws-organization"
        case canonicalUser = "canonical-user"
        case anyAccount = "any-aws-account"
        case everyone
        /// A grant names it and no listing has it: deleted, misspelt, or not shown to us.
        case unresolved
    }

    public var kind: Kind
    /// The name that grants and policies use: e-mail, application id, group name, ARN, account id.
    public var name: String
    /// For a person, where it differs from the name.
    public var label: String?

    public init(_ kind: Kind, _ name: String, label: String? = nil) {
        self.kind = kind
        self.name = name
        self.label = label == name ? nil : label
    }

    /// One that acts by itself; groups and roles of the platform only pass access on.
    public var isActor: Bool {
        switch kind {
        case .group, .workspaceGroup, .platformRole: false
        default: true
        }
    }

    /// Of no account of the customer.
    public var isOutside: Bool {
        switch kind {
        case .recipient, .foreignAccount, .foreignPrincipal, .organization, .canonicalUser, .anyAccount, .everyone: true
        default: false
        }
    }

    public var description: String { label.map { "\($0) (\(name))" } ?? name }

    /// `user:ines.adler@halden.example`.
    public var id: String { "\(kind.rawValue):\(name)" }

    public static func == (left: Party, right: Party) -> Bool { left.kind == right.kind && left.name == right.name }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(name)
    }

    public static func < (left: Party, right: Party) -> Bool {
        (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
    }
}
