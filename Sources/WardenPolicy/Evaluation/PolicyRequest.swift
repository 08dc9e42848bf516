/// One request to be judged.
public struct PolicyRequest: Sendable, Hashable {
    /// `s3:GetObject`.
    public var action: String
    /// An ARN, or `*` for actions that name no resource.
    public var resource: String
    /// Owner of the resource; nil = not known.
    public var resourceAccount: String?
    public var principal: Principal
    /// Keys in lower case; a key with an empty list is an empty set.
    public var context: [String: [String]]
    /// Canonical id of the caller's account, which access control lists name; nil = not known.
    public var canonicalUser: String?
    /// `AIDA…` or `AROA…` of the caller, where it is known beside the context.
    public var uniqueID: String?
    /// `aws:PrincipalArn` was not given, but made from the principal.
    private(set) var hasDerivedARN = false
    /// The context holds all tags of the caller: another one is absent, not unknown.
    public var tagsAreKnown = false

    /// Who asks.
    public enum Principal: Sendable, Hashable {
        case anonymous
        /// `delivery.logs.amazonaws.com`.
        case service(String)
        case identity(Identity)

        /// Reads `anonymous`, a service name or an ARN.
        public init?(_ text: String) {
            if text.lowercased() == "anonymous" || text == "*" {
                self = .anonymous
            } else if let identity = Identity(text) {
                self = .identity(identity)
            } else if let identity = Identity(webIdentity: text) ?? Identity(distribution: text) {
                self = .identity(identity)
            } else if text.lowercased().hasSuffix(".amazonaws.com") || text.lowercased().hasSuffix(".amazonaws.com.cn")
            {
                self = .service(text.lowercased())
            } else if AWSAccount.isID(text), let root = Identity("arn:aws:iam::\(text):root") {
                self = .identity(root)
            } else {
                return nil
            }
        }
    }

    /// An authenticated caller.
    public struct Identity: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case root, user, role, session, federatedUser
            /// A SAML or OIDC provider or web identity, before it assumes a role.
            case provider
        }

        public var arn: String
        public var account: String
        public var kind: Kind
        /// The last part of a user's or role's name, without its path; a session's role.
        public var name: String
        public var partition: String
        /// Roles with the path `/aws-service-role/` belong to AWS: SCPs and RCPs do not apply to them.
        public var isServiceLinked: Bool

        public init?(_ text: String) {
            guard let arn = ARN(text), arn.service == "iam" || arn.service == "sts", AWSAccount.isID(arn.account)
            else { return nil }
            let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            self.arn = text
            account = arn.account
            partition = arn.partition
            isServiceLinked = arn.resource.hasPrefix("role/aws-service-role/")
            switch (arn.service, parts[0]) {
            case ("iam", "root") where parts.count == 1:
                kind = .root
                name = "root"
            case ("iam", "user") where parts.count >= 2:
                kind = .user
                name = parts[parts.count - 1]
            case ("iam", "role") where parts.count >= 2:
                kind = .role
                name = parts[parts.count - 1]
            // The path of a role is no part of the ARNs of its sessions.
            case ("sts", "assumed-role") where parts.count == 3:
                kind = .session
                name = parts[1]
                isServiceLinked = name.hasPrefix("AWSServiceRoleFor")
            case ("sts", "federated-user") where parts.count >= 2:
                kind = .federatedUser
                name = parts[1]
            case ("iam", "saml-provider"), ("iam", "oidc-provider"):
                kind = .provider
                name = arn.resource
            default: return nil
            }
        }
    }

    public init(
        action: String,
        resource: String,
        resourceAccount: String?,
        principal: Principal,
        context: [String: [String]]
    ) {
        self.action = action
        self.resource = resource
        self.resourceAccount =
            resourceAccount ?? ARN(resource).flatMap { AWSAccount.isID($0.account) ? $0.account : nil }
        self.principal = principal
        self.context = [:]
        for (key, values) in context { self.context[key.lowercased()] = values }
        addDerivedKeys()
    }

    /// Keys that AWS itself adds to every request of that kind, where the caller of this evaluator left them out.
    private mutating func addDerivedKeys() {
        func add(_ key: String, _ value: String, to context: inout [String: [String]]) {
            if context[key] == nil { context[key] = [value] }
        }
        if let account = self.resourceAccount {
            add("aws:resourceaccount", account, to: &context)
            if action.lowercased().hasPrefix("s3:") { add("s3:resourceaccount", account, to: &context) }
        }
        switch principal {
        case .anonymous:
            add("aws:principaltype", "Anonymous", to: &context)
            add("aws:userid", "anonymous", to: &context)
            add("aws:principalisawsservice", "false", to: &context)
        case .service(let name):
            add("aws:principalisawsservice", "true", to: &context)
            add("aws:principalservicename", name, to: &context)
            add("aws:principalservicenameslist", name, to: &context)
        case .identity(let identity):
            add("aws:principalisawsservice", "false", to: &context)
            if identity.account.isEmpty { return }
            add("aws:principalaccount", identity.account, to: &context)
            hasDerivedARN = context["aws:principalarn"] == nil
            add("aws:principalarn", identity.principalARN, to: &context)
            switch identity.kind {
            case .root:
                add("aws:principaltype", "Account", to: &context)
                add("aws:userid", identity.account, to: &context)
            case .user:
                add("aws:principaltype", "User", to: &context)
                add("aws:username", identity.name, to: &context)
            case .role, .session: add("aws:principaltype", "AssumedRole", to: &context)
            case .federatedUser:
                add("aws:principaltype", "FederatedUser", to: &context)
                add("aws:userid", "\(identity.account):\(identity.name)", to: &context)
            case .provider: break
            }
        }
    }
}

extension PolicyRequest.Identity {
    /// The providers of web identities that AWS knows by name: whoever signs in there may be let into a role.
    private static let webIdentities: Set<String> = [
        "accounts.google.com", "www.amazon.com", "graph.facebook.com", "cognito-identity.amazonaws.com",
    ]

    fileprivate init?(webIdentity name: String) {
        guard Self.webIdentities.contains(name.lowercased()) else { return nil }
        arn = name.lowercased()
        account = ""
        kind = .provider
        self.name = arn
        partition = "aws"
        isServiceLinked = false
    }

    /// Distributions of CloudFront sign in with identities that no account has: policies of resources alone speak of them.
    fileprivate init?(distribution text: String) {
        guard let arn = ARN(text), arn.service == "iam", arn.account == "cloudfront", arn.resource.hasPrefix("user/")
        else { return nil }
        self.arn = text
        account = ""
        kind = .provider
        name = arn.resource
        partition = arn.partition
        isServiceLinked = false
    }

    /// Where IAM Identity Center puts its roles.
    static let directoryPath = "aws-reserved/sso.amazonaws.com/"

    /// A session of a role of IAM Identity Center, which the role's name tells.
    var isOfDirectory: Bool { kind == .session && name.hasPrefix("AWSReservedSSO_") }

    /// `aws:PrincipalArn`: for a session, the ARN of its role.
    var principalARN: String {
        guard kind == .session else { return arn }
        return "arn:\(partition):iam::\(account):role/\(isOfDirectory ? Self.directoryPath : "")\(name)"
    }
}
