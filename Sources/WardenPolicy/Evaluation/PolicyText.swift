/// A value of a policy: literal characters and wildcards, kept apart so that a variable's text is never a pattern.
struct PolicyText: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case literal(Unicode.Scalar)
        case many
        case one
    }

    var pieces: [Piece]

    /// `*` and `?` are wildcards, everything else stands for itself.
    init(literal text: String) { pieces = text.unicodeScalars.map(Self.piece) }

    /// Fills in `${key}`, `${key, 'default'}`, `${*}`, `${?}` and `${$}`; nil where a key is absent and has no default.
    ///
    /// - Parameter open: keys of which nothing is known: their variables fit anything.
    init?(expanding text: String, context: [String: [String]], open: [String] = []) {
        pieces = []
        var rest = Substring(text)
        while let start = rest.range(of: "${") {
            pieces += rest[..<start.lowerBound].unicodeScalars.map(Self.piece)
            guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
                pieces += rest[start.lowerBound...].unicodeScalars.map(Self.piece)
                return
            }
            let body = String(rest[start.upperBound..<end])
            if !open.isEmpty, open.contains(Self.key(of: body)) {
                pieces.append(.many)
            } else {
                guard let value = Self.value(of: body, context) else { return nil }
                pieces += value.unicodeScalars.map(Piece.literal)
            }
            rest = rest[rest.index(after: end)...]
        }
        pieces += rest.unicodeScalars.map(Self.piece)
    }

    /// The keys of the variables in `text` for which `isUnknown` holds.
    static func keys(in text: String, where isUnknown: (String) -> Bool) -> [String] {
        var keys: [String] = []
        var rest = Substring(text)
        while let start = rest.range(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            let body = String(rest[start.upperBound..<end])
            let key = key(of: body)
            if !["*", "?", "$"].contains(body), isUnknown(key) { keys.append(key) }
            rest = rest[rest.index(after: end)...]
        }
        return keys
    }

    private static func key(of body: String) -> String { body.prefix { $0 != "," }.trimmed.lowercased() }

    private static func piece(_ scalar: Unicode.Scalar) -> Piece {
        switch scalar {
        case "*": .many
        case "?": .one
        default: .literal(scalar)
        }
    }

    private static func value(of body: String, _ context: [String: [String]]) -> String? {
        if body == "*" || body == "?" || body == "$" { return body }
        let parts = body.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        let key = parts[0].trimmed.lowercased()
        // A multivalued key cannot fill a variable.
        if let values = context[key], !values.isEmpty { return values.count == 1 ? values[0] : nil }
        guard parts.count == 2 else { return nil }
        let text = parts[1].trimmed
        guard text.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// The text as it would be written, for operators without wildcards.
    var plain: String {
        var text = String.UnicodeScalarView()
        for piece in pieces {
            switch piece {
            case .literal(let scalar): text.append(scalar)
            case .many: text.append("*")
            case .one: text.append("?")
            }
        }
        return String(text)
    }

    /// The whole of `text` fits the pattern.
    func matches(_ text: String) -> Bool {
        let text = Array(text.unicodeScalars)
        var p = 0
        var t = 0
        var star = -1
        var resume = 0
        while t < text.count {
            if p < pieces.count, pieces[p] == .many {
                star = p
                resume = t
                p += 1
            } else if p < pieces.count, pieces[p] == .one || pieces[p] == .literal(text[t]) {
                p += 1
                t += 1
            } else if star >= 0 {
                p = star + 1
                resume += 1
                t = resume
            } else {
                return false
            }
        }
        while p < pieces.count, pieces[p] == .many { p += 1 }
        return p == pieces.count
    }

    /// Split at literal colons, at most `maximum` parts.
    func split(maximum: Int) -> [PolicyText] {
        var parts: [[Piece]] = [[]]
        for piece in pieces {
            if piece == .literal(":"), parts.count < maximum {
                parts.append([])
            } else {
                parts[parts.count - 1].append(piece)
            }
        }
        return parts.map { PolicyText(pieces: $0) }
    }

    private init(pieces: [Piece]) { self.pieces = pieces }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The first place of `other`; Foundation's search is not needed for two characters.
    fileprivate func range(of other: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
