/// Parses a condition without recursion: operators wait on a stack, so that length costs no depth. Runs of `and` and
/// `or` become one node.
struct ConditionParser {
    /// Levels of brackets and `not`.
    static let depthLimit = 64

    private let tokens: [ConditionToken]
    private let end: Int
    private var index = 0
    private var operands: [ConditionExpression] = []
    private var operators: [Operator] = []
    private var depth = 0

    private enum Operator {
        case or, and, not
        case bracket(offset: Int)

        /// Higher binds tighter.
        var strength: Int {
            switch self {
            case .bracket: 0
            case .or: 1
            case .and: 2
            case .not: 3
            }
        }
    }

    private init(_ text: String) throws(ConditionProblem) {
        tokens = try ConditionTokenizer.tokens(of: text)
        end = text.unicodeScalars.count
    }

    /// The expression in `text`.
    static func parse(_ text: String) throws(ConditionProblem) -> ConditionExpression {
        var parser = try ConditionParser(text)
        return try parser.run()
    }

    private mutating func run() throws(ConditionProblem) -> ConditionExpression {
        guard !tokens.isEmpty else {
            throw ConditionProblem(
                "sigma.invalid-condition",
                "the condition is empty",
                offset: 0,
                hint: "name a search identifier"
            )
        }
        while true {
            try operand()
            while index < tokens.count, tokens[index].kind == .close { try closeBracket() }
            guard index < tokens.count else { break }
            try binaryOperator()
        }
        while let top = operators.popLast() {
            if case .bracket(let offset) = top {
                throw ConditionProblem(
                    "sigma.invalid-condition",
                    "'(' is never closed",
                    offset: offset,
                    hint: "add ')'"
                )
            }
            reduce(top)
        }
        return operands[0]
    }

    /// Prefixes (`not`, brackets), then one identifier or selector.
    private mutating func operand() throws(ConditionProblem) {
        while index < tokens.count {
            let token = tokens[index]
            if token.kind == .open {
                try push(.bracket(offset: token.offset), at: token)
            } else if token.keyword == "not" {
                try push(.not, at: token)
            } else {
                break
            }
            index += 1
        }
        guard index < tokens.count else {
            throw ConditionProblem(
                "sigma.invalid-condition",
                "the condition ends where an identifier is expected",
                offset: end,
                hint: "name a search identifier after '\(tokens.last?.text ?? "")'"
            )
        }
        operands.append(try primary())
    }

    private mutating func push(_ operation: Operator, at token: ConditionToken) throws(ConditionProblem) {
        depth += 1
        guard depth <= Self.depthLimit else {
            throw ConditionProblem(
                "sigma.condition-too-deep",
                "the condition is nested deeper than \(Self.depthLimit) levels",
                offset: token.offset,
                hint: "split it into several identifiers"
            )
        }
        operators.append(operation)
    }

    private mutating func primary() throws(ConditionProblem) -> ConditionExpression {
        let token = tokens[index]
        if index + 1 < tokens.count, tokens[index + 1].keyword == "of" { return try selector(token) }
        guard token.kind == .word, !["and", "or", "of", "them"].contains(token.keyword) else {
            throw ConditionProblem(
                "sigma.invalid-condition",
                "'\(token.text)' stands where an identifier is expected",
                offset: token.offset,
                hint: "name a search identifier before '\(token.text)'"
            )
        }
        guard !token.text.contains("*") else {
            throw ConditionProblem(
                "sigma.invalid-condition",
                "the pattern '\(token.text)' stands alone",
                offset: token.offset,
                hint: "write '1 of \(token.text)' or 'all of \(token.text)'"
            )
        }
        index += 1
        return .identifier(token.text, offset: token.offset)
    }

    private mutating func selector(_ token: ConditionToken) throws(ConditionProblem) -> ConditionExpression {
        let quantifier: ConditionExpression.Quantifier
        switch token.keyword {
        case "1", "any": quantifier = .any
        case "all": quantifier = .all
        default:
            throw ConditionProblem(
                "sigma.invalid-condition",
                "'\(token.text) of' is not known: only '1 of', 'any of' and 'all of' are",
                offset: token.offset,
                hint: "spell out the combinations with 'and' and 'or'"
            )
        }
        guard index + 2 < tokens.count, tokens[index + 2].kind == .word,
            !["and", "or", "not", "of"].contains(tokens[index + 2].keyword)
        else {
            throw ConditionProblem(
                "sigma.invalid-condition",
                "'\(token.text) of' names no identifiers",
                offset: tokens[index + 1].offset,
                hint: "write '\(token.text) of selection_*' or '\(token.text) of them'"
            )
        }
        let pattern = tokens[index + 2]
        index += 3
        let text = pattern.keyword == "them" ? "them" : pattern.text
        return .selector(quantifier, pattern: text, offset: token.offset)
    }

    private mutating func closeBracket() throws(ConditionProblem) {
        while let top = operators.popLast() {
            if case .bracket = top {
                depth -= 1
                index += 1
                reducePrefixes()
                return
            }
            reduce(top)
        }
        throw ConditionProblem(
            "sigma.invalid-condition",
            "')' closes nothing",
            offset: tokens[index].offset,
            hint: "remove it, or add '('"
        )
    }

    private mutating func binaryOperator() throws(ConditionProblem) {
        let token = tokens[index]
        let operation: Operator
        switch token.keyword {
        case "and": operation = .and
        case "or": operation = .or
        default:
            throw ConditionProblem(
                "sigma.invalid-condition",
                "'and' or 'or' is expected before '\(token.text)'",
                offset: token.offset,
                hint: "join the two with 'and' or 'or'"
            )
        }
        reducePrefixes()
        while let top = operators.last, top.strength > operation.strength {
            operators.removeLast()
            reduce(top)
        }
        operators.append(operation)
        index += 1
    }

    /// Applies every `not` that waits for the operand just read.
    private mutating func reducePrefixes() {
        while case .not? = operators.last {
            operators.removeLast()
            reduce(.not)
        }
    }

    /// Applies an operator that was just taken off the stack, with all of its kind right below it: a run of `or` is one
    /// node, made once.
    private mutating func reduce(_ operation: Operator) {
        switch operation {
        case .not:
            depth -= 1
            if let operand = operands.popLast() { operands.append(.not(operand)) }
        case .and, .or:
            var count = 2
            while let next = operators.last, next.strength == operation.strength {
                operators.removeLast()
                count += 1
            }
            let parts = Array(operands.suffix(count))
            operands.removeLast(parts.count)
            operands.append(operation.strength == Operator.and.strength ? .all(parts) : .any(parts))
        case .bracket:
            break
        }
    }
}
