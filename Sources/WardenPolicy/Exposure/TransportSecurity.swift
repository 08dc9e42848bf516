/// Whether a policy denies every request that does not use TLS.
enum TransportSecurity {
    static func deniesPlainRequests(_ policy: PolicyDocument) -> Bool {
        let denied = policy.statements.filter(isDenyOfPlainRequests).flatMap { statement in
            (statement.resource?.patterns ?? []).filter { covers(statement.action, everythingOn: $0) }
        }
        if denied.contains("*") { return true }
        let buckets = bucketNames(policy)
        if buckets.isEmpty {
            let resources = Set(policy.statements.flatMap { $0.resource?.patterns ?? [] })
            return !denied.isEmpty
                && resources.allSatisfy { resource in denied.contains { Glob.matches($0, resource) } }
        }
        // Bucket-level actions name the bucket, object-level ones its objects: a Deny has to cover both.
        return buckets.allSatisfy { bucket in
            denied.contains { Glob.matches($0, bucket) }
                && denied.contains {
                    Glob.matches($0, bucket + "/a") && Glob.matches($0, bucket + "/any/other\u{1}key")
                }
        }
    }

    /// Actions of another service deny nothing of the resource.
    private static func covers(_ action: PolicyStatement.Matcher, everythingOn resource: String) -> Bool {
        guard let service = ARN(resource)?.service else { return true }
        return action.covers("\(service):AnyAction")
    }

    private static func isDenyOfPlainRequests(_ statement: PolicyStatement) -> Bool {
        guard statement.effect == .deny, let principal = statement.principal, !principal.isNegated,
            principal.entries.contains(.everyone), !statement.action.isNegated, statement.resource?.isNegated == false,
            statement.action.patterns.contains(where: { $0 == "*" || $0.lowercased().hasSuffix(":*") }),
            statement.conditions.count == 1
        else { return false }
        let condition = statement.conditions[0]
        return condition.operation == .bool && condition.quantifier == nil
            && condition.key.lowercased() == "aws:securetransport"
            && condition.values.contains { $0.lowercased() == "false" }
    }

    /// The ARNs of the buckets that the policy speaks of.
    private static func bucketNames(_ policy: PolicyDocument) -> Set<String> {
        var names: Set<String> = []
        for pattern in policy.statements.flatMap({ $0.resource?.patterns ?? [] }) {
            guard let arn = ARN(pattern), arn.service == "s3" else { continue }
            let bucket = arn.resource.prefix { $0 != "/" }
            if bucket != "*", !bucket.isEmpty { names.insert("arn:\(arn.partition):s3:::\(bucket)") }
        }
        return names
    }
}
