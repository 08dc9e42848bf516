/// What access control lists of S3 grant, in the words of a policy: then one evaluator decides both.
///
/// Source: Amazon S3 User Guide, "Access control list (ACL) overview", "Mapping of ACL permissions and access policy
/// permissions".
public struct AccessControlGrants: Sendable, Hashable {
    /// Whom a grant names.
    public enum Grantee: Sendable, Hashable {
        case everyone
        /// Whoever signs as some account of AWS.
        case authenticated
        /// The canonical id of an account.
        case canonicalUser(String)

        /// Reads `{"URI": …}` or `{"ID": …}`, in any case of the letters.
        init?(_ members: [String: PolicyValue]) {
            let texts = Dictionary(members.map { ($0.key.lowercased(), $0.value.scalar ?? "") }) { first, _ in first }
            if let group = texts["uri"], !group.isEmpty {
                switch group.split(separator: "/").last {
                case "AllUsers": self = .everyone
                case "AuthenticatedUsers": self = .authenticated
                default: return nil
                }
            } else if let id = texts["id"], !id.isEmpty {
                self = .canonicalUser(id)
            } else {
                return nil
            }
        }

        /// The group that server access logs are delivered by: a service of AWS, no caller.
        static func isLogDelivery(_ members: [String: PolicyValue]) -> Bool {
            members.contains { $0.key.lowercased() == "uri" && $0.value.scalar?.hasSuffix("/s3/LogDelivery") == true }
        }
    }

    static let permissions: Set<String> = ["READ", "WRITE", "READ_ACP", "WRITE_ACP", "FULL_CONTROL"]

    /// Grants of the bucket's list, and of the object's.
    public var bucket: [(grantee: Grantee, permission: String)]
    public var object: [(grantee: Grantee, permission: String)]

    public init(
        bucket: [(grantee: Grantee, permission: String)] = [],
        object: [(grantee: Grantee, permission: String)] = []
    ) {
        self.bucket = bucket
        self.object = object
    }

    public static func == (left: AccessControlGrants, right: AccessControlGrants) -> Bool {
        left.text == right.text
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    private var text: String { "\(bucket)|\(object)" }

    /// The same grants as a policy.
    ///
    /// - Parameter ignoresPublic: `IgnorePublicAcls` of account or bucket.
    func policy(ignoresPublic: Bool) -> PolicyDocument {
        var statements: [PolicyValue] = []
        for (list, actions) in [(bucket, Self.bucketActions), (object, Self.objectActions)] {
            for grant in list {
                guard let names = actions[grant.permission] else { continue }
                if ignoresPublic, Self.isPublic(grant.grantee) { continue }
                statements.append(Self.statement(grant.grantee, grant.permission, names))
            }
        }
        return PolicyDocument(.object(["Version": .string("2012-10-17"), "Statement": .array(statements)]))
    }

    private static func isPublic(_ grantee: Grantee) -> Bool {
        if case .canonicalUser = grantee { false } else { true }
    }

    private static func statement(_ grantee: Grantee, _ permission: String, _ actions: [String]) -> PolicyValue {
        var members: [String: PolicyValue] = [
            "Sid": .string(permission.filter(\.isLetter)), "Effect": .string("Allow"),
            "Action": .array(actions.map { .string($0) }), "Resource": .string("*"),
        ]
        switch grantee {
        case .everyone: members["Principal"] = .string("*")
        case .authenticated:
            members["Principal"] = .string("*")
            members["Condition"] = .object([
                "StringNotEquals": .object(["aws:PrincipalType": .string("Anonymous")])
            ])
        case .canonicalUser(let id): members["Principal"] = .object(["CanonicalUser": .string(id)])
        }
        return .object(members)
    }

    private static let bucketActions: [String: [String]] = {
        let read = ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"]
        let write = ["s3:PutObject", "s3:DeleteObject"]
        return [
            "READ": read, "WRITE": write, "READ_ACP": ["s3:GetBucketAcl"], "WRITE_ACP": ["s3:PutBucketAcl"],
            "FULL_CONTROL": read + write + ["s3:GetBucketAcl", "s3:PutBucketAcl"],
        ]
    }()

    private static let objectActions: [String: [String]] = {
        let read = ["s3:GetObject", "s3:GetObjectVersion"]
        let readList = ["s3:GetObjectAcl", "s3:GetObjectVersionAcl"]
        let writeList = ["s3:PutObjectAcl", "s3:PutObjectVersionAcl"]
        return [
            "READ": read, "READ_ACP": readList, "WRITE_ACP": writeList, "FULL_CONTROL": read + readList + writeList,
        ]
    }()
}
