/// A word or bracket of a condition.
struct ConditionToken {
    enum Kind: Equatable { case word, open, close }

    var kind: Kind
    var text: String
    /// In Unicode scalars from the start of the condition.
    var offset: Int

    /// The word in lower case, for comparing with keywords.
    var keyword: String { kind == .word ? text.lowercased() : "" }
}

/// What is wrong with a condition, and where.
struct ConditionProblem: Error {
    var code: String
    var message: String
    var offset: Int
    var hint: String?

    init(_ code: String = "sigma.invalid-condition", _ message: String, offset: Int, hint: String? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
        self.hint = hint
    }
}

/// Cuts a condition into tokens.
enum ConditionTokenizer {
    static func tokens(of text: String) throws(ConditionProblem) -> [ConditionToken] {
        var tokens: [ConditionToken] = []
        var word = String.UnicodeScalarView()
        var start = 0
        var offset = 0
        func flush() {
            if !word.isEmpty { tokens.append(ConditionToken(kind: .word, text: String(word), offset: start)) }
            word = .init()
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r":
                flush()
            case "(", ")":
                flush()
                tokens.append(
                    ConditionToken(kind: scalar == "(" ? .open : .close, text: String(scalar), offset: offset)
                )
            case "|":
                throw ConditionProblem(
                    "sigma.obsolete-aggregation",
                    "aggregations after '|' are obsolete and not read",
                    offset: offset,
                    hint: "write a correlation rule (type: event_count, value_count or temporal)"
                )
            case _ where isWord(scalar):
                if word.isEmpty { start = offset }
                word.append(scalar)
            default:
                throw ConditionProblem(
                    "sigma.invalid-condition",
                    "unexpected '\(scalar)' in the condition",
                    offset: offset,
                    hint: "identifiers hold letters, digits, '_' and '-'"
                )
            }
            offset += 1
        }
        flush()
        return tokens
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "*": true
        default: false
        }
    }
}
