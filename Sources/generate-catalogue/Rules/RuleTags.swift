/// Which tags a rule of the pack may carry.
enum RuleTags {
    /// ATT&CK Enterprise tactics as Sigma writes them.
    static let tactics: Set<String> = Set(
        [
            "reconnaissance", "resource-development", "initial-access", "execution", "persistence",
            "privilege-escalation", "defense-evasion", "credential-access", "discovery", "lateral-movement",
            "collection", "command-and-control", "exfiltration", "impact",
        ].map { "attack.\($0)" }
    )

    /// `attack.t1562` or `attack.t1562.008`.
    static func isTechnique(_ tag: String) -> Bool {
        guard tag.hasPrefix("attack.t") else { return false }
        let parts = tag.dropFirst(8).split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts[0].count == 4
            && parts.allSatisfy { $0.allSatisfy(\.isNumber) } && (parts.count == 1 || parts[1].count == 3)
    }

    /// `soc2.cc7.2`, `soc2.a1.2`, `soc2.c1.1`, `soc2.pi1.5`: criteria of the AICPA Trust Services Criteria 2017.
    static let criteria: Set<String> = Set(
        [
            "cc2.1", "cc3.2", "cc3.4", "cc4.1", "cc4.2", "cc5.2", "cc6.1", "cc6.2", "cc6.3", "cc6.5", "cc6.6", "cc6.7",
            "cc6.8", "cc7.1", "cc7.2", "cc7.3", "cc7.4", "cc7.5", "cc8.1", "cc9.2", "a1.2", "a1.3", "c1.1", "c1.2",
            "pi1.5",
        ].map { "soc2.\($0)" }
    )

    /// What is wrong with the tags of one rule, in words.
    static func problems(in tags: [String]) -> [String] {
        var problems = tags.filter { !tactics.contains($0) && !isTechnique($0) && !criteria.contains($0) }
            .map { "'\($0)' is no ATT&CK tactic or technique and no SOC 2 criterion" }
        if Set(tags).count != tags.count { problems.append("a tag stands twice") }
        if !tags.contains(where: { tactics.contains($0) }) { problems.append("there is no ATT&CK tactic") }
        if !tags.contains(where: isTechnique) { problems.append("there is no ATT&CK technique") }
        if !tags.contains(where: { criteria.contains($0) }) { problems.append("there is no SOC 2 criterion") }
        return problems
    }
}
