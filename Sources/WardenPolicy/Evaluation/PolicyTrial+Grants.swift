/// Who is granted what, by the side of the resource and by its own.
extension PolicyTrial {
    func principalGrant() -> (Ternary, [String]) {
        if request.principal == .anonymous, takesSignedRequestsOnly {
            return (.no, ["'\(request.action)' takes signed requests only"])
        }
        if needsResourcePolicy, inputs.resourcePolicy == nil { return withoutResourcePolicy }
        switch request.principal {
        case .anonymous:
            let answer = resourceGrant(resource.allowed, outsider: true)
            return (answer, answer == .no ? [noGrant("anonymous callers")] : resource.allowReasons)
        case .service(let name):
            return (resource.allowed, resource.allowed == .no ? [noGrant(name)] : resource.allowReasons)
        case .identity(let caller) where caller.kind == .provider:
            // Whoever signs in through a provider has no policies yet: the trust policy alone decides.
            return (resource.allowed, resource.allowed == .no ? [noGrant(caller.arn)] : resource.allowReasons)
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

    /// A key and a role always have a policy: one that is not given is not known, and only it can allow.
    private var withoutResourcePolicy: (Ternary, [String]) {
        if case .identity = request.principal, sameAccount == .no, ownSide == .no { return (.no, [ownSideReason]) }
        return (.unknown, ["\(resourcePolicyName) is not given, and it alone can allow '\(request.action)'"])
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
        if isFederatedBare { return .no }
        return (isRoot ? .yes : identity.allowed) && (boundary?.allowed ?? .yes) && (session?.allowed ?? .yes)
    }

    /// A federated user whose session was made without a policy has only what resource policies give to it by name.
    private var isFederatedBare: Bool {
        if case .identity(let caller) = request.principal {
            caller.kind == .federatedUser && session == nil
        } else {
            false
        }
    }

    var isRoot: Bool {
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
        if isFederatedBare { return "the federated session has no session policy, and so no permissions of its own" }
        if !isRoot, identity.allowed == .no { return "identity policy: no statement allows" }
        if boundary?.allowed == .no { return "permissions boundary: no statement allows" }
        if session?.allowed == .no { return "session policy: no statement allows" }
        return "no statement allows"
    }

    /// KMS keys and role trust: the resource policy decides even within the account. Tagging a session and setting
    /// its source identity are part of assuming a role.
    private var needsResourcePolicy: Bool {
        let action = request.action.lowercased()
        if action.hasPrefix("kms:"), let arn = ARN(request.resource), arn.service == "kms" {
            return arn.resource.hasPrefix("key/")
        }
        return action.hasPrefix("sts:assumerole") || action == "sts:tagsession" || action == "sts:setsourceidentity"
    }

    /// Amazon S3 and some others answer callers who do not sign; STS and KMS do not.
    private var takesSignedRequestsOnly: Bool {
        let action = request.action.lowercased()
        return action == "sts:assumerole" || action.hasPrefix("kms:")
    }

    private var resourcePolicyName: String {
        request.action.lowercased().hasPrefix("kms:") ? "key policy" : "trust policy"
    }

    func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
