internal import WardenPolicy

/// Decides requests to a bucket that is bound to VPC endpoints or to networks, which are reached through endpoints alone:
/// whoever comes through one is held by its policy too.
struct EndpointJudge {
    let judge: PolicyJudge
    let bucket: BucketFacts

    /// A way into the bucket; nil = the key is absent, an empty text = nothing is known of it.
    private struct Way {
        var endpoint: String?
        var network: String?
        var policy: PolicyDocument?
    }

    /// No where neither the direct way nor any endpoint lets the caller in; otherwise unknown, with the endpoints that
    /// would, since who reaches an endpoint is decided by networks.
    func ask(_ principal: AWSPrincipal, _ question: PolicyJudge.Question) -> PolicyJudge.Answer {
        let answer = judge.ask(principal, question)
        guard answer.verdict == .unknown, !bucket.endpoints.isEmpty || !bucket.networks.isEmpty else { return answer }
        let direct = through(Way(), principal, question)
        if direct.verdict == .yes { return direct }
        var missing = direct.verdict == .unknown ? direct.missing : []
        for endpoint in bucket.endpoints {
            let way = Way(
                endpoint: endpoint.id,
                network: endpoint.network ?? "",
                policy: endpoint.policy ?? .unread
            )
            let inside = through(way, principal, question)
            guard inside.verdict != .no else { continue }
            missing.append(words(principal, "VPC endpoint \(endpoint.id)", isRead: endpoint.policy != nil))
            if inside.verdict == .unknown { missing += inside.missing }
        }
        for network in bucket.networks {
            let inside = through(Way(endpoint: "", network: network, policy: .unread), principal, question)
            guard inside.verdict != .no else { continue }
            missing.append(words(principal, "an endpoint of \(network)", isRead: false))
        }
        // One that the policy does not name, where it asks for any or excludes some.
        if through(Way(endpoint: "vpce-other", network: "vpc-other"), principal, question).verdict != .no {
            missing.append("whether \(principal.name) comes through some VPC endpoint")
        }
        guard !missing.isEmpty else {
            let names = (bucket.endpoints.map(\.id) + bucket.networks).joined(separator: ", ")
            return .no("neither directly nor through VPC endpoint \(names)")
        }
        var seen: Set<String> = []
        return PolicyJudge.Answer(
            verdict: .unknown,
            because: answer.because,
            missing: missing.filter { seen.insert($0).inserted }
        )
    }

    private func words(_ principal: AWSPrincipal, _ place: String, isRead: Bool) -> String {
        let way = "whether \(principal.name) comes through \(place)"
        if isRead { return "\(way), whose policy does not hold it back" }
        return "\(way), and what its policy says: \(bucket.missingEndpoints ?? "no connected account has it")"
    }

    private func through(
        _ way: Way,
        _ principal: AWSPrincipal,
        _ question: PolicyJudge.Question
    ) -> PolicyJudge.Answer {
        var asked = question
        for (key, value) in [("aws:sourcevpce", way.endpoint), ("aws:sourcevpc", way.network)] where value != "" {
            asked.context[key] = value.map { [$0] } ?? []
        }
        asked.endpointPolicy = way.policy
        return judge.ask(principal, asked)
    }
}
