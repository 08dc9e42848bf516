internal import WardenPolicy

/// Decides requests to a bucket that is bound to VPC endpoints: whoever comes through one is held by its policy too.
struct EndpointJudge {
    let judge: PolicyJudge
    let bucket: BucketFacts

    /// No where neither the direct way nor any endpoint lets the caller in; otherwise unknown, with the endpoints that
    /// would, since who reaches an endpoint is decided by networks.
    func ask(_ principal: AWSPrincipal, _ question: PolicyJudge.Question) -> PolicyJudge.Answer {
        let answer = judge.ask(principal, question)
        guard answer.verdict == .unknown, !bucket.endpoints.isEmpty else { return answer }
        let direct = through(nil, nil, principal, question)
        if direct.verdict == .yes { return direct }
        var missing = direct.verdict == .unknown ? direct.missing : []
        for endpoint in bucket.endpoints {
            let inside = through(endpoint.id, endpoint.policy ?? .unread, principal, question)
            guard inside.verdict != .no else { continue }
            let way = "whether \(principal.name) comes through VPC endpoint \(endpoint.id)"
            if endpoint.policy != nil {
                missing.append("\(way), whose policy does not hold it back")
            } else {
                let why = bucket.missingEndpoints ?? "no connected account has it"
                missing.append("\(way), and what its policy says: \(why)")
            }
            if inside.verdict == .unknown { missing += inside.missing }
        }
        // One that the policy does not name, where it asks for any or excludes some.
        if through("vpce-other", nil, principal, question).verdict != .no {
            missing.append("whether \(principal.name) comes through some VPC endpoint")
        }
        guard !missing.isEmpty else {
            let names = bucket.endpoints.map(\.id).joined(separator: ", ")
            return .no("neither directly nor through VPC endpoint \(names)")
        }
        var seen: Set<String> = []
        return PolicyJudge.Answer(
            verdict: .unknown,
            because: answer.because,
            missing: missing.filter { seen.insert($0).inserted }
        )
    }

    private func through(
        _ endpoint: String?,
        _ policy: PolicyDocument?,
        _ principal: AWSPrincipal,
        _ question: PolicyJudge.Question
    ) -> PolicyJudge.Answer {
        var asked = question
        asked.context["aws:sourcevpce"] = endpoint.map { [$0] } ?? []
        asked.endpointPolicy = policy
        return judge.ask(principal, asked)
    }
}
