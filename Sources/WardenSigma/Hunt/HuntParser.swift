import WardenYAML

/// Builds the predicate of a hunt expression. `or` binds loosest; neighbours without an operator are joined by `and`.
struct HuntParser {
    private static let depthLimit = 64

    let validateRegex: (String) -> String?
    private let tokens: [HuntToken]
    private let end: Int
    private var index = 0
    private var depth = 0

    init(_ text: String, validateRegex: @escaping (String) -> String?) throws(HuntProblem) {
        tokens = try HuntTokenizer.tokens(of: text)
        end = text.unicodeScalars.count
        self.validateRegex = validateRegex
    }

    mutating func parse() throws(HuntProblem) -> Predicate {
        guard !tokens.isEmpty else {
            throw HuntProblem(
                message: "the expression is empty",
                offset: 0,
                hint: "write actionName:getTable or a word"
            )
        }
        let predicate = try disjunction()
        if index < tokens.count {
            throw HuntProblem(
                message: "')' closes nothing",
                offset: tokens[index].offset,
                hint: "remove it, or add '('"
            )
        }
        return predicate
    }

    private mutating func disjunction() throws(HuntProblem) -> Predicate {
        var parts = [try conjunction()]
        while take(.or) { parts.append(try conjunction()) }
        return PredicateBuilder.any(parts)
    }

    private mutating func conjunction() throws(HuntProblem) -> Predicate {
        var parts = [try negation()]
        while index < tokens.count {
            if take(.and) {
                parts.append(try negation())
            } else if tokens[index].kind == .or || tokens[index].kind == .close {
                break
            } else {
                parts.append(try negation())
            }
        }
        return PredicateBuilder.all(parts)
    }

    private mutating func negation() throws(HuntProblem) -> Predicate {
        var isNegated = false
        while take(.not) { isNegated.toggle() }
        let predicate = try primary()
        return isNegated ? PredicateBuilder.not(predicate) : predicate
    }

    private mutating func primary() throws(HuntProblem) -> Predicate {
        guard index < tokens.count else {
            throw HuntProblem(
                message: "the expression ends where a field or a word is expected",
                offset: end,
                hint: "write a test after the last operator"
            )
        }
        let token = tokens[index]
        index += 1
        switch token.kind {
        case .open:
            depth += 1
            guard depth <= Self.depthLimit else {
                throw HuntProblem(
                    message: "nested deeper than \(Self.depthLimit) levels",
                    offset: token.offset,
                    hint: "use fewer brackets"
                )
            }
            let inner = try disjunction()
            guard take(.close) else {
                throw HuntProblem(message: "'(' is never closed", offset: token.offset, hint: "add ')'")
            }
            depth -= 1
            return inner
        case .keyword(let value):
            return try lower(HuntTest(field: "", modifiers: [], isNegated: false, values: [value]), token.offset)
        case .test(let test):
            return try lower(test, token.offset)
        case .close, .and, .or, .not:
            throw HuntProblem(
                message: "a field or a word is expected here",
                offset: token.offset,
                hint: "write a test on both sides of 'and' and 'or'"
            )
        }
    }

    private mutating func take(_ kind: HuntToken.Kind) -> Bool {
        guard index < tokens.count, tokens[index].kind == kind else { return false }
        index += 1
        return true
    }

    // MARK: Tests

    private func lower(_ test: HuntTest, _ offset: Int) throws(HuntProblem) -> Predicate {
        let uses = try uses(test)
        let field = test.field.isEmpty ? nil : test.field
        if let problem = ModifierRules.problems(in: uses, isKeyword: field == nil).first {
            throw HuntProblem(message: problem.message, offset: problem.use?.offset ?? offset, hint: problem.hint ?? "")
        }
        let chain = ModifierChain(uses)
        var values: [SigmaValue] = []
        for value in test.values { values.append(try self.value(value, chain, isKeyword: field == nil)) }
        let item = DetectionItem(
            field: field,
            modifiers: uses.map(\.modifier),
            values: values,
            linksAll: uses.contains { $0.modifier == .all },
            isNegated: uses.contains { $0.modifier == .neq } != test.isNegated,
            place: .init(line: 1, column: offset + 1)
        )
        do {
            return try ItemLowering.lower(item)
        } catch {
            throw HuntProblem(message: error.message, offset: offset, hint: error.hint ?? "")
        }
    }

    private func uses(_ test: HuntTest) throws(HuntProblem) -> [ModifierUse] {
        var uses: [ModifierUse] = []
        for modifier in test.modifiers {
            guard let known = Modifier(modifier.name) else {
                throw HuntProblem(
                    message: "unknown modifier '\(modifier.name)'",
                    offset: modifier.offset,
                    hint: SpellingSuggestion.hint(for: modifier.name, in: Modifier.names)
                )
            }
            uses.append(ModifierUse(modifier: known, name: modifier.name, offset: modifier.offset))
        }
        return uses
    }

    private func value(_ value: HuntValue, _ chain: ModifierChain, isKeyword: Bool) throws(HuntProblem) -> SigmaValue {
        let isText = value.isQuoted || isKeyword
        let scalar = YAMLScalar(
            text: value.text,
            style: isText ? .doubleQuoted : .plain,
            value: isText ? .string : YAMLScalar.plainValue(of: value.text)
        )
        var warnings: [ModifierProblem] = []
        do throws(ModifierProblem) {
            let result = try chain.apply(to: chain.initialValue(scalar), warnings: &warnings)
            if case .regex(let regex) = result, let pattern = regex.pattern.literal,
                let problem = validateRegex(regex.text(of: pattern))
            {
                throw ModifierProblem(
                    "hunt.invalid-regex",
                    "the regular expression is refused: \(problem)",
                    hint: "RE2 syntax is read: no lookaround, no back references"
                )
            }
            return result
        } catch {
            throw HuntProblem(message: error.message, offset: error.use?.offset ?? value.offset, hint: error.hint ?? "")
        }
    }
}
