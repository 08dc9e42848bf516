internal import WardenCloud

/// A policy that stands inside a user, group or role.
public struct InlinePolicy: Sendable, Hashable {
    public var name: String
    /// JSON text, decoded.
    public var document: String
}

/// A user, group or role with everything that decides what it may do, but for the policies of the organization.
public struct IAMPrincipal: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case user, group, role }

    public var kind: Kind
    public var name: String
    public var arn: String
    /// `AIDA...`, `AGPA...`, `AROA...`.
    public var id: String?
    public var path: String?
    public var inlinePolicies: [InlinePolicy]
    /// ARNs of attached managed policies.
    public var attachedPolicies: [String]
    /// ARN of the policy that bounds it.
    public var boundary: String?
    /// Of users: names of their groups.
    public var groups: [String]
    /// Of roles: who may put it on. JSON text.
    public var trustPolicy: String?
    /// Of roles: ISO 8601; nil = not in the time that AWS tracks.
    public var lastUsed: String?
    public var created: String?
    public var tags: [String: String]

    init?(_ node: XMLNode, kind: Kind) {
        let title = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        guard let name = node.text("\(title)Name"), let arn = node.text("Arn") else { return nil }
        self.kind = kind
        self.name = name
        self.arn = arn
        id = node.text("\(title)Id")
        path = node.text("Path")
        let inline = node.list("\(title)PolicyList")
        inlinePolicies = inline.compactMap { policy in
            guard let name = policy.text("PolicyName"), let document = policy.text("PolicyDocument") else { return nil }
            return InlinePolicy(name: name, document: PercentDecoding.strict(document))
        }
        attachedPolicies = node.list("AttachedManagedPolicies").compactMap { $0.text("PolicyArn") }
        // A policy that cannot be read would look like one that is not there.
        guard inlinePolicies.count == inline.count,
            attachedPolicies.count == node.list("AttachedManagedPolicies").count
        else { return nil }
        boundary = node["PermissionsBoundary"]?.text("PermissionsBoundaryArn")
        groups = node.list("GroupList").map(\.text)
        trustPolicy = node.text("AssumeRolePolicyDocument").map(PercentDecoding.strict)
        lastUsed = node["RoleLastUsed"]?.text("LastUsedDate")
        created = node.text("CreateDate")
        tags = Dictionary(
            node.list("Tags").compactMap { tag in tag.text("Key").map { ($0, tag.text("Value") ?? "") } },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// A managed policy in its default version.
public struct ManagedPolicy: Sendable, Hashable {
    public var name: String
    public var arn: String
    /// JSON text, decoded.
    public var document: String

    init?(_ node: XMLNode) {
        guard let name = node.text("PolicyName"), let arn = node.text("Arn") else { return nil }
        let versions = node.list("PolicyVersionList")
        let current =
            versions.first { $0.bool("IsDefaultVersion") == true }
            ?? versions.first { $0.text("VersionId") == node.text("DefaultVersionId") }
        guard let document = current?.text("Document") else { return nil }
        self.name = name
        self.arn = arn
        self.document = PercentDecoding.strict(document)
    }
}

/// One piece of an account's authorization.
public enum AuthorizationDetail: Sendable, Hashable {
    case principal(IAMPrincipal)
    case policy(ManagedPolicy)
}

/// What IAM itself says of a request.
public struct SimulationResult: Sendable, Hashable {
    public var action: String
    public var resource: String?
    /// `allowed`, `explicitDeny`, `implicitDeny`.
    public var decision: String
    public var allowedByOrganizations: Bool?
    public var missingContextKeys: [String]

    init?(_ node: XMLNode) {
        guard let action = node.text("EvalActionName"), let decision = node.text("EvalDecision") else { return nil }
        self.action = action
        self.decision = decision
        resource = node.text("EvalResourceName")
        allowedByOrganizations = node["OrganizationsDecisionDetail"]?.bool("AllowedByOrganizations")
        missingContextKeys = node.list("MissingContextValues").map(\.text)
    }
}
