public import WardenDomain
internal import WardenSigma
internal import WardenStore

/// A rule that cannot fire, since what it looks at is not there.
public struct BlindRule: Sendable, Hashable {
    public var rule: RuleSummary
    /// In the order of `RuleRequirement`.
    public var missing: [RuleRequirement]
}

extension RuleLibrary {
    /// Rules that report something and lack what they need.
    ///
    /// - Parameter met: what is connected; see `RuleRequirement.met(by:)`.
    public func blindRules(_ met: Set<RuleRequirement>) -> [BlindRule] {
        let needs = requirements
        let rules =
            program.rules.filter(\.emits).map { ($0.summary, $0.location.file) }
            + program.correlations.filter(\.emits).map { ($0.summary, $0.location.file) }
        return rules.compactMap { rule, file in
            let missing = RuleRequirement.allCases.filter { needs[file]?.contains($0) == true && !met.contains($0) }
            return missing.isEmpty ? nil : BlindRule(rule: rule, missing: missing)
        }
    }

    /// The same in numbers.
    func blindness(_ met: Set<RuleRequirement>) -> RuleBlindness {
        let blind = blindRules(met)
        var found = RuleBlindness()
        found.rules = reportingCount
        found.blind = blind.count
        for requirement in blind.flatMap(\.missing) { found.missing[requirement, default: 0] += 1 }
        return found
    }

    /// One note for a report: how many rules are blind, and for want of what. Nil where none is.
    func blindNote(_ census: Census) -> Diagnostic? {
        let found = blindness(RuleRequirement.met(by: census))
        guard found.blind > 0 else { return nil }
        return Diagnostic(
            .note,
            code: "rules.blind",
            "\(found.blind) of \(found.rules) rules are blind, since there were \(found.grounds)",
            hint: "list them, and what each lacks, with 'trailwarden rule list --blind'"
        )
    }

    /// What the rules of each file need. Read from the text: it is asked for after every scan, and a parse would cost
    /// more than the rest of the report.
    private var requirements: [String: Set<RuleRequirement>] {
        var found: [String: Set<RuleRequirement>] = [:]
        for source in sources {
            var isInside = false
            for line in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("requires:") {
                    isInside = true
                    // `requires: [a, b]` on one line.
                    for word in line.dropFirst(9).split(whereSeparator: { " [],'\"".contains($0) }) {
                        if let known = RuleRequirement(rawValue: String(word)) {
                            found[source.name, default: []].insert(known)
                        }
                    }
                } else if isInside {
                    let word = line.drop { " -'\"".contains($0) }.prefix { !" '\"#".contains($0) }
                    if let known = RuleRequirement(rawValue: String(word)) {
                        found[source.name, default: []].insert(known)
                    } else if let first = line.first, first != " ", first != "-" {
                        isInside = false
                    }
                }
            }
        }
        return found
    }
}

extension StateDirectory {
    /// What the scans that were kept in this directory, and its monitor, found connected; nil where nothing was read.
    public func connectedSources() throws(WardenError) -> Set<RuleRequirement>? {
        try RuleRequirement.met(in: try openStore())
    }
}

extension RuleRequirement {
    /// What scans and the monitor found connected; nil where nothing was read.
    static func met(in store: Store) throws(WardenError) -> Set<RuleRequirement>? {
        let censuses = try store.censuses()
        let monitored = try store.monitorState(ConnectedSources.stateName).map(ConnectedSources.decoded)
        guard !censuses.isEmpty || monitored != nil else { return nil }
        return censuses.reduce(into: monitored ?? []) { $0.formUnion(RuleRequirement.met(by: $1)) }
    }
}
