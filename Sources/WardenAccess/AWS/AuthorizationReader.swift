internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Takes the answer of GetAccountAuthorizationDetails apart. A policy that several principals share is read once.
struct AuthorizationReader {
    private let document: JSONValue
    private var managed: [String: PolicyDocument] = [:]
    private var groups: [String: JSONValue] = [:]

    init(_ document: JSONValue) {
        self.document = document
        for policy in document["Policies"]?.array ?? [] {
            guard let arn = policy["Arn"]?.string else { continue }
            let versions = policy["PolicyVersionList"]?.array ?? []
            let current = versions.first { $0["IsDefaultVersion"]?.bool ?? false } ?? versions.first
            if let text = current?["Document"] { managed[arn] = PolicyDocument(text) }
        }
        for group in document["GroupDetailList"]?.array ?? [] {
            if let name = group["GroupName"]?.string { groups[name] = group }
        }
    }

    mutating func principals(into model: inout AccessModel) -> [AWSPrincipal] {
        var result: [AWSPrincipal] = []
        for user in document["UserDetailList"]?.array ?? [] {
            guard var principal = make(user, .iamUser, inline: "UserPolicyList", &model) else { continue }
            for name in user["GroupList"]?.strings ?? [] {
                guard let group = groups[name] else {
                    principal.missing.append("the policies of IAM group \(name)")
                    principal.policies.append(.unread)
                    continue
                }
                add(group, inline: "GroupPolicyList", to: &principal)
            }
            result.append(principal)
        }
        for role in document["RoleDetailList"]?.array ?? [] {
            guard var principal = make(role, .iamRole, inline: "RolePolicyList", &model) else { continue }
            principal.trust = role["AssumeRolePolicyDocument"].map { PolicyDocument($0) } ?? .unread
            result.append(principal)
        }
        return result
    }

    private func make(
        _ row: JSONValue,
        _ kind: Party.Kind,
        inline: String,
        _ model: inout AccessModel
    ) -> AWSPrincipal? {
        guard let arn = row["Arn"]?.string, let identity = PolicyRequest.Principal(arn), let parsed = ARN(arn) else {
            return nil
        }
        let node = model.node(Party(kind, arn))
        var principal = AWSPrincipal(node: node, identity: identity, name: arn, account: parsed.account)
        principal.uniqueID = row["UserId"]?.string ?? row["RoleId"]?.string
        add(row, inline: inline, to: &principal)
        if let boundary = row["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.string {
            if let document = managed[boundary] {
                principal.boundary = [document]
            } else {
                principal.boundary = [.unread]
                principal.missing.append("the permissions boundary \(boundary)")
            }
        }
        principal.tagsAreKnown = kind == .iamUser
        for tag in row["Tags"]?.array ?? [] {
            guard let key = tag["Key"]?.string, let value = tag["Value"]?.string else { continue }
            principal.context["aws:principaltag/\(key.lowercased())"] = [value]
        }
        return principal
    }

    private func add(_ row: JSONValue, inline: String, to principal: inout AWSPrincipal) {
        for policy in row[inline]?.array ?? [] {
            principal.policies.append(policy["PolicyDocument"].map { PolicyDocument($0) } ?? .unread)
        }
        for attached in row["AttachedManagedPolicies"]?.array ?? [] {
            guard let arn = attached["PolicyArn"]?.string else { continue }
            if let document = managed[arn] {
                principal.policies.append(document)
            } else {
                principal.policies.append(.unread)
                principal.missing.append("the attached policy \(arn)")
            }
        }
    }
}
