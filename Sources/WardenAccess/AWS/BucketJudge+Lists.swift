internal import WardenEstate
internal import WardenPolicy

// Access control lists.
extension BucketJudge {
    func lists(_ capability: Capability) -> [Right] {
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
}
