/// Joins predicates and drops what says nothing.
enum PredicateBuilder {
    static func all(_ parts: [Predicate]) -> Predicate {
        var kept: [Predicate] = []
        for part in parts {
            switch part {
            case .constant(true): continue
            case .constant(false): return part
            case .all(let inner): kept += inner
            default: kept.append(part)
            }
        }
        if kept.isEmpty { return .constant(true) }
        return kept.count == 1 ? kept[0] : .all(kept)
    }

    static func any(_ parts: [Predicate]) -> Predicate {
        var kept: [Predicate] = []
        for part in parts {
            switch part {
            case .constant(false): continue
            case .constant(true): return part
            case .any(let inner): kept += inner
            default: kept.append(part)
            }
        }
        if kept.isEmpty { return .constant(false) }
        return kept.count == 1 ? kept[0] : .any(kept)
    }

    static func not(_ part: Predicate) -> Predicate {
        switch part {
        case .constant(let value): .constant(!value)
        case .not(let inner): inner
        default: .not(part)
        }
    }
}
