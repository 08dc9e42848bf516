// What stands where a relation is expected: names, paths, functions.
extension SQLReferences {
    /// Reads what stands where a relation is expected.
    mutating func relation(_ use: DataReference.Use = .read) {
        while let next = token, ["LATERAL", "ONLY", "STREAM", "LIVE"].contains(where: { next.isWord($0) }),
            peek(1)?.isSymbol(".") != true
        {
            index += 1
            if next.isWord("STREAM"), let paren = token, paren.isSymbol("(") {
                index += 1
                frames.append(Frame(isQuery: true))
            }
        }
        guard let next = token else { return }
        switch next.kind {
        case .symbol where next.text == "(":
            index += 1
            open(function: nil, isRelationGroup: true)
        case .string:
            if Self.looksLikePath(next.text) { add(.path(next.text), use, next.line) }
            index += 1
        case .hole:
            result.dynamicLines.append(next.line)
            index += 1
            skipDots()
        case .word where next.isWord("IDENTIFIER") && peek(1)?.isSymbol("(") == true:
            index += 1
            identifier(use)
        case .word where Self.startsClause(next): break
        case .word, .quoted:
            // Functions are met again as words, with their parenthesis.
            if next.kind == .word, peek(1)?.isSymbol("(") == true, use == .read { return }
            named(use, next.line)
        default: break
        }
    }

    mutating func named(_ use: DataReference.Use, _ line: Int) {
        guard let parts = name() else { return }
        if parts.count == 2, Self.formats.contains(parts[0].lowercased()), Self.looksLikePath(parts[1]) {
            add(.path(parts[1]), use, line)
            return
        }
        // No name of a table has more parts: which of them is meant is not known.
        if parts.count > 3 || parts.contains(where: { $0.isEmpty }) {
            result.dynamicLines.append(line)
            return
        }
        if parts.count == 1 {
            let lowered = parts[0].lowercased()
            if temporaryViews.contains(lowered) || frames.contains(where: { $0.shadows.contains(lowered) }) { return }
        }
        let full = defaults.count == 2 ? Array(defaults.prefix(max(0, 3 - parts.count))) + parts : parts
        add(.table(full), use, line)
    }

    /// A dotted name; a hole in it is an empty part.
    mutating func name() -> [String]? {
        var parts: [String] = []
        while let next = token {
            switch next.kind {
            case .word, .quoted: parts.append(next.text)
            case .hole: parts.append("")
            default: return parts.isEmpty ? nil : parts
            }
            index += 1
            // `pre_${x}` is one part with a hole.
            while let glued = token, glued.kind == .hole, !glued.text.hasPrefix(":") {
                parts[parts.count - 1] = ""
                index += 1
            }
            guard let dot = token, dot.isSymbol(".") else { return parts }
            index += 1
        }
        return parts.isEmpty ? nil : parts
    }

    mutating func skipDots() {
        while let next = token, next.isSymbol(".") { index += 2 }
    }

    /// `read_files('path', …)`, `cloud_files(path, …)`.
    mutating func functionPath() {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1) else { return }
        if argument.kind == .string, !argument.text.isEmpty {
            add(.path(argument.text), .read, argument.line)
        } else {
            result.dynamicLines.append(argument.line)
        }
    }

    mutating func functionTable() {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1), argument.kind == .string else { return }
        nested(argument, .read)
    }

    mutating func identifier(_ use: DataReference.Use) {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1) else { return }
        if argument.kind == .string, peek(2)?.isSymbol(")") == true {
            nested(argument, use)
        } else {
            result.dynamicLines.append(argument.line)
        }
        skipParentheses()
    }

    mutating func nested(_ argument: SQLToken, _ use: DataReference.Use) {
        var inner = SQLReferences(
            tokens: SQLLexer.tokens(argument.text, firstLine: argument.line),
            defaults: defaults
        )
        inner.relation(use)
        for reference in inner.result.found { add(reference.target, use, argument.line) }
    }

    mutating func literalPath(_ use: DataReference.Use) {
        guard let next = token, next.kind == .string else { return }
        index += 1
        if Self.looksLikePath(next.text) { add(.path(next.text), use, next.line) }
    }

    mutating func skipParentheses() {
        var depth = 0
        while let next = token {
            index += 1
            if next.isSymbol("(") { depth += 1 }
            if next.isSymbol(")") { depth -= 1 }
            if depth == 0 { return }
        }
    }
}
