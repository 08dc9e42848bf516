/// All that AWS looks at when it decides one request.
public struct PolicyInputs: Sendable, Hashable {
    public var identityPolicies: [PolicyDocument]
    public var resourcePolicy: PolicyDocument?
    /// nil = the caller has none.
    public var permissionsBoundary: [PolicyDocument]?
    public var sessionPolicy: [PolicyDocument]?
    /// One list per level, root first; empty = the account is in no organization.
    public var serviceControlPolicies: [[PolicyDocument]]
    public var resourceControlPolicies: [[PolicyDocument]]
    public var endpointPolicy: PolicyDocument?
    /// The two request-time flags of block-public-access, account and bucket joined.
    public var restrictPublicBuckets: Bool
    /// Lists of the bucket and the object; nil = none, or ownership is enforced, which switches them off.
    public var accessControl: AccessControlGrants?
    public var ignorePublicACLs: Bool

    public init(
        identityPolicies: [PolicyDocument] = [],
        resourcePolicy: PolicyDocument? = nil,
        permissionsBoundary: [PolicyDocument]? = nil,
        sessionPolicy: [PolicyDocument]? = nil,
        serviceControlPolicies: [[PolicyDocument]] = [],
        resourceControlPolicies: [[PolicyDocument]] = [],
        endpointPolicy: PolicyDocument? = nil,
        restrictPublicBuckets: Bool = false,
        accessControl: AccessControlGrants? = nil,
        ignorePublicACLs: Bool = false
    ) {
        self.identityPolicies = identityPolicies
        self.resourcePolicy = resourcePolicy
        self.permissionsBoundary = permissionsBoundary
        self.sessionPolicy = sessionPolicy
        self.serviceControlPolicies = serviceControlPolicies
        self.resourceControlPolicies = resourceControlPolicies
        self.endpointPolicy = endpointPolicy
        self.restrictPublicBuckets = restrictPublicBuckets
        self.accessControl = accessControl
        self.ignorePublicACLs = ignorePublicACLs
    }
}

/// The answer to one request.
public struct PolicyDecision: Sendable, Hashable {
    public enum Outcome: String, Sendable, Hashable, Codable { case allowed, explicitDeny, implicitDeny, unknown }

    public var outcome: Outcome
    /// Which statements decided, and what was assumed or is missing.
    public var because: [String]
}

/// Decides requests as AWS documents it.
///
/// Source: IAM User Guide, "Policy evaluation logic" for requests within and across accounts, read 2026-11.
public struct PolicyEvaluator: Sendable {
    /// True: a context key that the request lacks is an assumption, and a decision that rests on it is `unknown`.
    public var unknownContext: Bool

    public init(unknownContext: Bool = false) { self.unknownContext = unknownContext }

    public func decide(_ request: PolicyRequest, _ inputs: PolicyInputs) -> PolicyDecision {
        Evaluation(request: request, inputs: inputs, unknownContext: unknownContext).decide()
    }
}

/// One decision in the making.
private struct Evaluation {
    let request: PolicyRequest
    let inputs: PolicyInputs
    let identity: PolicySetVerdict
    let resource: PolicySetVerdict
    let boundary: PolicySetVerdict?
    let session: PolicySetVerdict?
    let endpoint: PolicySetVerdict?
    let serviceControls: [PolicySetVerdict]
    let resourceControls: [PolicySetVerdict]

    init(request: PolicyRequest, inputs: PolicyInputs, unknownContext: Bool) {
        let matcher = StatementMatcher(
            request: request,
            unknownContext: unknownContext,
            hasBoundary: inputs.permissionsBoundary != nil
        )
        func verdict(_ documents: [PolicyDocument], _ name: String) -> PolicySetVerdict {
            PolicySetVerdict(documents, name: name, matcher: matcher)
        }
        var caller: PolicyRequest.Identity?
        if case .identity(let identity) = request.principal { caller = identity }
        let isServiceLinked = caller?.isServiceLinked ?? false
        self.request = request
        self.inputs = inputs
        // Identity policies, boundaries and session policies belong to identities; a root user has none.
        identity = verdict(caller == nil ? [] : inputs.identityPolicies, "identity policy")
        boundary = caller == nil ? nil : inputs.permissionsBoundary.map { verdict($0, "permissions boundary") }
        session = caller == nil ? nil : inputs.sessionPolicy.map { verdict($0, "session policy") }
        var resource = verdict(inputs.resourcePolicy.map { [$0] } ?? [], "resource policy")
        if let list = inputs.accessControl {
            resource.add(verdict([list.policy(ignoresPublic: inputs.ignorePublicACLs)], "access control list"))
        }
        self.resource = resource
        endpoint = inputs.endpointPolicy.map { verdict([$0], "endpoint policy") }
        serviceControls =
            caller == nil || isServiceLinked
            ? []
            : inputs.serviceControlPolicies.enumerated().map { verdict($1, "service control policy, level \($0 + 1)") }
        resourceControls =
            isServiceLinked
            ? []
            : inputs.resourceControlPolicies.enumerated().map {
                verdict($1, "resource control policy, level \($0 + 1)")
            }
    }

    func decide() -> PolicyDecision {
        let sets =
            [identity, resource] + [boundary, session, endpoint].compactMap { $0 } + serviceControls
            + resourceControls
        let denied = sets.reduce(Ternary.no) { $0 || effectiveDeny($1) }
        let notes = unique(sets.flatMap(\.notes))
        if denied == .yes {
            return PolicyDecision(outcome: .explicitDeny, because: unique(sets.flatMap(\.denyReasons)))
        }
        let (granted, reasons) = grant()
        switch (granted, denied) {
        case (.no, _): return PolicyDecision(outcome: .implicitDeny, because: reasons)
        case (.yes, .no): return PolicyDecision(outcome: .allowed, because: reasons + notes)
        default:
            return PolicyDecision(outcome: .unknown, because: notes + reasons)
        }
    }

    /// The account root may always repair a bucket policy that locks it out.
    private func effectiveDeny(_ set: PolicySetVerdict) -> Ternary {
        let repairs: Set<String> = ["s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy"]
        if case .identity(let caller) = request.principal, caller.kind == .root, sameAccount == .yes,
            repairs.contains(request.action.lowercased()),
            set.denyReasons.allSatisfy({ $0.hasPrefix("resource policy") })
        {
            return .no
        }
        return set.denied
    }

    private var sameAccount: Ternary {
        guard case .identity(let caller) = request.principal else { return .no }
        guard let owner = request.resourceAccount else { return .unknown }
        return Ternary(owner == caller.account)
    }

    /// The guards of organizations and endpoints, then the grant itself.
    private func grant() -> (Ternary, [String]) {
        var granted = Ternary.yes
        var missing: [String] = []
        func require(_ answer: Ternary, _ message: String) {
            granted = granted && answer
            if answer == .no { missing.append(message) }
        }
        for (index, level) in serviceControls.enumerated() {
            require(level.allowed, "service control policies, level \(index + 1): no statement allows")
        }
        for (index, level) in resourceControls.enumerated() {
            require(level.allowed, "resource control policies, level \(index + 1): no statement allows")
        }
        if let endpoint { require(endpoint.allowed, "endpoint policy: no statement allows") }
        let (answer, reasons) = principalGrant()
        granted = granted && answer
        switch granted {
        case .no: return (.no, missing + (answer == .no ? reasons : []))
        case .yes, .unknown: return (granted, reasons)
        }
    }

    private func principalGrant() -> (Ternary, [String]) {
        switch request.principal {
        case .anonymous:
            let answer = resourceGrant(resource.allowed, outsider: true)
            return (answer, answer == .no ? [noGrant("anonymous callers")] : resource.allowReasons)
        case .service(let name):
            return (resource.allowed, resource.allowed == .no ? [noGrant(name)] : resource.allowReasons)
        case .identity(let caller):
            switch sameAccount {
            case .yes: return sameAccountGrant(caller)
            case .no: return crossAccountGrant()
            case .unknown:
                let (inside, reasons) = sameAccountGrant(caller)
                let (outside, others) = crossAccountGrant()
                if inside == outside { return (inside, inside == .no ? unique(reasons + others) : reasons) }
                return (.unknown, ["the resource's account is not given, and the answer depends on it"])
            }
        }
    }

    private func noGrant(_ who: String) -> String {
        if inputs.resourcePolicy == nil { return "there is no resource policy that could allow \(who)" }
        if blocksOutsiders == .yes {
            return "block public access (RestrictPublicBuckets) cuts outsiders off a public policy"
        }
        return "resource policy: no statement allows \(who)"
    }

    /// RestrictPublicBuckets takes effect only on a public policy.
    private var blocksOutsiders: Ternary {
        guard inputs.restrictPublicBuckets, let policy = inputs.resourcePolicy else { return .no }
        let exposure = PolicyExposure(policy, account: request.resourceAccount, trusted: TrustedParties())
        if exposure.isPublic { return .yes }
        return policy.problems.isEmpty ? .no : .unknown
    }

    private func resourceGrant(_ answer: Ternary, outsider: Bool) -> Ternary {
        outsider ? answer && blocksOutsiders.negated : answer
    }

    /// What the caller's own side allows: identity policies within boundary and session policy.
    private var ownSide: Ternary {
        (isRoot ? .yes : identity.allowed) && (boundary?.allowed ?? .yes) && (session?.allowed ?? .yes)
    }

    private var isRoot: Bool {
        if case .identity(let caller) = request.principal { return caller.kind == .root }
        return false
    }

    private func sameAccountGrant(_ caller: PolicyRequest.Identity) -> (Ternary, [String]) {
        let limits = (boundary?.allowed ?? .yes) && (session?.allowed ?? .yes)
        let direct = resource.allowed(through: [.everyone, .user, .session, .federatedUser, .provider])
        let throughRole = resource.allowed(through: [.role]) && limits
        let delegated = resource.allowed(through: [.account])
        let byResource = direct || throughRole
        if needsResourcePolicy {
            guard inputs.resourcePolicy != nil else {
                return (.unknown, ["\(resourcePolicyName) is not given, and it alone can allow '\(request.action)'"])
            }
            let answer = byResource || (delegated && ownSide)
            if answer != .no { return (answer, resource.allowReasons + identity.allowReasons) }
            return (
                .no,
                [
                    delegated == .no
                        ? "\(resourcePolicyName): no statement allows the caller or its account" : ownSideReason
                ]
            )
        }
        let answer = byResource || ownSide
        if answer == .no { return (.no, [ownSideReason]) }
        let reasons = byResource == .yes ? resource.allowReasons : identity.allowReasons
        return (answer, isRoot && reasons.isEmpty ? ["the root user of the owning account"] : reasons)
    }

    private func crossAccountGrant() -> (Ternary, [String]) {
        let byResource = resourceGrant(resource.allowed, outsider: true)
        let answer = byResource && ownSide
        if answer != .no { return (answer, resource.allowReasons + identity.allowReasons) }
        if byResource == .no { return (.no, [noGrant("the caller, who is in another account")]) }
        return (.no, [ownSideReason])
    }

    private var ownSideReason: String {
        if !isRoot, identity.allowed == .no { return "identity policy: no statement allows" }
        if boundary?.allowed == .no { return "permissions boundary: no statement allows" }
        if session?.allowed == .no { return "session policy: no statement allows" }
        return "no statement allows"
    }

    /// KMS keys and role trust: the resource policy decides even within the account.
    private var needsResourcePolicy: Bool {
        let action = request.action.lowercased()
        if action.hasPrefix("kms:"), let arn = ARN(request.resource), arn.service == "kms" {
            return arn.resource.hasPrefix("key/")
        }
        return action.hasPrefix("sts:assumerole")
    }

    private var resourcePolicyName: String {
        request.action.lowercased().hasPrefix("kms:") ? "key policy" : "trust policy"
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
