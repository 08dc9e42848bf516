internal import WardenSigma

/// A compiled condition as indented text, one test a line.
struct PredicateText {
    private(set) var lines: [String] = []

    init(_ predicate: Predicate) { add(predicate, depth: 0, lead: "") }

    private mutating func add(_ predicate: Predicate, depth: Int, lead: String) {
        switch predicate {
        case .constant(let value): line(depth, lead + (value ? "always" : "never"))
        case .test(let test): line(depth, lead + Self.text(test))
        case .not(let inner): add(inner, depth: depth, lead: lead + "not ")
        case .all(let parts): group("all of", parts, depth, lead)
        case .any(let parts): group("any of", parts, depth, lead)
        }
    }

    private mutating func group(_ word: String, _ parts: [Predicate], _ depth: Int, _ lead: String) {
        line(depth, lead + word)
        for part in parts { add(part, depth: depth + 1, lead: "") }
    }

    private mutating func line(_ depth: Int, _ text: String) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private static func text(_ test: FieldTest) -> String {
        let field = test.field ?? "(anywhere)"
        return switch test.match {
        case .string(let pattern): "\(field) \(pattern.isCased ? "is exactly" : "is") '\(text(pattern))'"
        case .number(let number): "\(field) = \(text(number))"
        case .boolean(let value): "\(field) = \(value)"
        case .absent: "\(field) has no value"
        case .present: "\(field) exists"
        case .regex(let pattern): "\(field) matches /\(pattern)/"
        case .cidr(let block): "\(field) is in \(text(block))"
        case .compare(let operation, let number): "\(field) \(sign(operation)) \(text(number))"
        case .exactNumber(let operation, let digits): "\(field) \(operation.map(sign) ?? "=") \(digits)"
        case .timePart(let part, let value): "\(part.rawValue) of \(field) = \(value)"
        case .fieldReference(let other, let mode, let cased):
            "\(field) \(mode.rawValue) field \(other)\(cased ? " (cased)" : "")"
        }
    }

    private static func text(_ pattern: StringPattern) -> String {
        pattern.parts.map { part in
            switch part {
            case .text(let text): text.reduce(into: "") { $0 += "*?\\".contains($1) ? "\\\($1)" : "\($1)" }
            case .many: "*"
            case .one: "?"
            case .oneOf: "[-]"
            }
        }.joined()
    }

    private static func text(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? "\(number)"
    }

    private static func sign(_ operation: NumericOperator) -> String {
        switch operation {
        case .lt: "<"
        case .lte: "<="
        case .gt: ">"
        case .gte: ">="
        }
    }

    private static func text(_ block: CIDRBlock) -> String {
        let address =
            block.network.count == 4
            ? block.network.map(String.init).joined(separator: ".")
            : stride(from: 0, to: block.network.count - 1, by: 2)
                .map { String(Int(block.network[$0]) << 8 | Int(block.network[$0 + 1]), radix: 16) }
                .joined(separator: ":")
        return "\(address)/\(block.prefixLength)"
    }
}
