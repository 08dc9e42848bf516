internal import WardenEstate
internal import WardenPolicy

/// Decides, for every principal of AWS, what it can do to a place in a bucket: by itself, through an access point, and by
/// giving itself what it lacks.
struct BucketJudge {
    let judge: PolicyJudge
    let keys: KeyJudge
    let principals: [AWSPrincipal]
    let bucket: BucketFacts
    let place: StorageURL

    /// What one principal can do, and by which right.
    struct Right: Sendable {
        var node: Node
        var statement: Statement
    }

    func rights(_ capability: Capability, roles: [AWSPrincipal]) -> [Right] {
        var found: [Right] = []
        for principal in principals + bucket.outsiders {
            for action in actions(capability) { found += right(principal, action).map { [$0] } ?? [] }
            found += selfGrants(principal, capability)
        }
        found += lists(capability)
        found += handedOn(capability)
        if capability == .stop { found += deliveryRights(roles) }
        return found
    }

    // MARK: What it takes

    struct Action {
        var name: String
        /// On the bucket instead of its objects.
        var isOnBucket = false
        /// What of the key it takes.
        var key: String?
        var words: String
    }

    func actions(_ capability: Capability) -> [Action] {
        switch capability {
        case .read:
            var actions = [Action(name: "s3:GetObject", key: "kms:Decrypt", words: "read objects")]
            if bucket.isVersioned {
                actions.append(
                    Action(name: "s3:GetObjectVersion", key: "kms:Decrypt", words: "read versions of objects")
                )
            }
            return actions
        case .alter:
            return [
                Action(
                    name: "s3:PutObject",
                    key: "kms:GenerateDataKey",
                    words: bucket.isVersioned ? "put a new version over an object" : "overwrite objects"
                )
            ]
        case .delete: return deletions
        case .stop:
            return [
                Action(
                    name: "s3:PutBucketPolicy",
                    isOnBucket: true,
                    words: "turn the delivery away by the bucket policy"
                ),
                Action(name: "s3:DeleteBucket", isOnBucket: true, words: "delete the bucket once it is empty"),
            ]
        }
    }

    private var deletions: [Action] {
        let isLocked = lockMode == "COMPLIANCE"
        var actions = [
            Action(
                name: "s3:DeleteObject",
                words: bucket.isVersioned ? "hide objects behind a delete marker" : "delete objects"
            )
        ]
        guard !isLocked else { return actions }
        if bucket.isVersioned {
            actions.append(Action(name: "s3:DeleteObjectVersion", words: "delete versions for good"))
        }
        actions.append(
            Action(name: "s3:PutLifecycleConfiguration", isOnBucket: true, words: "let a lifecycle rule expire objects")
        )
        return actions
    }

    private var lockMode: String? { bucket.lockMode }

    // MARK: By itself

    private func right(_ principal: AWSPrincipal, _ action: Action) -> Right? {
        let direct = ask(principal, action)
        let answer = direct.verdict == .yes ? direct : better(direct, throughAccessPoints(principal, action))
        guard answer.verdict != .no else { return nil }
        return Right(
            node: principal.node,
            statement: statement(principal, .policy, "can \(action.words) (\(action.name))", action.name, answer)
        )
    }

    func better(_ left: PolicyJudge.Answer, _ right: PolicyJudge.Answer) -> PolicyJudge.Answer {
        if left.verdict == .yes { return left }
        if right.verdict == .yes { return right }
        return left.verdict == .unknown ? left : right
    }

    /// - Parameter policy: instead of the bucket's own.
    func ask(
        _ principal: AWSPrincipal,
        _ action: Action,
        policy: PolicyDocument? = nil,
        context: [String: [String]] = [:]
    ) -> PolicyJudge.Answer {
        guard policy != nil || couldAsk(principal, action.name) else { return .no("no policy allows \(action.name)") }
        let documents = principal.policies + [policy ?? bucket.policy].compactMap { $0 }
        let resources =
            action.isOnBucket
            ? [bucket.bucketARN] : SampleKeys.arns(of: place, in: bucket.bucketARN, action.name, documents)
        var best = PolicyJudge.Answer.no("no policy allows \(action.name)")
        for resource in resources where best.verdict != .yes {
            var question = PolicyJudge.Question(action: action.name, resource: resource, owner: bucket.owner)
            question.policy = policy ?? bucket.policy
            question.missingPolicy = policy == nil ? bucket.missingPolicy : nil
            question.restrictsPublicBuckets = restricts
            question.chosen = PolicyJudge.chosen(in: documents, for: action.name)
            question.context = context
            // Reached directly, not through an access point.
            for key in ["s3:dataaccesspointarn", "s3:dataaccesspointaccount", "s3:accesspointnetworkorigin"]
            where context[key] == nil {
                question.context[key] = []
            }
            let answer = EndpointJudge(judge: judge, bucket: bucket).ask(principal, question)
            best = better(best, unlessBlocked(principal, question, answer))
        }
        guard let key = action.key, best.verdict != .no else { return best }
        return best.and(keys.ask(principal, key, bucket))
    }

    var missingBlock: String? {
        bucket.missingBlock ?? bucket.owner.flatMap { judge.accounts[$0] }?.missingBlock
    }

    var restricts: Bool {
        bucket.restrictsPublic || (bucket.owner.flatMap { judge.accounts[$0] }?.restrictsPublicBuckets ?? false)
    }

    /// A cheap no for principals that neither their own policies nor the bucket's speak of.
    private func couldAsk(_ principal: AWSPrincipal, _ action: String) -> Bool {
        if bucket.missingPolicy != nil || RoleTrust.mayAsk(principal, action) { return true }
        guard let policy = bucket.policy else { return false }
        if !policy.problems.isEmpty { return true }
        return policy.statements.contains { statement in
            guard statement.effect == .allow, statement.action.covers(action), let element = statement.principal else {
                return false
            }
            return element.isNegated
                || element.entries.contains { entry in
                    switch entry {
                    case .arn(let arn): arn == principal.name || PolicyRequest.Identity(arn)?.kind == .session
                    case .account: principal.isOutside
                    default: true
                    }
                }
        }
    }

    // MARK: In words

    func statement(
        _ principal: AWSPrincipal,
        _ relation: Hop.Relation,
        _ words: String,
        _ action: String,
        _ answer: PolicyJudge.Answer
    ) -> Statement {
        let target = "s3://\(bucket.name)"
        let reasons = answer.because.filter { !$0.isEmpty }
        let hop = Hop(
            relation,
            from: principal.name,
            to: target,
            detail: "\(principal.name) \(words)" + (reasons.first.map { ": \($0)" } ?? ""),
            evidence: Evidence(.call, "s3 GetBucketPolicy", field: action, value: reasons.joined(separator: "; ")),
            missing: answer.verdict == .unknown
                ? (answer.missing.isEmpty ? "whether \(words)" : answer.missing.joined(separator: "; ")) : nil
        )
        let change = AccessChange(
            .changePolicy,
            principal: principal.name,
            what: "deny \(action) to \(principal.name)",
            target: "the policy of \(target)",
            asset: AssetID(StorageURL(scheme: "s3", bucket: bucket.name))
        )
        return Statement(hop, change: change)
    }
}
