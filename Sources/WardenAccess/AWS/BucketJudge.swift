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
        if capability == .stop { found += deliveryRights(roles) }
        return found
    }

    // MARK: What it takes

    private struct Action {
        var name: String
        /// On the bucket instead of its objects.
        var isOnBucket = false
        /// What of the key it takes.
        var key: String?
        var words: String
    }

    private func actions(_ capability: Capability) -> [Action] {
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

    private func better(_ left: PolicyJudge.Answer, _ right: PolicyJudge.Answer) -> PolicyJudge.Answer {
        if left.verdict == .yes { return left }
        if right.verdict == .yes { return right }
        return left.verdict == .unknown ? left : right
    }

    /// - Parameter policy: instead of the bucket's own.
    private func ask(
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

    /// A yes that block-public-access would turn into a no is unknown while its flags are not known.
    private func unlessBlocked(
        _ principal: AWSPrincipal,
        _ question: PolicyJudge.Question,
        _ answer: PolicyJudge.Answer
    ) -> PolicyJudge.Answer {
        guard answer.verdict == .yes, !question.restrictsPublicBuckets, let gap = missingBlock else { return answer }
        var blocked = question
        blocked.restrictsPublicBuckets = true
        guard judge.ask(principal, blocked).verdict != .yes else { return answer }
        return PolicyJudge.Answer(verdict: .unknown, because: answer.because, missing: [gap])
    }

    private var missingBlock: String? {
        bucket.missingBlock ?? bucket.owner.flatMap { judge.accounts[$0] }?.missingBlock
    }

    private var restricts: Bool {
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

    // MARK: Through access points

    private func throughAccessPoints(_ principal: AWSPrincipal, _ action: Action) -> PolicyJudge.Answer {
        var best = PolicyJudge.Answer.no("no access point allows \(action.name)")
        guard !action.isOnBucket, let owner = bucket.owner else { return best }
        for point in bucket.accessPoints where best.verdict != .yes {
            let context = ["s3:dataaccesspointarn": [point.arn], "s3:dataaccesspointaccount": [owner]]
            var question = PolicyJudge.Question(
                action: action.name,
                resource: point.arn + "/object/" + (place.prefix.isEmpty ? "" : place.prefix + "/") + "sample.json",
                owner: owner
            )
            question.policy = point.policy
            question.context = context
            question.restrictsPublicBuckets = point.restrictsPublic || restricts
            let answer = judge.ask(principal, question)
            guard answer.verdict != .no else { continue }
            let both = answer.and(ask(principal, action, context: context))
            best = better(
                best,
                PolicyJudge.Answer(
                    verdict: both.verdict,
                    because: ["through access point \(point.name)"] + both.because,
                    missing: both.missing
                )
            )
        }
        return best
    }

    // MARK: By giving it to itself

    private func selfGrants(_ principal: AWSPrincipal, _ capability: Capability) -> [Right] {
        guard capability != .stop, let action = actions(capability).first else { return [] }
        var found: [Right] = []
        let writer = ask(principal, Action(name: "s3:PutBucketPolicy", isOnBucket: true, words: ""))
        if writer.verdict != .no {
            let name = principal.isOutside ? principal.account ?? principal.name : principal.name
            let open = PolicyDocument.opened(to: name, resources: [bucket.bucketARN, bucket.bucketARN + "/*"])
            let after = writer.and(ask(principal, action, policy: open))
            if after.verdict != .no {
                let words = "may give itself \(action.name) by the bucket policy (s3:PutBucketPolicy)"
                found.append(
                    Right(
                        node: principal.node,
                        statement: statement(principal, .mayGrantItself, words, "s3:PutBucketPolicy", after)
                    )
                )
            }
        }
        if let right = throughOwnPolicies(principal, action) { found.append(right) }
        return found
    }

    private func throughOwnPolicies(_ principal: AWSPrincipal, _ action: Action) -> Right? {
        guard principal.isRole || principal.isUser, principal.doubt == nil else { return nil }
        let writes =
            principal.isRole
            ? ["iam:PutRolePolicy", "iam:AttachRolePolicy"] : ["iam:PutUserPolicy", "iam:AttachUserPolicy"]
        for write in writes where RoleTrust.mayAsk(principal, write) {
            let question = PolicyJudge.Question(action: write, resource: principal.name, owner: principal.account)
            let writer = judge.ask(principal, question)
            guard writer.verdict != .no else { continue }
            var grown = principal
            grown.policies.append(.allowEverything)
            let after = writer.and(ask(grown, action))
            guard after.verdict != .no else { continue }
            let words = "may give itself \(action.name) by its own policies (\(write))"
            return Right(
                node: principal.node,
                statement: statement(principal, .mayGrantItself, words, write, after)
            )
        }
        return nil
    }

    // MARK: Access control lists

    private func lists(_ capability: Capability) -> [Right] {
        guard bucket.hasACLs else { return [] }
        return bucket.grants.compactMap { grant in
            let isPublic = grant.party.kind == .everyone || grant.party.kind == .anyAccount
            let account = bucket.owner.flatMap { judge.accounts[$0] }
            if isPublic, bucket.ignoresPublicACLs || (account?.ignoresPublicACLs ?? false) { return nil }
            guard let principal = bucket.outsiders.first(where: { $0.name == grant.party.name }) else { return nil }
            guard let (relation, words) = Self.list(grant.permission, capability) else { return nil }
            let denied = isPublic ? denial(of: principal, grant.permission) : nil
            if denied?.verdict == .no { return nil }
            let missing =
                [bucket.missingACL, isPublic ? missingBlock : nil].compactMap { $0 } + (denied?.missing ?? [])
            let answer = PolicyJudge.Answer(
                verdict: missing.isEmpty ? .yes : .unknown,
                because: ["the bucket's ACL grants \(grant.permission)"],
                missing: missing
            )
            return Right(
                node: principal.node,
                statement: statement(principal, relation, words, "ACL \(grant.permission)", answer)
            )
        }
    }

    /// What a bucket policy, or an organization, says against what a public list grants; nil where nothing does.
    private func denial(of principal: AWSPrincipal, _ permission: String) -> PolicyJudge.Answer? {
        let grantee: AccessControlGrants.Grantee = principal.identity == .anonymous ? .everyone : .authenticated
        let isOfList = permission == "WRITE_ACP"
        var question = PolicyJudge.Question(
            action: isOfList ? "s3:PutBucketAcl" : "s3:PutObject",
            resource: bucket.bucketARN + (isOfList ? "" : "/sample.json"),
            owner: bucket.owner
        )
        question.policy = bucket.policy
        question.missingPolicy = bucket.missingPolicy
        question.accessControl = AccessControlGrants(bucket: [(grantee, permission)])
        let answer = judge.ask(principal, question)
        return answer.verdict == .yes ? nil : answer
    }

    /// READ of a bucket lists it; what its objects' own lists say is not known.
    private static func list(_ permission: String, _ capability: Capability) -> (Hop.Relation, String)? {
        switch (permission, capability) {
        case ("WRITE", .alter), ("FULL_CONTROL", .alter): (.policy, "can put objects (ACL)")
        case ("WRITE", .delete), ("FULL_CONTROL", .delete): (.policy, "can overwrite objects it owns (ACL)")
        case ("WRITE_ACP", .alter), ("FULL_CONTROL", .read), ("WRITE_ACP", .read), ("WRITE_ACP", .delete):
            (.mayGrantItself, "may give itself more by the bucket's ACL")
        default: nil
        }
    }

    // MARK: Stopping the delivery

    /// Whoever can take the delivery's role or key away.
    private func deliveryRights(_ roles: [AWSPrincipal]) -> [Right] {
        let changes = [
            "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:DeleteRole", "iam:PutRolePolicy",
            "iam:UpdateAssumeRolePolicy", "iam:PutRolePermissionsBoundary",
        ]
        var found: [Right] = []
        for role in roles {
            for principal in principals {
                for change in changes where RoleTrust.mayAsk(principal, change) {
                    let answer = judge.ask(
                        principal,
                        PolicyJudge.Question(action: change, resource: role.name, owner: role.account)
                    )
                    guard answer.verdict != .no else { continue }
                    let words = "can break the delivery's role \(role.name) (\(change))"
                    found.append(
                        Right(node: principal.node, statement: statement(principal, .policy, words, change, answer))
                    )
                    break
                }
            }
        }
        for principal in principals where bucket.key != nil {
            for change in ["kms:DisableKey", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"] {
                let answer = keys.ask(principal, change, bucket)
                guard answer.verdict != .no else { continue }
                let words = "can take the key of the bucket away (\(change))"
                found.append(
                    Right(node: principal.node, statement: statement(principal, .policy, words, change, answer))
                )
                break
            }
        }
        return found
    }

    private func statement(
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
