/// A string value of a rule as a list of parts, never as re-escaped text.
struct SigmaString: Hashable {
    enum Part: Hashable {
        case text(String)
        case many
        case one
        case oneOf([Unicode.Scalar])
        /// `%name%` under `expand`, to be filled in by a pipeline.
        case placeholder(String)
        /// Encoded text that is no UTF-8, on its way to Base64.
        case bytes([UInt8])
    }

    var parts: [Part]
    var isCased = false

    init(parts: [Part], isCased: Bool = false) {
        self.parts = parts
        self.isCased = isCased
    }

    /// Text without wildcards or escapes.
    init(literal: String) {
        parts = literal.isEmpty ? [] : [.text(literal)]
    }

    /// Reads wildcards and escapes by one scan from left to right: a backslash makes `\`, `*` or `?` after it literal
    /// and is itself literal before anything else.
    init(escaped text: String) {
        var text = text
        let special = text.withUTF8 { bytes in
            bytes.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "\\") }
        }
        self = special ? Self.scan(text) : Self(literal: text)
    }

    private static func scan(_ text: String) -> Self {
        var parts: [Part] = []
        var pending: [UInt8] = []
        func flush() {
            if !pending.isEmpty { parts.append(.text(String(decoding: pending, as: UTF8.self))) }
            pending.removeAll(keepingCapacity: true)
        }
        var isEscaped = false
        for byte in text.utf8 {
            let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\\")
            if isEscaped {
                if !isSpecial { pending.append(UInt8(ascii: "\\")) }
                pending.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if isSpecial {
                flush()
                parts.append(byte == UInt8(ascii: "*") ? .many : .one)
            } else {
                pending.append(byte)
            }
        }
        if isEscaped { pending.append(UInt8(ascii: "\\")) }
        flush()
        return Self(parts: parts)
    }

    /// The text where the string is nothing but text.
    var literal: String? {
        var result = ""
        for part in parts {
            guard case .text(let text) = part else { return nil }
            result += text
        }
        return result
    }

    var hasWildcards: Bool { parts.contains(.many) || parts.contains(.one) }

    var placeholders: [String] {
        parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// Adds many-wildcards at the sides asked for, unless they are there.
    mutating func open(start: Bool, end: Bool) {
        if start, parts.first != .many { parts.insert(.many, at: 0) }
        if end, parts.last != .many { parts.append(.many) }
    }

    /// Joins neighbouring texts.
    mutating func mergeTexts() {
        var merged: [Part] = []
        for part in parts {
            if case .text(let text) = part, case .text(let before)? = merged.last {
                merged[merged.count - 1] = .text(before + text)
            } else if part != .text("") {
                merged.append(part)
            }
        }
        parts = merged
    }

    /// The string in rule syntax, for messages and for pipelines that compare text.
    var plain: String {
        parts.map { part in
            switch part {
            case .text(let text): text.escapingWildcards()
            case .many: "*"
            case .one: "?"
            case .oneOf(let scalars): scalars.first.map { String($0) } ?? ""
            case .placeholder(let name): "%\(name)%"
            case .bytes: "?"
            }
        }.joined()
    }
}

extension String {
    fileprivate func escapingWildcards() -> String {
        var result = ""
        for character in self {
            if character == "*" || character == "?" { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
