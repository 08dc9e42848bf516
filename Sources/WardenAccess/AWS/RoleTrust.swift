internal import WardenEstate
internal import WardenPolicy

/// Who can act as whom in AWS: by assuming a role, by making it assumable, by making an access key for a user,
/// by starting compute with a role.
struct RoleTrust {
    let judge: PolicyJudge
    let principals: [AWSPrincipal]

    func connect(_ model: inout AccessModel) {
        let known = Dictionary(principals.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let outsiders = Outsiders(accounts: judge.accounts, known: known)
        let assumers = principals.filter { Self.mayAsk($0, "sts:AssumeRole") }
        let administrators = principals.filter {
            Self.mayAsk($0, "iam:CreateAccessKey") || Self.mayAsk($0, "iam:UpdateAssumeRolePolicy")
        }
        let passers = principals.filter { Self.mayAsk($0, "iam:PassRole") }
        let passed = PassedRoles(judge: judge)
        for target in principals where target.isRole || target.isUser {
            if let trust = target.trust {
                let strangers = outsiders.parties(in: trust, owner: target.account, into: &model)
                for caller in Self.unique(assumers + named(in: trust) + strangers) {
                    assume(target, trust, by: caller, &model)
                }
                let isTaken = !PassedRoles.services(in: trust).isEmpty
                for caller in isTaken ? passers : []
                where caller.node != target.node && caller.account == target.account {
                    guard let way = passed.way(caller, to: target, trust) else { continue }
                    let words = "may start compute with the role (\(way.words))"
                    connect(caller, target, way.answer, words, "the policies of \(caller.name) (iam:PassRole)", &model)
                }
            }
            for caller in administrators where caller.node != target.node && caller.account == target.account {
                takeOver(target, by: caller, &model)
            }
        }
    }

    private static func unique(_ principals: [AWSPrincipal]) -> [AWSPrincipal] {
        var seen: Set<Node> = []
        return principals.filter { seen.insert($0.node).inserted }
    }

    /// Principals whom the trust policy names themselves need no permission of their own.
    private func named(in trust: PolicyDocument) -> [AWSPrincipal] {
        let arns: Set<String> = Set(
            trust.statements.compactMap(\.principal).flatMap(\.entries).compactMap { entry in
                if case .arn(let arn) = entry { arn } else { nil }
            }
        )
        let isOpen = trust.statements.contains { $0.principal?.entries.contains(.everyone) ?? false }
        // A session stands for its role.
        let sessions = Set(
            arns.compactMap { arn in
                PolicyRequest.Identity(arn).flatMap { $0.kind == .session ? "\($0.account)/\($0.name)" : nil }
            }
        )
        return isOpen
            ? principals
            : principals.filter { principal in
                if arns.contains(principal.name) { return true }
                guard case .identity(let own) = principal.identity, own.kind == .role else { return false }
                return sessions.contains("\(own.account)/\(own.name)")
            }
    }

    /// Whether the principal's own policies could allow the action on anything: a cheap no for most.
    static func mayAsk(_ principal: AWSPrincipal, _ action: String) -> Bool {
        if case .identity(let identity) = principal.identity, identity.kind == .root { return true }
        return principal.policies.contains { policy in
            !policy.problems.isEmpty
                || policy.statements.contains { $0.effect == .allow && $0.action.covers(action) }
        }
    }

    private func assume(
        _ role: AWSPrincipal,
        _ trust: PolicyDocument,
        by caller: AWSPrincipal,
        _ model: inout AccessModel
    ) {
        guard caller.node != role.node else { return }
        let action = Self.action(for: caller)
        let answer = judge.ask(
            caller,
            PolicyJudge.Question(
                action: action,
                resource: role.name,
                owner: role.account,
                policy: trust,
                chosen: PolicyJudge.chosen(in: [trust], for: action)
            )
        )
        connect(caller, role, answer, "may assume the role", "the trust policy of \(role.name)", &model)
    }

    private static func action(for caller: AWSPrincipal) -> String {
        guard case .identity(let identity) = caller.identity, identity.kind == .provider else {
            return "sts:AssumeRole"
        }
        return identity.name.hasPrefix("saml") ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity"
    }

    private func takeOver(_ target: AWSPrincipal, by caller: AWSPrincipal, _ model: inout AccessModel) {
        let (action, words) =
            target.isRole
            ? ("iam:UpdateAssumeRolePolicy", "may change who assumes the role")
            : ("iam:CreateAccessKey", "may make an access key for the user")
        let answer = judge.ask(
            caller,
            PolicyJudge.Question(action: action, resource: target.name, owner: target.account)
        )
        connect(caller, target, answer, words, "the policies of \(caller.name) (\(action))", &model)
    }

    private func connect(
        _ caller: AWSPrincipal,
        _ target: AWSPrincipal,
        _ answer: PolicyJudge.Answer,
        _ words: String,
        _ policy: String,
        _ model: inout AccessModel
    ) {
        guard answer.verdict != .no else { return }
        let hop = Hop(
            .actsAs,
            from: model.party(caller.node).description,
            to: model.party(target.node).description,
            detail: words,
            evidence: Evidence(
                .call,
                "iam GetAccountAuthorizationDetails",
                field: "AssumeRolePolicyDocument",
                value: answer.because.first
            ),
            missing: answer.verdict == .unknown ? answer.missing.joined(separator: "; ") : nil
        )
        let change = AccessChange(
            .changePolicy,
            principal: caller.name,
            what: "no longer let \(caller.name) act as \(target.name)",
            target: policy
        )
        model.connect(caller.node, to: target.node, Statement(hop, change: change))
    }
}
