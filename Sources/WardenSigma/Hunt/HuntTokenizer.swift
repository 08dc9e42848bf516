/// Cuts a hunt expression into tokens.
struct HuntTokenizer {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    static func tokens(of text: String) throws(HuntProblem) -> [HuntToken] {
        var tokenizer = HuntTokenizer(text)
        var tokens: [HuntToken] = []
        while let token = try tokenizer.next() { tokens.append(token) }
        return tokens
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func next() throws(HuntProblem) -> HuntToken? {
        skipSpace()
        guard let scalar = current else { return nil }
        let start = index
        if scalar == "(" || scalar == ")" {
            index += 1
            return HuntToken(kind: scalar == "(" ? .open : .close, offset: start)
        }
        let word = try self.word(stops: Self.fieldStops)
        if !word.isQuoted, !startsTest() {
            switch word.text.lowercased() {
            case "and": return HuntToken(kind: .and, offset: start)
            case "or": return HuntToken(kind: .or, offset: start)
            case "not": return HuntToken(kind: .not, offset: start)
            default: break
            }
        }
        guard startsTest(), !word.text.isEmpty else {
            // Not a field: the characters that end a field name are text here.
            index = start
            let value = try self.word(stops: Self.valueStops)
            guard !value.text.isEmpty || value.isQuoted else { throw unexpected(start) }
            if !value.isQuoted, value.text.unicodeScalars.allSatisfy({ ":=<>!|".unicodeScalars.contains($0) }) {
                throw HuntProblem(
                    message: "'\(value.text)' stands apart from its field",
                    offset: start,
                    hint: "write field\(value.text)value with no blank before the operator, or quote it if it is text"
                )
            }
            return HuntToken(kind: .keyword(value), offset: start)
        }
        return HuntToken(kind: .test(try test(word)), offset: start)
    }

    /// True at one of `:`, `=`, `!=`, `<`, `>` or `|` right after a name.
    private func startsTest() -> Bool {
        switch current {
        case ":", "=", "<", ">", "|": true
        case "!": index + 1 < scalars.count && scalars[index + 1] == "="
        default: false
        }
    }

    private mutating func test(_ field: HuntValue) throws(HuntProblem) -> HuntTest {
        var test = HuntTest(field: field.text, modifiers: [], isNegated: false, values: [])
        while take("|") {
            let start = index
            let name = try word(stops: Self.fieldStops)
            guard !name.text.isEmpty else {
                throw HuntProblem(
                    message: "a modifier is expected after '|'",
                    offset: start,
                    hint: "write one of \(WardenSigma.Modifier.names.joined(separator: ", "))"
                )
            }
            test.modifiers.append(.init(name: name.text, offset: start))
        }
        let start = index
        if take("!") {
            guard take("=") else { throw unexpected(start) }
            test.isNegated = true
        } else if take(">") || take("<") {
            let isGreater = scalars[start] == ">"
            let includes = take("=")
            test.modifiers.append(.init(name: (isGreater ? "gt" : "lt") + (includes ? "e" : ""), offset: start))
        } else if !take(":"), !take("=") {
            throw HuntProblem(
                message: "':' and a value are expected after '\(field.text)'",
                offset: index,
                hint: "write \(field.text):value"
            )
        }
        test.values = try values(after: field.text)
        return test
    }

    /// The values behind a colon or a comparison; blanks may stand in between, but an operator is no value then.
    private mutating func values(after field: String) throws(HuntProblem) -> [HuntValue] {
        let place = index
        skipSpace()
        guard take("[") else {
            let value = try word(stops: Self.valueStops)
            let isOperator = value.offset > place && Self.operators.contains(value.text.lowercased())
            guard value.isQuoted || !value.text.isEmpty && !isOperator else {
                throw HuntProblem(
                    message: "a value is expected after '\(field)'",
                    offset: place,
                    hint: "quote a value with spaces, and a value that is 'and', 'or' or 'not'; \"\" is the empty value"
                )
            }
            return [value]
        }
        let start = index - 1
        var values: [HuntValue] = []
        repeat {
            skipSpace()
            let value = try word(stops: Self.listStops)
            if !value.text.isEmpty || value.isQuoted { values.append(value) }
            skipSpace()
        } while take(",")
        guard take("]") else {
            throw HuntProblem(
                message: "'[' is never closed",
                offset: start,
                hint: "separate values with ',' and add ']'"
            )
        }
        return values
    }

    private static let operators: Set<String> = ["and", "or", "not"]
    private static let fieldStops: Set<Unicode.Scalar> = [" ", "\t", "\n", "(", ")", ":", "=", "<", ">", "|", "!"]
    private static let valueStops: Set<Unicode.Scalar> = [" ", "\t", "\n", "(", ")"]
    private static let listStops: Set<Unicode.Scalar> = [" ", "\t", "\n", ",", "]"]

    /// A quoted text, or everything up to one of `stops`.
    private mutating func word(stops: Set<Unicode.Scalar>) throws(HuntProblem) -> HuntValue {
        let start = index
        if let quote = current, quote == "\"" || quote == "'" { return try quoted(quote) }
        var text = String.UnicodeScalarView()
        while let scalar = current, !stops.contains(scalar) {
            text.append(scalar)
            index += 1
        }
        return HuntValue(text: String(text), isQuoted: false, offset: start)
    }

    /// A backslash escapes the quote; before anything else it stays, for wildcards.
    private mutating func quoted(_ quote: Unicode.Scalar) throws(HuntProblem) -> HuntValue {
        let start = index
        index += 1
        var text = String.UnicodeScalarView()
        while let scalar = current {
            index += 1
            if scalar == quote { return HuntValue(text: String(text), isQuoted: true, offset: start) }
            if scalar == "\\", let next = current {
                index += 1
                if next != quote { text.append(scalar) }
                text.append(next)
            } else {
                text.append(scalar)
            }
        }
        throw HuntProblem(message: "the quote is never closed", offset: start, hint: "add \(quote) at the end")
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let scalar = current, scalar == " " || scalar == "\t" || scalar == "\n" { index += 1 }
    }

    private func unexpected(_ offset: Int) -> HuntProblem {
        HuntProblem(
            message: "'\(scalars[offset])' stands where a field or a word is expected",
            offset: offset,
            hint: "quote it if it is text to find"
        )
    }
}
