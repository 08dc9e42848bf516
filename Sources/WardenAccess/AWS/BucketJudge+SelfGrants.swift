internal import WardenEstate
internal import WardenPolicy

// By giving it to itself.
extension BucketJudge {
    func selfGrants(_ principal: AWSPrincipal, _ capability: Capability) -> [Right] {
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
}
