/// Cuts Databricks SQL into tokens. Never fails: what it cannot read becomes a symbol.
///
/// Source: Databricks SQL language manual, lexical elements (strings with backslash escapes, `r'…'`, nested comments).
struct SQLLexer {
    private let bytes: [UInt8]
    private var index = 0
    private var line: Int

    static func tokens(_ text: String, firstLine: Int = 1) -> [SQLToken] {
        var lexer = SQLLexer(bytes: Array(text.utf8), line: firstLine)
        return lexer.run()
    }

    private init(bytes: [UInt8], line: Int) {
        self.bytes = bytes
        self.line = line
    }

    private mutating func run() -> [SQLToken] {
        var found: [SQLToken] = []
        while let byte = peek() {
            let start = line
            if byte == UInt8(ascii: "\n") {
                line += 1
                index += 1
            } else if byte <= 32 {
                index += 1
            } else if byte == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") {
                skipLine()
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                skipComment()
            } else if byte == UInt8(ascii: "`") {
                found.append(SQLToken(kind: .quoted, text: backticks(), line: start))
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                found.append(SQLToken(kind: .string, text: string(byte, isRaw: false), line: start))
            } else if byte | 32 == UInt8(ascii: "r"), let quote = peek(1), quote == 39 || quote == 34 {
                index += 1
                found.append(SQLToken(kind: .string, text: string(quote, isRaw: true), line: start))
            } else if let hole = hole() {
                found.append(SQLToken(kind: .hole, text: hole, line: start))
            } else if Self.isWordByte(byte) {
                let word = word()
                let isNumber = (48...57).contains(byte) && word.utf8.allSatisfy { (48...57).contains($0) }
                found.append(SQLToken(kind: isNumber ? .number : .word, text: word, line: start))
            } else {
                index += 1
                found.append(SQLToken(kind: .symbol, text: String(decoding: [byte], as: UTF8.self), line: start))
            }
        }
        return found
    }

    private func peek(_ ahead: Int = 0) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), 128...: true
        default: false
        }
    }

    private mutating func skipLine() {
        while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
    }

    private mutating func skipComment() {
        var depth = 0
        while let byte = peek() {
            if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                index += 2
                if depth == 0 { return }
            } else {
                if byte == UInt8(ascii: "\n") { line += 1 }
                index += 1
            }
        }
    }

    private mutating func backticks() -> String {
        var text: [UInt8] = []
        index += 1
        while let byte = peek() {
            index += 1
            if byte == UInt8(ascii: "`") {
                guard peek() == byte else { break }
                index += 1
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func string(_ quote: UInt8, isRaw: Bool) -> String {
        var text: [UInt8] = []
        index += 1
        while let byte = peek() {
            index += 1
            if byte == quote {
                guard peek() == quote else { break }
                index += 1
            } else if byte == UInt8(ascii: "\\"), !isRaw, let next = peek() {
                index += 1
                text.append(next == UInt8(ascii: "n") ? 10 : next)
                continue
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func word() -> String {
        let start = index
        while let byte = peek(), Self.isWordByte(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// `{{…}}`, `${…}`, `:name`, `?`; a colon after a value is a path into JSON (`raw:field`), which is no hole but does no
    /// harm as one.
    private mutating func hole() -> String? {
        let start = index
        switch (bytes[index], peek(1)) {
        case (UInt8(ascii: "{"), UInt8(ascii: "{")): close("}}")
        case (UInt8(ascii: "$"), UInt8(ascii: "{")): close("}")
        case (UInt8(ascii: "?"), _): index += 1
        case (UInt8(ascii: ":"), let next?) where Self.isWordByte(next):
            index += 1
            _ = word()
        default: return nil
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func close(_ end: String) {
        let mark = Array(end.utf8)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            if bytes[index...].starts(with: mark) {
                index += mark.count
                return
            }
            index += 1
        }
    }
}
