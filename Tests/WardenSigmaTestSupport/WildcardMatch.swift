import WardenSigma

/// Whole-value match of a string pattern, by plain recursion with memory.
enum WildcardMatch {
    static func matches(_ pattern: StringPattern, _ text: String) -> Bool {
        let fold: (Unicode.Scalar) -> Unicode.Scalar = { pattern.isCased ? $0 : CaseFolding.fold($0) }
        var steps: [Step] = []
        for part in pattern.parts {
            switch part {
            case .text(let literal): steps += literal.unicodeScalars.map { .one([fold($0)]) }
            case .many: steps.append(.many)
            case .one: steps.append(.any)
            case .oneOf(let scalars): steps.append(.one(scalars.map(fold)))
            }
        }
        var reachable: Set<Int> = closure([0], steps)
        for scalar in text.unicodeScalars {
            let folded = fold(scalar)
            var next: Set<Int> = []
            for state in reachable where state < steps.count {
                switch steps[state] {
                case .many: next.insert(state)
                case .any: next.insert(state + 1)
                case .one(let allowed): if allowed.contains(folded) { next.insert(state + 1) }
                }
            }
            reachable = closure(next, steps)
        }
        return reachable.contains(steps.count)
    }

    private enum Step {
        case many, any
        case one([Unicode.Scalar])
    }

    /// A many-wildcard may also match nothing.
    private static func closure(_ states: Set<Int>, _ steps: [Step]) -> Set<Int> {
        var result = states
        for state in states {
            var index = state
            while index < steps.count, case .many = steps[index] {
                index += 1
                result.insert(index)
            }
        }
        return result
    }
}
