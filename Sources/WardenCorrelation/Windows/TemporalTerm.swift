import WardenDomain
import WardenSigma

/// One alternative of an extended condition: every `needed` input seen, none of the `excluded` ones.
struct TemporalTerm: Sendable, Hashable {
    /// Indices into `CorrelationRule.inputs`, ascending.
    var needed: [Int]
    var excluded: [Int]

    /// More alternatives than any readable condition has; past it the rule is refused.
    static let limit = 1024

    /// The disjunctive normal form of `expression`, without contradictions; empty for nil. `places` gives for every
    /// input the first one that is the same.
    static func alternatives(
        of expression: CorrelationRule.Expression?,
        places: [Int],
        rule: String
    ) throws(WardenError) -> [TemporalTerm] {
        guard let expression else { return [] }
        guard let terms = expand(expression.renumbered(places), negated: false) else {
            throw WardenError(
                code: "correlation.condition-too-wide",
                object: rule,
                "the condition has more than \(limit) alternatives",
                hint: "split the correlation into several with fewer 'or' branches each"
            )
        }
        guard !terms.isEmpty else {
            throw WardenError(
                code: "correlation.condition-unsatisfiable",
                object: rule,
                "the condition asks for a rule and for its absence at once",
                hint: "remove one of the two"
            )
        }
        return terms
    }

    private static func expand(_ expression: CorrelationRule.Expression, negated: Bool) -> [TemporalTerm]? {
        switch expression {
        case .input(let index):
            return [negated ? TemporalTerm(needed: [], excluded: [index]) : TemporalTerm(needed: [index], excluded: [])]
        case .not(let inner):
            return expand(inner, negated: !negated)
        case .all(let parts):
            return negated ? union(parts, negated: true) : product(parts, negated: false)
        case .any(let parts):
            return negated ? product(parts, negated: true) : union(parts, negated: false)
        }
    }

    private static func union(_ parts: [CorrelationRule.Expression], negated: Bool) -> [TemporalTerm]? {
        var terms: [TemporalTerm] = []
        for part in parts {
            guard let more = expand(part, negated: negated) else { return nil }
            for term in more where !terms.contains(term) { terms.append(term) }
            guard terms.count <= limit else { return nil }
        }
        return terms
    }

    private static func product(_ parts: [CorrelationRule.Expression], negated: Bool) -> [TemporalTerm]? {
        var terms = [TemporalTerm(needed: [], excluded: [])]
        for part in parts {
            guard let more = expand(part, negated: negated) else { return nil }
            var next: [TemporalTerm] = []
            for left in terms {
                for right in more {
                    guard let both = left.joined(with: right), !next.contains(both) else { continue }
                    next.append(both)
                    guard next.count <= limit else { return nil }
                }
            }
            terms = next
        }
        return terms
    }

    private func joined(with other: TemporalTerm) -> TemporalTerm? {
        let needed = Set(self.needed).union(other.needed)
        let excluded = Set(self.excluded).union(other.excluded)
        guard needed.isDisjoint(with: excluded) else { return nil }
        return TemporalTerm(needed: needed.sorted(), excluded: excluded.sorted())
    }
}

extension CorrelationRule.Expression {
    /// The same expression with input `i` read as `places[i]`.
    fileprivate func renumbered(_ places: [Int]) -> CorrelationRule.Expression {
        switch self {
        case .input(let index): .input(places.indices.contains(index) ? places[index] : index)
        case .not(let inner): .not(inner.renumbered(places))
        case .all(let parts): .all(parts.map { $0.renumbered(places) })
        case .any(let parts): .any(parts.map { $0.renumbered(places) })
        }
    }
}
