/// One operator applied to one context key.
public struct ConditionTest: Sendable, Hashable {
    public enum Quantifier: String, Sendable, Hashable {
        case forAllValues = "ForAllValues", forAnyValue = "ForAnyValue"
    }

    public var quantifier: Quantifier?
    public var operation: ConditionOperator
    public var ifExists: Bool
    /// As written; compared ignoring case.
    public var key: String
    public var values: [String]

    /// How the policy wrote the operator.
    public var name: String {
        (quantifier.map { $0.rawValue + ":" } ?? "") + operation.rawValue + (ifExists ? "IfExists" : "")
    }

    static func parse(_ value: PolicyValue?) throws(PolicyProblem) -> [ConditionTest] {
        guard let value else { return [] }
        guard case .object(let operators) = value else { throw PolicyProblem(message: "Condition is not an object") }
        var tests: [ConditionTest] = []
        for name in operators.keys.sorted() {
            guard case .object(let keys)? = operators[name] else {
                throw PolicyProblem(message: "condition '\(name)' is not an object")
            }
            for key in keys.keys.sorted() {
                guard let values = keys[key]?.scalars else {
                    throw PolicyProblem(message: "condition '\(name)' on '\(key)' is not a string or a list of strings")
                }
                tests.append(try test(name, key, values))
            }
        }
        return tests
    }

    private static func test(_ name: String, _ key: String, _ values: [String]) throws(PolicyProblem) -> ConditionTest {
        var rest = Substring(name)
        var quantifier: Quantifier?
        for candidate in [Quantifier.forAllValues, .forAnyValue] {
            let prefix = candidate.rawValue.lowercased() + ":"
            if rest.lowercased().hasPrefix(prefix) {
                quantifier = candidate
                rest = rest.dropFirst(prefix.count)
            }
        }
        var ifExists = false
        if rest.lowercased().hasSuffix("ifexists") {
            ifExists = true
            rest = rest.dropLast("ifexists".count)
        }
        guard let operation = ConditionOperator.named(String(rest)), !(ifExists && operation == .null) else {
            throw PolicyProblem(message: "unknown condition operator '\(name)'")
        }
        return ConditionTest(
            quantifier: quantifier,
            operation: operation,
            ifExists: ifExists,
            key: key,
            values: values
        )
    }
}

/// The condition operators of IAM.
public enum ConditionOperator: String, Sendable, Hashable, CaseIterable {
    case stringEquals = "StringEquals"
    case stringNotEquals = "StringNotEquals"
    case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
    case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
    case stringLike = "StringLike"
    case stringNotLike = "StringNotLike"
    case numericEquals = "NumericEquals"
    case numericNotEquals = "NumericNotEquals"
    case numericLessThan = "NumericLessThan"
    case numericLessThanEquals = "NumericLessThanEquals"
    case numericGreaterThan = "NumericGreaterThan"
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    case dateEquals = "DateEquals"
    case dateNotEquals = "DateNotEquals"
    case dateLessThan = "DateLessThan"
    case dateLessThanEquals = "DateLessThanEquals"
    case dateGreaterThan = "DateGreaterThan"
    case dateGreaterThanEquals = "DateGreaterThanEquals"
    case bool = "Bool"
    case binaryEquals = "BinaryEquals"
    case ipAddress = "IpAddress"
    case notIPAddress = "NotIpAddress"
    case arnEquals = "ArnEquals"
    case arnLike = "ArnLike"
    case arnNotEquals = "ArnNotEquals"
    case arnNotLike = "ArnNotLike"
    case null = "Null"

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

    static func named(_ name: String) -> ConditionOperator? { byName[name.lowercased()] }

    /// The negated operators: true for a missing key, and no listed value may match.
    public var isNegated: Bool {
        switch self {
        case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals, .dateNotEquals,
            .notIPAddress, .arnNotEquals, .arnNotLike:
            true
        default: false
        }
    }

    /// The operator that a negated one negates; itself otherwise.
    var positive: ConditionOperator {
        switch self {
        case .stringNotEquals: .stringEquals
        case .stringNotEqualsIgnoreCase: .stringEqualsIgnoreCase
        case .stringNotLike: .stringLike
        case .numericNotEquals: .numericEquals
        case .dateNotEquals: .dateEquals
        case .notIPAddress: .ipAddress
        case .arnNotEquals, .arnNotLike: .arnLike
        case .arnEquals: .arnLike
        default: self
        }
    }
}
