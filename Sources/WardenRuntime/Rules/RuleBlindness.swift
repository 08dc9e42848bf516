/// How many rules can fire at all, and what the others lack.
struct RuleBlindness: Sendable, Hashable {
    /// Rules and correlations that report something.
    var rules = 0
    /// Those of them that cannot fire.
    var blind = 0
    /// Rules by what they lack; one that lacks two things counts at both.
    var missing: [RuleRequirement: Int] = [:]

    /// `no CloudTrail management events (57), no S3 server access logs (13)`
    var grounds: String {
        RuleRequirement.allCases.compactMap { requirement in
            missing[requirement].map { "no \(requirement.words) (\($0))" }
        }.joined(separator: ", ")
    }
}
