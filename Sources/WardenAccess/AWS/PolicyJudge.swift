internal import WardenDomain
internal import WardenPolicy

/// Asks the policy evaluator for one principal, with what is known of the request's context.
struct PolicyJudge: Sendable {
    let accounts: [String: AWSAccount]
    private let evaluator = PolicyEvaluator(unknownContext: true)

    struct Answer: Sendable {
        var verdict: Verdict
        var because: [String]
        /// What would have to be known.
        var missing: [String]

        static func no(_ reason: String) -> Answer { Answer(verdict: .no, because: [reason], missing: []) }

        /// Both have to hold.
        func and(_ other: Answer) -> Answer {
            if verdict == .no { return self }
            if other.verdict == .no { return other }
            let both = verdict == .yes && other.verdict == .yes
            return Answer(
                verdict: both ? .yes : .unknown,
                because: because + other.because,
                missing: missing + other.missing
            )
        }
    }

    struct Question {
        var action: String
        var resource: String
        var owner: String?
        var policy: PolicyDocument?
        /// Why the resource's policy is not known.
        var missingPolicy: String?
        var context: [String: [String]] = [:]
        var restrictsPublicBuckets = false
        /// What access control lists grant beside the policy.
        var accessControl: AccessControlGrants?
        /// Of the VPC endpoint that the request goes through; nil = it goes through none, or that is not known.
        var endpointPolicy: PolicyDocument?
        /// Values that the caller chooses itself, by key: it will pick what serves it.
        var chosen: [String: [String]] = [:]
    }

    init(accounts: [String: AWSAccount]) { self.accounts = accounts }

    func ask(_ principal: AWSPrincipal, _ question: Question) -> Answer {
        var best: Answer?
        let (choices, areAll) = Self.choices(question.chosen)
        for choice in choices {
            let answer = decide(principal, question, choice)
            if answer.verdict == .yes { return answer }
            if best == nil || (best?.verdict == .no && answer.verdict == .unknown) { best = answer }
        }
        let answer = best ?? .no("nothing was asked")
        guard answer.verdict == .no, !areAll else { return answer }
        let keys = question.chosen.keys.sorted().joined(separator: ", ")
        return Answer(
            verdict: .unknown,
            because: answer.because,
            missing: ["whether one of the many values that policies name for \(keys) lets \(principal.name) in"]
        )
    }

    private func decide(_ principal: AWSPrincipal, _ question: Question, _ choice: [String: [String]]) -> Answer {
        var context = principal.context
        context["aws:securetransport"] = ["true"]
        context["aws:viaawsservice"] = ["false"]
        context.merge(question.context) { _, new in new }
        context.merge(choice) { _, new in new }
        var request = PolicyRequest(
            action: question.action,
            resource: question.resource,
            resourceAccount: question.owner,
            principal: principal.identity,
            context: context
        )
        request.uniqueID = principal.uniqueID
        request.canonicalUser = principal.canonicalUser
        request.tagsAreKnown = principal.tagsAreKnown
        let own = principal.account.flatMap { accounts[$0] }
        let owner = question.owner.flatMap { accounts[$0] }
        let inputs = PolicyInputs(
            identityPolicies: principal.policies,
            resourcePolicy: question.missingPolicy == nil ? question.policy : .unread,
            permissionsBoundary: principal.boundary,
            serviceControlPolicies: own?.serviceControls ?? [],
            resourceControlPolicies: owner?.resourceControls ?? [],
            endpointPolicy: question.endpointPolicy,
            restrictPublicBuckets: question.restrictsPublicBuckets,
            accessControl: question.accessControl
        )
        let decision = evaluator.decide(request, inputs)
        switch decision.outcome {
        case .allowed:
            guard let doubt = principal.doubt else {
                return Answer(verdict: .yes, because: decision.because, missing: [])
            }
            return Answer(verdict: .unknown, because: decision.because, missing: [doubt])
        case .explicitDeny, .implicitDeny: return Answer(verdict: .no, because: decision.because, missing: [])
        case .unknown:
            var missing = principal.missing
            if let policy = question.missingPolicy { missing.append(policy) }
            missing += [own?.missingControls, owner?.missingControls].compactMap { $0 }
            if let doubt = principal.doubt { missing.append(doubt) }
            missing += decision.because.filter { !$0.hasSuffix("the policy text is not JSON") }
            return Answer(verdict: .unknown, because: decision.because, missing: Self.unique(missing))
        }
    }

    private static let maximumChoices = 256

    /// Every combination of leaving a chosen key out and of giving it one of its values, up to a bound.
    private static func choices(_ chosen: [String: [String]]) -> ([[String: [String]]], areAll: Bool) {
        var result: [[String: [String]]] = [[:]]
        var areAll = true
        for key in chosen.keys.sorted() {
            var next: [[String: [String]]] = []
            for base in result {
                for value in [[]] + (chosen[key] ?? []).map({ [$0] }) {
                    var choice = base
                    choice[key] = value
                    next.append(choice)
                }
            }
            if next.count > maximumChoices { areAll = false }
            result = Array(next.prefix(maximumChoices))
        }
        return (result, areAll)
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// What callers may set as they like, with the values that the policies speak of for the action.
    static func chosen(in documents: [PolicyDocument], for action: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        let statements = documents.flatMap(\.statements).filter { !$0.conditions.isEmpty && $0.action.covers(action) }
        for test in statements.flatMap(\.conditions) {
            let key = test.key.lowercased()
            guard callerChosen.contains(key) else { continue }
            for value in test.values {
                let plain = value.replacing("*", with: "").replacing("?", with: "x")
                if !(result[key] ?? []).contains(plain) { result[key, default: []].append(plain) }
            }
        }
        return result
    }

    private static let callerChosen: Set<String> = [
        "sts:externalid", "sts:rolesessionname", "aws:referer", "aws:useragent", "s3:x-amz-acl",
        "s3:x-amz-server-side-encryption", "s3:x-amz-server-side-encryption-aws-kms-key-id", "s3:x-amz-storage-class",
        "s3:x-amz-content-sha256", "s3:prefix", "s3:delimiter", "s3:max-keys", "s3:versionid",
    ]
}
