import WardenDomain
import WardenSigma

/// Names for rules and correlations that survive a reload of the rule files, where indices do not.
struct CorrelationNames: Sendable {
    /// Rule ids; a repeated id is numbered.
    let rules: [String]
    /// Correlation ids with what they say: a changed correlation has another name.
    let correlations: [String]
    let ids: [String]

    init(_ program: DetectionProgram) {
        rules = Self.numbered(program.rules.map(\.summary.id))
        let ruleNames = rules
        var known: [String] = []
        for correlation in program.correlations {
            let inputs = correlation.inputs.map { feed in
                let source =
                    switch feed.input {
                    case .rule(let index): index < ruleNames.count ? ruleNames[index] : "?"
                    case .correlation(let index): index < known.count ? "(\(known[index]))" : "?"
                    }
                return "\(source) \(feed.groupPositions) \(feed.valuePositions)"
            }
            known.append(
                [
                    correlation.summary.id, correlation.kind.rawValue, "\(correlation.timespanMilliseconds)",
                    correlation.groupBy.joined(separator: ","), inputs.joined(separator: ";"),
                    "\(correlation.condition)",
                ].joined(separator: "|")
            )
        }
        correlations = Self.numbered(known)
        ids = program.correlations.map(\.summary.id)
    }

    private static func numbered(_ names: [String]) -> [String] {
        var seen: [String: Int] = [:]
        return names.map { name in
            let number = seen[name, default: 0]
            seen[name] = number + 1
            return number == 0 ? name : "\(name)#\(number)"
        }
    }
}
