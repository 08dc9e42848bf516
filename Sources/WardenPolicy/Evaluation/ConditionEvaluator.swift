/// Judges the conditions of a statement against a request's context.
///
/// Source: IAM JSON policy elements, "Condition operators" and "Multivalued context keys", read 2026-11.
struct ConditionEvaluator {
    let request: PolicyRequest
    let usesVariables: Bool
    /// True: a key the request lacks is not known, instead of absent.
    let unknownContext: Bool

    /// What was assumed or could not be judged, for the reasons.
    private(set) var notes: [String] = []

    init(request: PolicyRequest, usesVariables: Bool, unknownContext: Bool) {
        self.request = request
        self.usesVariables = usesVariables
        self.unknownContext = unknownContext
    }

    /// - Parameter positiveOnMissingVariable: unused values of an unresolved variable never match.
    mutating func evaluate(_ tests: [ConditionTest]) -> Ternary {
        var result = Ternary.yes
        for test in tests { result = result && evaluate(test) }
        return result
    }

    private mutating func evaluate(_ test: ConditionTest) -> Ternary {
        let actual = request.context[test.key.lowercased()]
        if actual == nil, unknownContext {
            notes.append("assumes nothing about '\(test.key)', which the request does not give")
            return .unknown
        }
        if test.operation == .null { return null(test, isAbsent: actual == nil) }
        let present = actual.flatMap { $0.isEmpty ? nil : $0 }
        guard let present else { return Ternary(missing(test)) }
        let matched = present.map { value in match(value, test) }
        switch test.quantifier {
        case .forAllValues: return matched.reduce(.yes) { $0 && $1 }
        case .forAnyValue: return matched.reduce(.no) { $0 || $1 }
        case nil:
            return test.operation.isNegated ? matched.reduce(.yes) { $0 && $1 } : matched.reduce(.no) { $0 || $1 }
        }
    }

    private func null(_ test: ConditionTest, isAbsent: Bool) -> Ternary {
        var result = Ternary.no
        for value in test.values {
            switch value.lowercased() {
            case "true": result = result || Ternary(isAbsent)
            case "false": result = result || Ternary(!isAbsent)
            default: result = result || .unknown
            }
        }
        return result
    }

    /// A missing key or an empty set.
    private func missing(_ test: ConditionTest) -> Bool {
        switch test.quantifier {
        case .forAllValues: true
        case .forAnyValue: test.ifExists
        case nil: test.ifExists || test.operation.isNegated
        }
    }

    /// One actual value against the listed ones: any may match, or none where the operator is negated.
    private mutating func match(_ actual: String, _ test: ConditionTest) -> Ternary {
        var any = Ternary.no
        for listed in test.values {
            guard let expected = expand(listed, for: test) else { continue }
            any = any || ValueComparison(operation: test.operation.positive, listed: expected).holds(for: actual)
        }
        return test.operation.isNegated ? any.negated : any
    }

    /// The listed value with its policy variables filled in; nil where a variable's key is absent.
    private mutating func expand(_ text: String, for test: ConditionTest) -> PolicyText? {
        guard usesVariables, test.operation.takesVariables else { return PolicyText(literal: text) }
        return PolicyText(expanding: text, context: request.context)
    }
}

extension ConditionOperator {
    /// Variables are allowed in string and ARN operators only.
    fileprivate var takesVariables: Bool {
        switch self {
        case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
            .stringNotLike, .arnEquals, .arnLike, .arnNotEquals, .arnNotLike:
            true
        default: false
        }
    }
}
