/// Puts the predicates of search identifiers into a condition.
struct ConditionLowering {
    private let names: [String]
    private let predicates: [String: Predicate]
    private(set) var used: Set<String> = []

    init(_ predicates: [(name: String, predicate: Predicate)]) {
        names = predicates.map(\.name)
        self.predicates = Dictionary(predicates.map { ($0.name, $0.predicate) }) { first, _ in first }
    }

    mutating func lower(_ expression: ConditionExpression) throws(ConditionProblem) -> Predicate {
        switch expression {
        case .identifier(let name, let offset):
            guard let predicate = predicates[name] else {
                throw ConditionCheck.unknown(name, offset, names)
            }
            used.insert(name)
            return predicate
        case .selector(let quantifier, let pattern, let offset):
            let matched = names.filter { IdentifierPattern.matches(pattern, $0) }
            guard !matched.isEmpty else { throw ConditionCheck.empty(pattern, offset, names) }
            used.formUnion(matched)
            let parts = matched.compactMap { predicates[$0] }
            return quantifier == .any ? PredicateBuilder.any(parts) : PredicateBuilder.all(parts)
        case .not(let inner):
            return PredicateBuilder.not(try lower(inner))
        case .all(let parts):
            return PredicateBuilder.all(try lower(parts))
        case .any(let parts):
            return PredicateBuilder.any(try lower(parts))
        }
    }

    private mutating func lower(_ parts: [ConditionExpression]) throws(ConditionProblem) -> [Predicate] {
        var lowered: [Predicate] = []
        for part in parts { lowered.append(try lower(part)) }
        return lowered
    }
}
