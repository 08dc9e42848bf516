public import WardenCloud

/// Changes of roles, their policies and access keys, and the reads they need. Source: IAM API Reference.
public struct IAMChanges: Sendable {
    private let client: AWSClient

    public init(_ session: AWSSession) { client = AWSClient(session, .iam) }

    /// A role's ARN and its trust policy; nil = there is no such role.
    public func role(_ name: String) async -> Result<(arn: String, trust: String)?, CloudGap> {
        await optional("GetRole", [("RoleName", name)], name, "iam:GetRole").flatMap { node in
            guard let node else { return .success(nil) }
            guard let role = node["Role"], let arn = role.text("Arn"), let text = role.text("AssumeRolePolicyDocument")
            else {
                let words = AWSClient.Words("GetRole", name, nil)
                return .failure(client.malformed(words, "'Arn' or 'AssumeRolePolicyDocument' is missing"))
            }
            return .success((arn, PercentDecoding.strict(text)))
        }
    }

    public func createRole(_ name: String, trust: String, description: String) async -> Result<Void, CloudGap> {
        let parameters = [
            ("RoleName", name), ("AssumeRolePolicyDocument", trust), ("Description", description),
            ("Tags.member.1.Key", "managed-by"), ("Tags.member.1.Value", "trailwarden"),
        ]
        return await call("CreateRole", parameters, name, "iam:CreateRole")
    }

    /// IAM refuses where policies are still attached.
    public func deleteRole(_ name: String) async -> Result<Void, CloudGap> {
        await call("DeleteRole", [("RoleName", name)], name, "iam:DeleteRole")
    }

    public func setTrust(_ name: String, _ text: String) async -> Result<Void, CloudGap> {
        let parameters = [("RoleName", name), ("PolicyDocument", text)]
        return await call("UpdateAssumeRolePolicy", parameters, name, "iam:UpdateAssumeRolePolicy")
    }

    /// Text of an inline policy; nil = the role has none of that name.
    public func rolePolicy(_ role: String, _ name: String) async -> Result<String?, CloudGap> {
        let parameters = [("RoleName", role), ("PolicyName", name)]
        return await optional("GetRolePolicy", parameters, role, "iam:GetRolePolicy").map { node in
            node?.text("PolicyDocument").map(PercentDecoding.strict)
        }
    }

    public func setRolePolicy(_ role: String, _ name: String, _ text: String?) async -> Result<Void, CloudGap> {
        var parameters = [("RoleName", role), ("PolicyName", name)]
        guard let text else { return await call("DeleteRolePolicy", parameters, role, "iam:DeleteRolePolicy") }
        parameters.append(("PolicyDocument", text))
        return await call("PutRolePolicy", parameters, role, "iam:PutRolePolicy")
    }

    /// ARNs of the managed policies of a role; nil = there is no such role.
    public func attachedPolicies(_ role: String) async -> Result<[String], CloudGap> {
        await query("ListAttachedRolePolicies", [("RoleName", role)], role, "iam:ListAttachedRolePolicies").flatMap {
            node in
            whole(node, "ListAttachedRolePolicies", role).map {
                $0.list("AttachedPolicies").compactMap { $0.text("PolicyArn") }
            }
        }
    }

    public func setAttached(_ role: String, _ policy: String, _ isAttached: Bool) async -> Result<Void, CloudGap> {
        let operation = isAttached ? "AttachRolePolicy" : "DetachRolePolicy"
        return await call(operation, [("RoleName", role), ("PolicyArn", policy)], role, "iam:\(operation)")
    }

    /// `Active` or `Inactive` of each access key of a user, by id.
    public func accessKeys(_ user: String) async -> Result<[String: String], CloudGap> {
        await query("ListAccessKeys", [("UserName", user)], user, "iam:ListAccessKeys").flatMap { node in
            whole(node, "ListAccessKeys", user).map { node in
                Dictionary(
                    node.list("AccessKeyMetadata").compactMap { key in
                        guard let id = key.text("AccessKeyId"), let status = key.text("Status") else { return nil }
                        return (id, status)
                    },
                    uniquingKeysWith: { first, _ in first }
                )
            }
        }
    }

    public func setAccessKey(_ user: String, _ key: String, _ status: String) async -> Result<Void, CloudGap> {
        let parameters = [("UserName", user), ("AccessKeyId", key), ("Status", status)]
        return await call("UpdateAccessKey", parameters, user, "iam:UpdateAccessKey")
    }

    /// Lists of one role or user fit one page; a cut one is not taken for whole.
    private func whole(_ node: XMLNode, _ operation: String, _ resource: String) -> Result<XMLNode, CloudGap> {
        guard node.bool("IsTruncated") == true else { return .success(node) }
        return .failure(client.malformed(AWSClient.Words(operation, resource, nil), "the listing is cut"))
    }

    private func query(
        _ operation: String,
        _ parameters: [(String, String)],
        _ resource: String,
        _ permission: String
    ) async -> Result<XMLNode, CloudGap> {
        let words = AWSClient.Words(operation, resource, .named(permission))
        return await client.query(operation, version: "2010-05-08", parameters, words)
    }

    private func optional(
        _ operation: String,
        _ parameters: [(String, String)],
        _ resource: String,
        _ permission: String
    ) async -> Result<XMLNode?, CloudGap> {
        switch await query(operation, parameters, resource, permission) {
        case .success(let node): .success(node)
        case .failure(let gap) where gap.kind == .notFound: .success(nil)
        case .failure(let gap): .failure(gap)
        }
    }

    private func call(
        _ operation: String,
        _ parameters: [(String, String)],
        _ resource: String,
        _ permission: String
    ) async -> Result<Void, CloudGap> {
        await query(operation, parameters, resource, permission).map { _ in }
    }
}
