// Clauses that name what is read, written and used.
extension SQLReferences {
    mutating func from() {
        // IS DISTINCT FROM compares; EXTRACT(… FROM …), TRIM, SUBSTRING, OVERLAY take an argument.
        if let before = peek(-2), before.isWord("DISTINCT"), let first = peek(-3),
            first.isWord("IS") || first.isWord("NOT")
        {
            return
        }
        let functions: Set<String> = ["EXTRACT", "TRIM", "SUBSTRING", "SUBSTR", "OVERLAY", "POSITION"]
        if !frame.isQuery, let function = frame.function, functions.contains(function) { return }
        if verb == "SHOW" || verb == "REVOKE" || verb == "DESCRIBE" || verb == "DESC" { return }
        frame.isQuery = true
        frame.isFromList = verb != "DELETE" || frames.count > 1
        frame.expectsDefinition = false
        relation(verb == "DELETE" && frames.count == 1 ? .write : .read)
    }

    /// `WITH name AS (`, `WITH RECURSIVE name (a, b) AS (`; other uses of the word are left alone.
    mutating func with() {
        var ahead = 0
        if let next = peek(0), next.isWord("RECURSIVE") { ahead = 1 }
        guard let name = peek(ahead), name.kind == .word || name.kind == .quoted, let after = peek(ahead + 1),
            after.isWord("AS") || after.isSymbol("(") || after.isWord("MAX")
        else { return }
        index += ahead
        frame.isQuery = true
        frame.expectsDefinition = true
        definition(isRecursive: ahead == 1)
    }

    mutating func definition(isRecursive: Bool = false) {
        guard let name = token, name.kind == .word || name.kind == .quoted else { return }
        index += 1
        let lowered = name.text.lowercased()
        if let next = token, next.isSymbol("(") { skipParentheses() }
        guard let next = token, next.isWord("AS"), let paren = peek(1), paren.isSymbol("(") else { return }
        index += 2
        if isRecursive { frame.shadows.insert(lowered) }
        open(function: nil, defines: lowered)
    }

    mutating func into() {
        if let next = token, next.isWord("TABLE") { index += 1 }
        relation(verb == "SELECT" || verb == "FETCH" ? .read : .write)
    }

    mutating func overwrite() {
        guard verb == "INSERT" || verb == "WITH" || verb == "FROM" else { return }
        if let next = token, next.isWord("LOCAL") { index += 1 }
        if let next = token, next.isWord("DIRECTORY") {
            index += 1
            literalPath(.write)
            return
        }
        if let next = token, next.isWord("TABLE") { index += 1 }
        if let next = token, next.isWord("INTO") { return }
        relation(.write)
    }

    /// `CREATE … TABLE|VIEW [IF NOT EXISTS] name`, `TABLE name` as a query, `REFRESH …`; `TABLE(name)` as an argument.
    mutating func object() {
        if verb == "CREATE" || verb == "REPLACE" || verb == "CACHE", frames.count == 1, !isSelecting {
            let isTemporary = tokens[..<index].suffix(6).contains { $0.isWord("TEMP") || $0.isWord("TEMPORARY") }
            if let next = token, next.isWord("IF") { index += 3 }
            if isTemporary, let name = token, name.kind == .word || name.kind == .quoted {
                temporaryViews.insert(name.text.lowercased())
                index += 1
            } else {
                relation(.write)
            }
            return
        }
        if let next = token, next.isSymbol("(") {
            index += 1
            frames.append(Frame(isQuery: true))
            if let inner = token, !inner.isWord("SELECT"), !inner.isWord("WITH") { relation() }
            return
        }
        if verb == "TABLE" || peek(-2)?.isSymbol("(") == true || peek(-2)?.isWord("AS") == true { relation() }
    }

    /// `OPTIONS (path 's3://…')` of a table or a temporary view over files.
    mutating func option() {
        if let next = token, next.isSymbol("=") { index += 1 }
        guard let next = token, next.kind == .string, Self.looksLikePath(next.text) else { return }
        index += 1
        add(.path(next.text), .read, next.line)
    }

    mutating func use() {
        guard verb == "USE" else { return }
        let words = ["CATALOG", "SCHEMA", "DATABASE"]
        let scope = token.flatMap { next in words.first { next.isWord($0) } }
        if scope != nil { index += 1 }
        guard let name = name() else { return }
        switch (scope, name.count) {
        case ("CATALOG", _): defaults = [name[0], "default"]
        case (_, 2...): defaults = Array(name.prefix(2))
        default: defaults = defaults.count == 2 ? [defaults[0], name[0]] : []
        }
    }
}
