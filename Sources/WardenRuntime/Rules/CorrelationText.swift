internal import WardenSigma

/// A correlation in words, for `rule show`.
enum CorrelationText {
    static func lines(_ rule: CorrelationRule, inputs: [String]) -> [String] {
        var lines = ["\(subject(rule, inputs.count)) \(condition(rule, inputs))"]
        lines.append("within \(duration(rule.timespanMilliseconds))")
        if !rule.groupBy.isEmpty { lines.append("per \(rule.groupBy.joined(separator: ", "))") }
        return lines
    }

    private static func subject(_ rule: CorrelationRule, _ inputs: Int) -> String {
        switch rule.kind {
        case .eventCount: "number of events"
        case .valueCount: "number of distinct values"
        case .temporal: "of \(inputs) rules, seen in any order:"
        case .temporalOrdered: "of \(inputs) rules, seen in this order:"
        case .valueSum: "sum of values"
        case .valueAverage: "average of values"
        case .valueMedian: "median of values"
        case .valuePercentile: "percentile \(text(rule.condition.percentile ?? 50)) of values"
        }
    }

    private static func condition(_ rule: CorrelationRule, _ inputs: [String]) -> String {
        if let expression = rule.condition.expression { return text(expression, inputs) }
        if rule.condition.comparisons.isEmpty { return "all" }
        return rule.condition.comparisons.map { comparison in
            "\(sign(comparison.operation)) \(text(comparison.threshold))"
        }.joined(separator: " and ")
    }

    private static func text(_ expression: CorrelationRule.Expression, _ inputs: [String]) -> String {
        switch expression {
        case .input(let index): inputs.indices.contains(index) ? "'\(inputs[index])'" : "?"
        case .not(let inner): "not \(text(inner, inputs))"
        case .all(let parts): "(" + parts.map { text($0, inputs) }.joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map { text($0, inputs) }.joined(separator: " or ") + ")"
        }
    }

    private static func sign(_ operation: CorrelationRule.Condition.Operator) -> String {
        switch operation {
        case .gt: ">"
        case .gte: ">="
        case .lt: "<"
        case .lte: "<="
        case .eq: "="
        case .neq: "!="
        }
    }

    private static func text(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? "\(number)" }

    private static func duration(_ milliseconds: Int64) -> String {
        for (unit, length) in [("days", 86_400_000), ("hours", 3_600_000), ("minutes", 60_000), ("seconds", 1_000)]
            as [(String, Int64)]
        where milliseconds >= length && milliseconds % length == 0 {
            let count = milliseconds / length
            return "\(count) \(count == 1 ? String(unit.dropLast()) : unit)"
        }
        return "\(milliseconds) milliseconds"
    }
}
