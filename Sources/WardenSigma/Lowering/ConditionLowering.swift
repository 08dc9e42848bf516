/// Puts the predicates of search identifiers into a condition.
struct ConditionLowering {
    private let names: [String]
    /// nil = dropped by a pipeline.
    private let predicates: [String: Predicate?]

    init(_ predicates: [(name: String, predicate: Predicate?)]) {
        names = predicates.map(\.name)
        self.predicates = Dictionary(predicates.map { ($0.name, $0.predicate) }) { first, _ in first }
    }

    /// The predicate of the expression; nil where everything in it was dropped.
    func lower(_ expression: ConditionExpression) throws(ConditionProblem) -> Predicate? {
        switch expression {
        case .identifier(let name, let offset):
            guard let predicate = predicates[name] else { throw ConditionCheck.unknown(name, offset, names) }
            return predicate
        case .selector(let quantifier, let pattern, let offset):
            let matched = names.filter { IdentifierPattern.matches(pattern, $0) }
            guard !matched.isEmpty else { throw ConditionCheck.empty(pattern, offset, names) }
            let parts = matched.compactMap { predicates[$0] ?? nil }
            if parts.isEmpty { return nil }
            return quantifier == .any ? PredicateBuilder.any(parts) : PredicateBuilder.all(parts)
        case .not(let inner):
            return try lower(inner).map(PredicateBuilder.not)
        case .all(let parts):
            return try lower(parts).map(PredicateBuilder.all)
        case .any(let parts):
            return try lower(parts).map(PredicateBuilder.any)
        }
    }

    private func lower(_ parts: [ConditionExpression]) throws(ConditionProblem) -> [Predicate]? {
        var lowered: [Predicate] = []
        for part in parts {
            if let predicate = try lower(part) { lowered.append(predicate) }
        }
        return lowered.isEmpty ? nil : lowered
    }
}
