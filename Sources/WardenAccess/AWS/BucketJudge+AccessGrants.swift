internal import WardenEstate
internal import WardenPolicy

// Through S3 Access Grants.
extension BucketJudge {
    func handedOn(_ capability: Capability) -> [Right] {
        bucket.handedOn.compactMap { handed in
            guard handed.grant.gives(capability), handed.grant.overlaps(place) else { return nil }
            let asked = mayAsk(handed)
            guard asked.verdict != .no else { return nil }
            let answer = asked.and(ofLocation(handed.grant, capability))
            guard answer.verdict != .no else { return nil }
            return Right(node: handed.grantee.node, statement: statement(handed, answer))
        }
    }

    /// What the role of the location can do there; it is handed on whole, within the scope.
    private func ofLocation(_ grant: AccessGrant, _ capability: Capability) -> PolicyJudge.Answer {
        guard let role = principals.first(where: { $0.name == grant.role }) else {
            return PolicyJudge.Answer(
                verdict: .unknown,
                because: [],
                missing: ["what role \(grant.role ?? "of the location") can do: no connected account lists it"]
            )
        }
        var best = PolicyJudge.Answer.no("the role of the location cannot")
        for action in actions(capability) where !action.isOnBucket { best = better(best, ask(role, action)) }
        return best
    }

    /// Principals of IAM ask the instance themselves; who comes from a directory asks through a role or an application.
    private func mayAsk(_ handed: AccessGrant.Handed) -> PolicyJudge.Answer {
        if let doubt = handed.grantee.doubt {
            return PolicyJudge.Answer(verdict: .unknown, because: [], missing: [doubt])
        }
        let grant = handed.grant
        let instance = "arn:\(bucket.partition):s3:\(grant.region):\(grant.account):access-grants/default"
        return judge.ask(
            handed.grantee,
            PolicyJudge.Question(action: "s3:GetDataAccess", resource: instance, owner: grant.account)
        )
    }

    private func statement(_ handed: AccessGrant.Handed, _ answer: PolicyJudge.Answer) -> Statement {
        let (grant, name) = (handed.grant, handed.grantee.name)
        let missing =
            answer.missing.isEmpty ? "whether \(name) is handed access" : answer.missing.joined(separator: "; ")
        let hop = Hop(
            .through,
            from: name,
            to: "s3://\(bucket.name)",
            detail:
                "\(name) gets \(grant.permission) of \(grant.scope) from S3 Access Grants, with role \(grant.role ?? "?")",
            evidence: Evidence(.call, "s3control ListAccessGrants", field: grant.id, value: grant.scope),
            missing: answer.verdict == .unknown ? missing : nil
        )
        let change = AccessChange(
            .changePolicy,
            principal: name,
            what: "delete access grant \(grant.id)",
            target: "S3 Access Grants of account \(grant.account)"
        )
        return Statement(hop, change: change)
    }
}
