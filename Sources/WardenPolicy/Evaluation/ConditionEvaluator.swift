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

    /// All tests have to hold.
    mutating func evaluate(_ tests: [ConditionTest]) -> Ternary {
        var result = Ternary.yes
        for test in tests { result = result && evaluate(test) }
        return result
    }

    private mutating func evaluate(_ test: ConditionTest) -> Ternary {
        if test.values.isEmpty {
            notes.append("\(test.name) on '\(test.key)' lists no value; AWS does not say what that means")
            return .unknown
        }
        let key = test.key.lowercased()
        let given = request.context[key]
        if given == nil, unknownContext, request.mayCarry(key) {
            notes.append("assumes nothing about '\(test.key)', which the request does not give")
            return .unknown
        }
        let actual = given ?? []
        // An empty set is as good as no key; to the set operators an empty text is an empty set.
        if test.operation == .null { return null(test, isAbsent: actual.isEmpty) }
        let isEmpty = actual.allSatisfy { test.quantifier != nil && $0.isEmpty }
        let present = isEmpty ? nil : actual
        guard let present else { return Ternary(missing(test)) }
        let others = key == "aws:principalarn" ? request.otherRoleARNs(test.values) : []
        let matched = present.map { value in match(value, test, or: others) }
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

    /// - Parameter others: what the value may be instead; an answer that differs with them is none.
    private mutating func match(_ actual: String, _ test: ConditionTest, or others: [String]) -> Ternary {
        let answer = match(actual, test)
        guard others.contains(where: { match($0, test) != answer }) else { return answer }
        notes.append("whether the role of the session lies below a region is not known (context key aws:PrincipalArn)")
        return .unknown
    }

    /// One actual value against the listed ones: any may match, or none where the operator is negated.
    private mutating func match(_ actual: String, _ test: ConditionTest) -> Ternary {
        var any = Ternary.no
        for listed in test.values {
            if let key = unknownVariable(in: listed, test) {
                notes.append("assumes nothing about '\(key)', which the request does not give")
                any = any || .unknown
                continue
            }
            guard let expected = expand(listed, for: test) else { continue }
            any = any || ValueComparison(operation: test.operation.positive, listed: expected).holds(for: actual)
        }
        return test.operation.isNegated ? any.negated : any
    }

    private func unknownVariable(in text: String, _ test: ConditionTest) -> String? {
        guard unknownContext, usesVariables, test.operation.takesVariables, text.utf8.contains(UInt8(ascii: "$"))
        else { return nil }
        return PolicyText.keys(in: text) { request.mayCarry($0) }.first
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
