/// Finds the tables and paths that SQL text reads and writes.
///
/// A scanner that knows where relations stand (after FROM, JOIN, INTO, USING of a MERGE and so on), the scopes of common
/// table expressions, and `USE`. It never fails on text it does not understand.
/// Source: Databricks SQL language manual (query, table reference, CREATE, INSERT, MERGE, COPY INTO, read_files).
public struct SQLReferences {
    struct Frame {
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

    let tokens: [SQLToken]
    var index = 0
    var frames: [Frame] = [Frame(isQuery: true)]
    var result = TextReferences()
    var statement = 0
    var verb = ""
    var defaults: [String]
    var temporaryViews: Set<String> = []

    /// - Parameters:
    ///   - defaults: current catalog and schema: two parts, or none where they are not known.
    ///   - firstLine: the line of the text's first line in what it is part of.
    public static func extract(_ text: String, defaults: [String] = [], firstLine: Int = 1) -> TextReferences {
        var scanner = SQLReferences(tokens: SQLLexer.tokens(text, firstLine: firstLine), defaults: defaults)
        scanner.run()
        return scanner.result
    }

    init(tokens: [SQLToken], defaults: [String]) {
        self.tokens = tokens
        self.defaults = defaults
    }

    var token: SQLToken? { index < tokens.count ? tokens[index] : nil }

    func peek(_ ahead: Int) -> SQLToken? {
        index + ahead >= 0 && index + ahead < tokens.count ? tokens[index + ahead] : nil
    }

    var frame: Frame {
        get { frames[frames.count - 1] }
        set { frames[frames.count - 1] = newValue }
    }

    mutating func run() {
        while let token {
            if verb.isEmpty, token.kind == .word { verb = token.text.uppercased() }
            step(token)
        }
    }

    mutating func step(_ token: SQLToken) {
        switch token.kind {
        case .symbol: symbol(token)
        case .word: word(token)
        default: index += 1
        }
    }

    mutating func symbol(_ token: SQLToken) {
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

    mutating func open(function: String?, isRelationGroup: Bool = false, defines: String? = nil) {
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

    mutating func word(_ token: SQLToken) {
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

    var isSelecting: Bool { frames.contains { $0.isFromList } }

    mutating func add(_ target: DataReference.Target, _ use: DataReference.Use, _ line: Int) {
        result.found.append(DataReference(target, use, line: line, statement: statement))
    }

    static let formats: Set<String> = [
        "delta", "json", "parquet", "csv", "text", "avro", "orc", "binaryfile", "iceberg", "hudi", "xml",
    ]

    static func looksLikePath(_ text: String) -> Bool {
        text.contains("://") || text.hasPrefix("/") || text.lowercased().hasPrefix("dbfs:")
    }

    static func startsClause(_ token: SQLToken) -> Bool {
        ["SELECT", "WITH", "VALUES", "WHERE", "GROUP", "ORDER"].contains { token.isWord($0) }
    }
}
