import WardenDomain

/// The predicate of a whole rule: its own condition and those of filters and pipelines, joined with AND.
enum RuleLowering {
    /// nil after errors were reported to the rule's sink.
    static func lower(_ rule: SigmaRule) -> Predicate? {
        var parts: [Predicate] = []
        var isSound = true
        for group in rule.groups {
            if let part = lower(group, rule) { parts.append(part) } else { isSound = false }
        }
        return isSound ? PredicateBuilder.all(parts) : nil
    }

    private static func lower(_ group: DetectionGroup, _ rule: SigmaRule) -> Predicate? {
        var named: [(String, Predicate?)] = []
        var isSound = true
        for identifier in group.identifiers {
            do {
                named.append((identifier.name, try identifier.body.map(ItemLowering.lower)))
            } catch {
                isSound = false
                let place = error.place
                rule.sink.error(error.code, error.message, line: place.line, column: place.column, hint: error.hint)
            }
        }
        guard isSound else { return nil }
        let lowering = ConditionLowering(named)
        var parts: [Predicate] = []
        for condition in group.conditions {
            do {
                // A condition whose every test was dropped restricts nothing.
                parts.append(try lowering.lower(condition) ?? .constant(true))
            } catch {
                let location = rule.header.location
                rule.sink.error(
                    error.code,
                    error.message,
                    line: location.line,
                    column: location.column,
                    hint: error.hint
                )
                return nil
            }
        }
        let joined = PredicateBuilder.any(parts)
        return group.isNegated ? PredicateBuilder.not(joined) : joined
    }
}
