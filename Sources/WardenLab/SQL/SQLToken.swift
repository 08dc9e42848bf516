/// One word of a statement.
enum SQLToken: Hashable {
    case word(String)
    case quoted(String)
    case text(String)
    case number(String)
    case parameter(String)
    case symbol(String)

    /// Splits a statement; comments fall away.
    static func tokens(_ statement: String) throws -> [SQLToken] {
        var rest = Array(statement)[...]
        var tokens: [SQLToken] = []
        while let character = rest.first {
            if character.isWhitespace || character == ";" {
                rest.removeFirst()
            } else if rest.starts(with: "--") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.starts(with: "/*") {
                rest.removeFirst(2)
                while !rest.isEmpty, !rest.starts(with: "*/") { rest.removeFirst() }
                rest = rest.dropFirst(2)
            } else if character == "'" || character == "`" || character == "\"" {
                let inside = try quoted(&rest, character)
                tokens.append(character == "`" ? .quoted(inside) : .text(inside))
            } else if character.isLetter || character == "_" {
                tokens.append(.word(take(&rest) { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }))
            } else if character.isNumber {
                tokens.append(.number(take(&rest) { $0.isNumber || $0 == "." }))
            } else if character == ":", let next = rest.dropFirst().first, next.isLetter {
                rest.removeFirst()
                tokens.append(.parameter(take(&rest) { $0.isLetter || $0.isNumber || $0 == "_" }))
            } else {
                let pair = String(rest.prefix(2))
                let symbol = ["<=", ">=", "<>", "!=", "||", "=="].contains(pair) ? pair : String(character)
                rest.removeFirst(symbol.count)
                tokens.append(.symbol(symbol))
            }
        }
        return tokens
    }

    private static func take(_ rest: inout ArraySlice<Character>, while test: (Character) -> Bool) -> String {
        let part = rest.prefix(while: test)
        rest = rest.dropFirst(part.count)
        return String(part)
    }

    private static func quoted(_ rest: inout ArraySlice<Character>, _ quote: Character) throws -> String {
        rest.removeFirst()
        var text = ""
        while let next = rest.popFirst() {
            if next == quote {
                guard rest.first == quote else { return text }
                rest.removeFirst()
                text.append(quote)
            } else if next == "\\", quote != "`", let escaped = rest.popFirst() {
                text.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
            } else {
                text.append(next)
            }
        }
        throw SQLFailure.syntax("unterminated \(quote)")
    }
}

/// Why a statement failed: what the service puts into `status.error`.
struct SQLFailure: Error, Sendable {
    var code: String
    var message: String
    var state: String

    static func syntax(_ what: String) -> SQLFailure {
        SQLFailure(
            code: "BAD_REQUEST",
            message: "[PARSE_SYNTAX_ERROR] Syntax error: \(what). SQLSTATE: 42601",
            state: "42601"
        )
    }

    static func unsupported(_ what: String) -> SQLFailure {
        SQLFailure(
            code: "BAD_REQUEST",
            message: "[UNSUPPORTED_FEATURE] The lab's SQL does not know \(what). SQLSTATE: 0A000",
            state: "0A000"
        )
    }

    static func notFound(_ name: String) -> SQLFailure {
        SQLFailure(
            code: "BAD_REQUEST",
            message: "[TABLE_OR_VIEW_NOT_FOUND] The table or view `\(name)` cannot be found. SQLSTATE: 42P01",
            state: "42P01"
        )
    }

    static func denied(_ privilege: String, _ kind: String, _ name: String) -> SQLFailure {
        SQLFailure(
            code: "BAD_REQUEST",
            message:
                "[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have \(privilege) on \(kind) '\(name)'. SQLSTATE: 42501",
            state: "42501"
        )
    }

    static func column(_ name: String) -> SQLFailure {
        SQLFailure(
            code: "BAD_REQUEST",
            message:
                "[UNRESOLVED_COLUMN.WITHOUT_SUGGESTION] A column with name `\(name)` cannot be resolved. SQLSTATE: 42703",
            state: "42703"
        )
    }
}
