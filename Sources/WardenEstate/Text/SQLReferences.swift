/// Finds the tables and paths that SQL text reads and writes.
///
/// A scanner that knows where relations stand (after FROM, JOIN, INTO, USING of a MERGE and so on), the scopes of common
/// table expressions, and `USE`. It never fails on text it does not understand.
/// Source: Databricks SQL language manual (query, table reference, CREATE, INSERT, MERGE, COPY INTO, read_files).
public struct SQLReferences {
    private struct Frame {
        /// The parenthesis belongs to a function call or a list, so FROM inside is no clause until SELECT is seen.
        var isQuery: Bool
        var isFromList = false
        /// Names of common table expressions that hide tables from here down.
        var shadows: Set<String> = []
        /// The expression that this parenthesis defines.
        var defines: String?
        var expectsDefinition = false
        /// A relation shall follow the closing parenthesis or the comma.
        var isRelationGroup = false
        /// Names the function whose arguments these are.
        var function: String?
    }

    private let tokens: [SQLToken]
    private var index = 0
    private var frames: [Frame] = [Frame(isQuery: true)]
    private var result = TextReferences()
    private var statement = 0
    private var verb = ""
    private var defaults: [String]
    private var temporaryViews: Set<String> = []

    /// - Parameters:
    ///   - defaults: current catalog and schema: two parts, or none where they are not known.
    ///   - firstLine: the line of the text's first line in what it is part of.
    public static func extract(_ text: String, defaults: [String] = [], firstLine: Int = 1) -> TextReferences {
        var scanner = SQLReferences(tokens: SQLLexer.tokens(text, firstLine: firstLine), defaults: defaults)
        scanner.run()
        return scanner.result
    }

    private init(tokens: [SQLToken], defaults: [String]) {
        self.tokens = tokens
        self.defaults = defaults
    }

    private var token: SQLToken? { index < tokens.count ? tokens[index] : nil }

    private func peek(_ ahead: Int) -> SQLToken? {
        index + ahead >= 0 && index + ahead < tokens.count ? tokens[index + ahead] : nil
    }

    private var frame: Frame {
        get { frames[frames.count - 1] }
        set { frames[frames.count - 1] = newValue }
    }

    private mutating func run() {
        while let token {
            if verb.isEmpty, token.kind == .word { verb = token.text.uppercased() }
            step(token)
        }
    }

    private mutating func step(_ token: SQLToken) {
        switch token.kind {
        case .symbol: symbol(token)
        case .word: word(token)
        default: index += 1
        }
    }

    private mutating func symbol(_ token: SQLToken) {
        index += 1
        switch token.text {
        case ";":
            frames = [Frame(isQuery: true)]
            statement += 1
            verb = ""
        case "(":
            open(function: peek(-2).flatMap { $0.kind == .word ? $0.text.uppercased() : nil })
        case ")":
            let closed = frames.count > 1 ? frames.removeLast() : frame
            if let name = closed.defines { frame.shadows.insert(name) }
        case ",":
            if frame.expectsDefinition {
                definition()
            } else if frame.isFromList {
                relation()
            }
        default: break
        }
    }

    private mutating func open(function: String?, isRelationGroup: Bool = false, defines: String? = nil) {
        var inner = Frame(isQuery: false)
        inner.function = function
        inner.isRelationGroup = isRelationGroup
        inner.defines = defines
        frames.append(inner)
        if isRelationGroup, let next = token, !next.isWord("SELECT"), !next.isWord("WITH"), !next.isWord("VALUES"),
            !next.isWord("FROM"), !next.isWord("TABLE")
        {
            frame.isQuery = true
            frame.isFromList = true
            relation()
        }
    }

    private mutating func word(_ token: SQLToken) {
        index += 1
        switch token.text.uppercased() {
        case "SELECT", "VALUES", "REDUCE", "MAP":
            frame.isQuery = true
            frame.isFromList = false
            frame.expectsDefinition = false
        case "WITH": with()
        case "FROM": from()
        case "JOIN": relation()
        case "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "MINUS", "WINDOW", "SORT",
            "CLUSTER", "DISTRIBUTE", "QUALIFY", "SET", "LATERAL":
            frame.isFromList = false
        case "USING" where verb == "MERGE": relation()
        case "INTO": into()
        case "OVERWRITE": overwrite()
        case "UPDATE" where index == 1 || verb == "UPDATE" && frames.count == 1: relation(.write)
        case "TABLE", "VIEW": object()
        case "CLONE": relation()
        case "LOCATION": literalPath(verb == "CREATE" && !isSelecting ? .write : .write)
        case "PATH": option()
        case "USE": use()
        case "READ_FILES", "CLOUD_FILES": functionPath()
        case "TABLE_CHANGES": functionTable()
        case "IDENTIFIER": identifier(.read)
        case "IMMEDIATE" where verb == "EXECUTE": result.dynamicLines.append(token.line)
        default: break
        }
    }

    private var isSelecting: Bool { frames.contains { $0.isFromList } }

    // MARK: clauses

    private mutating func from() {
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
    private mutating func with() {
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

    private mutating func definition(isRecursive: Bool = false) {
        guard let name = token, name.kind == .word || name.kind == .quoted else { return }
        index += 1
        let lowered = name.text.lowercased()
        if let next = token, next.isSymbol("(") { skipParentheses() }
        guard let next = token, next.isWord("AS"), let paren = peek(1), paren.isSymbol("(") else { return }
        index += 2
        if isRecursive { frame.shadows.insert(lowered) }
        open(function: nil, defines: lowered)
    }

    private mutating func into() {
        if let next = token, next.isWord("TABLE") { index += 1 }
        relation(verb == "SELECT" || verb == "FETCH" ? .read : .write)
    }

    private mutating func overwrite() {
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
    private mutating func object() {
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
    private mutating func option() {
        if let next = token, next.isSymbol("=") { index += 1 }
        guard let next = token, next.kind == .string, Self.looksLikePath(next.text) else { return }
        index += 1
        add(.path(next.text), .read, next.line)
    }

    private mutating func use() {
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

    // MARK: relations

    /// Reads what stands where a relation is expected.
    private mutating func relation(_ use: DataReference.Use = .read) {
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

    private mutating func named(_ use: DataReference.Use, _ line: Int) {
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
    private mutating func name() -> [String]? {
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

    private mutating func skipDots() {
        while let next = token, next.isSymbol(".") { index += 2 }
    }

    // MARK: functions

    /// `read_files('path', …)`, `cloud_files(path, …)`.
    private mutating func functionPath() {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1) else { return }
        if argument.kind == .string, !argument.text.isEmpty {
            add(.path(argument.text), .read, argument.line)
        } else {
            result.dynamicLines.append(argument.line)
        }
    }

    private mutating func functionTable() {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1), argument.kind == .string else { return }
        nested(argument, .read)
    }

    private mutating func identifier(_ use: DataReference.Use) {
        guard let paren = token, paren.isSymbol("("), let argument = peek(1) else { return }
        if argument.kind == .string, peek(2)?.isSymbol(")") == true {
            nested(argument, use)
        } else {
            result.dynamicLines.append(argument.line)
        }
        skipParentheses()
    }

    private mutating func nested(_ argument: SQLToken, _ use: DataReference.Use) {
        var inner = SQLReferences(
            tokens: SQLLexer.tokens(argument.text, firstLine: argument.line),
            defaults: defaults
        )
        inner.relation(use)
        for reference in inner.result.found { add(reference.target, use, argument.line) }
    }

    private mutating func literalPath(_ use: DataReference.Use) {
        guard let next = token, next.kind == .string else { return }
        index += 1
        if Self.looksLikePath(next.text) { add(.path(next.text), use, next.line) }
    }

    private mutating func skipParentheses() {
        var depth = 0
        while let next = token {
            index += 1
            if next.isSymbol("(") { depth += 1 }
            if next.isSymbol(")") { depth -= 1 }
            if depth == 0 { return }
        }
    }

    private mutating func add(_ target: DataReference.Target, _ use: DataReference.Use, _ line: Int) {
        result.found.append(DataReference(target, use, line: line, statement: statement))
    }

    static let formats: Set<String> = [
        "delta", "json", "parquet", "csv", "text", "avro", "orc", "binaryfile", "iceberg", "hudi", "xml",
    ]

    static func looksLikePath(_ text: String) -> Bool {
        text.contains("://") || text.hasPrefix("/") || text.lowercased().hasPrefix("dbfs:")
    }

    private static func startsClause(_ token: SQLToken) -> Bool {
        ["SELECT", "WITH", "VALUES", "WHERE", "GROUP", "ORDER"].contains { token.isWord($0) }
    }
}
