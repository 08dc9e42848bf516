/// Parses the statements of `SQLStatement`.
struct SQLParser {
    var tokens: ArraySlice<SQLToken>
    let text: String
    let parameters: [String: JSON]
    /// Prefix of names with fewer than three parts.
    let defaults: [String]

    /// - Parameter parameters: needed where `IDENTIFIER(:name)` names a table.
    static func parse(
        _ text: String,
        parameters: [String: JSON],
        catalog: String?,
        schema: String?
    ) throws -> SQLStatement {
        var parser = SQLParser(
            tokens: try SQLToken.tokens(text)[...],
            text: text,
            parameters: parameters,
            defaults: [catalog, schema].compactMap { $0 }
        )
        let statement = try parser.statement()
        guard parser.tokens.isEmpty else {
            throw SQLFailure.syntax("near '\(parser.tokens.first.map(Self.show) ?? "")'")
        }
        return statement
    }

    static func show(_ token: SQLToken) -> String {
        switch token {
        case .word(let text), .quoted(let text), .text(let text), .number(let text), .parameter(let text),
            .symbol(let text):
            text
        }
    }

    // MARK: Words

    func next(_ word: String) -> Bool {
        guard case .word(let text)? = tokens.first else { return false }
        return text.uppercased() == word
    }

    mutating func take(_ words: String...) -> Bool {
        let found = tokens.prefix(words.count).map { token -> String in
            guard case .word(let text) = token else { return "" }
            return text.uppercased()
        }
        guard found == words else { return false }
        tokens = tokens.dropFirst(words.count)
        return true
    }

    mutating func take(symbol: String) -> Bool {
        guard tokens.first == .symbol(symbol) else { return false }
        tokens.removeFirst()
        return true
    }

    mutating func need(_ word: String) throws {
        guard take(word) else {
            throw SQLFailure.syntax("'\(word)' expected, near '\(tokens.first.map(Self.show) ?? "end")'")
        }
    }

    mutating func need(symbol: String) throws {
        guard take(symbol: symbol) else {
            throw SQLFailure.syntax("'\(symbol)' expected, near '\(tokens.first.map(Self.show) ?? "end")'")
        }
    }

    mutating func identifier() throws -> String {
        switch tokens.popFirst() {
        case .word(let text)?, .quoted(let text)?: return text
        case let other: throw SQLFailure.syntax("a name expected, near '\(other.map(Self.show) ?? "end")'")
        }
    }

    /// A dotted name, completed to `parts` parts from the defaults.
    mutating func name(parts: Int = 3) throws -> String {
        if take("IDENTIFIER") {
            try need(symbol: "(")
            let value: String
            switch tokens.popFirst() {
            case .parameter(let name)?: value = parameters[name]?.parameterText ?? ""
            case .text(let text)?: value = text
            default: throw SQLFailure.syntax("IDENTIFIER takes a text or a parameter")
            }
            try need(symbol: ")")
            return value.replacing("`", with: "")
        }
        var path = [try identifier()]
        while take(symbol: ".") { path.append(try identifier()) }
        if path.count < parts, defaults.count >= parts - path.count {
            path = defaults.prefix(parts - path.count) + path
        }
        return path.joined(separator: ".")
    }
}
