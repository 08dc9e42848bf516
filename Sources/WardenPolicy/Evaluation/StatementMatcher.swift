/// Whether a statement applies to a request, and through which form of principal.
struct StatementMatcher {
    /// How the Principal element named the caller: what else limits the grant depends on it.
    enum PrincipalForm: Sendable, Hashable {
        /// The policy has no Principal element (identity policies, SCPs).
        case none
        case everyone
        /// The caller's account or its root: delegates to identity policies.
        case account
        case user, role, session, federatedUser, service, provider
    }

    let request: PolicyRequest
    let unknownContext: Bool
    let hasBoundary: Bool

    /// The answer with the principal's form and notes for the reasons.
    struct Outcome {
        var applies: Ternary
        var form: PrincipalForm
        var notes: [String]
    }

    func match(_ statement: PolicyStatement, usesVariables: Bool) -> Outcome {
        let (named, form) = principal(statement)
        guard named != .no, statement.action.covers(request.action) else {
            return Outcome(applies: .no, form: form, notes: [])
        }
        let (resource, unknown) = matchesResource(statement.resource, usesVariables)
        guard resource != .no else { return Outcome(applies: .no, form: form, notes: []) }
        var evaluator = ConditionEvaluator(
            request: request,
            usesVariables: usesVariables,
            unknownContext: unknownContext
        )
        let conditions = evaluator.evaluate(statement.conditions)
        var notes = evaluator.notes
        if named == .unknown { notes += doubts(statement) }
        if conditions == .unknown, evaluator.notes.isEmpty {
            notes.append("\(statement.label) holds a condition value that is not of its operator's type")
        }
        if resource == .unknown {
            notes += unknown.map { "assumes nothing about '\($0)', which the request does not give" }
        }
        return Outcome(applies: named && resource && conditions, form: form, notes: notes)
    }

    /// With the keys of variables that would have to be known.
    private func matchesResource(
        _ matcher: PolicyStatement.Matcher?,
        _ usesVariables: Bool
    ) -> (Ternary, unknown: [String]) {
        guard let matcher else { return (.yes, []) }
        var matched = Ternary.no
        var unknown: [String] = []
        for pattern in matcher.patterns {
            let mayVary = usesVariables && unknownContext && pattern.utf8.contains(UInt8(ascii: "$"))
            let keys = mayVary ? PolicyText.keys(in: pattern) { request.mayCarry($0) } : []
            let text =
                usesVariables
                ? PolicyText(expanding: pattern, context: request.context, open: keys) : PolicyText(literal: pattern)
            guard let text, matchesResource(text) else { continue }
            matched = matched || (keys.isEmpty ? .yes : .unknown)
            unknown += keys
        }
        return (matcher.isNegated ? matched.negated : matched, unknown)
    }

    /// The first five parts are compared each for itself; in the resource part wildcards cross `/` and `:`.
    /// AWS completes an ARN of fewer parts with wildcards: `arn:aws:s3` stands for everything in S3.
    private func matchesResource(_ pattern: PolicyText) -> Bool {
        if pattern.pieces.allSatisfy({ $0 == .many }) { return true }
        let parts = request.resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6 else { return pattern.matches(request.resource) }
        let patterns = pattern.split(maximum: 6)
        let agree = zip(patterns, parts).allSatisfy { $0.matches(String($1)) }
        return agree || (patterns.count < 6 && pattern.matches(request.resource))
    }

    private func principal(_ statement: PolicyStatement) -> (Ternary, PrincipalForm) {
        guard let element = statement.principal else { return (.yes, .none) }
        if element.isNegated { return (notPrincipal(element, statement.effect), .everyone) }
        var best: (Ternary, PrincipalForm) = (.no, .everyone)
        for entry in element.entries {
            let (answer, form) = names(entry, statement.effect)
            if answer == .yes, best.0 != .yes || Self.strength(form) > Self.strength(best.1) { best = (answer, form) }
            if answer == .unknown, best.0 == .no { best = (answer, form) }
        }
        return best
    }

    /// A role as such has no session name: an Allow for one of its sessions may be the caller's, a Deny is its to avoid.
    private func names(
        _ entry: PrincipalElement.Entry,
        _ effect: PolicyStatement.Effect
    ) -> (Ternary, PrincipalForm) {
        let (answer, form) = match(entry)
        guard answer == .no, effect == .allow, case .arn(let arn) = entry,
            case .identity(let identity) = request.principal,
            identity.kind == .role, let session = PolicyRequest.Identity(arn), session.kind == .session,
            session.account == identity.account, session.name == identity.name
        else { return (answer, form) }
        return (.unknown, .session)
    }

    /// The form that leaves the grant least limited wins.
    private static func strength(_ form: PrincipalForm) -> Int {
        switch form {
        case .none, .account: 0
        case .role, .provider: 1
        case .everyone, .user, .session, .federatedUser, .service: 2
        }
    }

    func match(_ entry: PrincipalElement.Entry) -> (Ternary, PrincipalForm) {
        switch (entry, request.principal) {
        case (.everyone, _): return (.yes, .everyone)
        case (.canonicalUser(let id), .identity):
            return (request.canonicalUser.map { Ternary($0 == id) } ?? .unknown, .account)
        case (.deleted(let id), .identity(let identity)): return match(deleted: id, identity)
        case (.service(let name), .service(let caller)): return (Ternary(name == caller), .service)
        case (.account(let account), .identity(let identity)):
            return (Ternary(account == identity.account), identity.kind == .root ? .user : .account)
        case (.federated(let provider), .identity(let identity)):
            return (Ternary(identity.kind == .provider && identity.arn == provider), .provider)
        case (.arn(let arn), .identity(let identity)): return match(arn, identity)
        default: return (.no, .everyone)
        }
    }

    /// AWS puts the unique id in the place of a principal that was deleted. Nobody else has it, not even a namesake.
    private func match(deleted id: String, _ identity: PolicyRequest.Identity) -> (Ternary, PrincipalForm) {
        let form: PrincipalForm
        switch identity.kind {
        case .user where id.hasPrefix("AIDA"): form = .user
        case .role where id.hasPrefix("AROA"), .session where id.hasPrefix("AROA"): form = .role
        default: return (.no, .everyone)
        }
        // `AIDA…` of a user, `AROA…:session` of a role.
        guard let own = request.uniqueID ?? request.context["aws:userid"]?.first else { return (.unknown, form) }
        return (Ternary(own == id || own.hasPrefix(id + ":")), form)
    }

    private func doubts(_ statement: PolicyStatement) -> [String] {
        var doubts: [String] = []
        for entry in statement.principal?.entries ?? [] where names(entry, statement.effect).0 == .unknown {
            switch entry {
            case .deleted(let id):
                doubts.append(
                    "\(statement.label) names '\(id)', the unique id of a principal that was deleted; whether it is the"
                        + " caller's own is not known (context key aws:userid)"
                )
            case .arn(let arn):
                doubts.append("\(statement.label) names the session '\(arn)'; what the caller's is called is not known")
            default:
                doubts.append("\(statement.label) names a canonical user; whether that is the caller is not known")
            }
        }
        return doubts
    }

    private func match(_ arn: String, _ identity: PolicyRequest.Identity) -> (Ternary, PrincipalForm) {
        if arn == identity.arn {
            switch identity.kind {
            case .user, .root: return (.yes, .user)
            case .role: return (.yes, .role)
            case .session: return (.yes, .session)
            case .federatedUser: return (.yes, .federatedUser)
            case .provider: return (.yes, .provider)
            }
        }
        // A session acts for its role; the session's ARN drops the role's path.
        if identity.kind == .session, let named = PolicyRequest.Identity(arn), named.kind == .role,
            named.account == identity.account, named.name == identity.name
        {
            return (.yes, .role)
        }
        return (.no, .everyone)
    }
}
