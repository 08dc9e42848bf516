/// Parses the statements of `SQLStatement`.
struct SQLParser {
    private var tokens: ArraySlice<SQLToken>
    private let text: String
    private let parameters: [String: JSON]
    /// Prefix of names with fewer than three parts.
    private let defaults: [String]

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

    private static func show(_ token: SQLToken) -> String {
        switch token {
        case .word(let text), .quoted(let text), .text(let text), .number(let text), .parameter(let text),
            .symbol(let text):
            text
        }
    }

    // MARK: Words

    private func next(_ word: String) -> Bool {
        guard case .word(let text)? = tokens.first else { return false }
        return text.uppercased() == word
    }

    private mutating func take(_ words: String...) -> Bool {
        let found = tokens.prefix(words.count).map { token -> String in
            guard case .word(let text) = token else { return "" }
            return text.uppercased()
        }
        guard found == words else { return false }
        tokens = tokens.dropFirst(words.count)
        return true
    }

    private mutating func take(symbol: String) -> Bool {
        guard tokens.first == .symbol(symbol) else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func need(_ word: String) throws {
        guard take(word) else {
            throw SQLFailure.syntax("'\(word)' expected, near '\(tokens.first.map(Self.show) ?? "end")'")
        }
    }

    private mutating func need(symbol: String) throws {
        guard take(symbol: symbol) else {
            throw SQLFailure.syntax("'\(symbol)' expected, near '\(tokens.first.map(Self.show) ?? "end")'")
        }
    }

    private mutating func identifier() throws -> String {
        switch tokens.popFirst() {
        case .word(let text)?, .quoted(let text)?: return text
        case let other: throw SQLFailure.syntax("a name expected, near '\(other.map(Self.show) ?? "end")'")
        }
    }

    /// A dotted name, completed to `parts` parts from the defaults.
    private mutating func name(parts: Int = 3) throws -> String {
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

    // MARK: Statements

    private mutating func statement() throws -> SQLStatement {
        if next("SELECT") { return .select(try select()) }
        if take("SHOW", "GRANTS") || take("SHOW", "GRANT") { return try showGrants() }
        if take("SHOW", "SCHEMAS", "IN", "HIVE_METASTORE") { return .showLegacySchemas }
        if take("SHOW", "TABLE", "EXTENDED", "IN", "HIVE_METASTORE") {
            try need(symbol: ".")
            let schema = try identifier()
            guard schema.lowercased() == "default" else { throw SQLFailure.notFound("hive_metastore.\(schema)") }
            try need("LIKE")
            guard tokens.popFirst() == .text("*") else { throw SQLFailure.unsupported("a pattern other than '*'") }
            return .showLegacyTables
        }
        if take("SHOW", "TABLES") {
            guard take("IN") || take("FROM") else { throw SQLFailure.unsupported("SHOW TABLES without IN") }
            return .showTables(try name(parts: 2))
        }
        if take("DESCRIBE") || take("DESC") {
            _ = take("TABLE")
            _ = take("EXTENDED")
            return .describe(try name())
        }
        if take("GRANT") { return try grant(revoke: false) }
        if take("REVOKE") { return try grant(revoke: true) }
        if take("CREATE") { return try create() }
        throw SQLFailure.unsupported("statements that begin with '\(tokens.first.map(Self.show) ?? "")'")
    }

    private mutating func create() throws -> SQLStatement {
        _ = take("OR", "REPLACE")
        let isView = take("VIEW")
        if !isView { try need("TABLE") }
        _ = take("IF", "NOT", "EXISTS")
        let target = try name()
        try need("AS")
        let definition = text.range(of: "AS", after: target).map { String(text[$0...]).trimmed } ?? ""
        return .createFrom(name: target, isView: isView, select: try select(), definition: definition)
    }

    private mutating func showGrants() throws -> SQLStatement {
        var principal: String?
        if !next("ON") { principal = try principalName() }
        try need("ON")
        let (kind, name) = try securable()
        return .showGrants(principal: principal, kind: kind, name: name)
    }

    private mutating func grant(revoke: Bool) throws -> SQLStatement {
        var privileges: [String] = []
        repeat {
            var words: [String] = []
            while case .word(let text)? = tokens.first, text.uppercased() != "ON" {
                words.append(text.uppercased())
                tokens.removeFirst()
            }
            privileges.append(words.joined(separator: "_"))
        } while take(symbol: ",")
        try need("ON")
        let (kind, name) = try securable()
        try need(revoke ? "FROM" : "TO")
        return .grant(privileges, kind: kind, name: name, principal: try principalName(), revoke: revoke)
    }

    private mutating func principalName() throws -> String {
        if case .text(let text)? = tokens.first {
            tokens.removeFirst()
            return text
        }
        return try identifier()
    }

    private mutating func securable() throws -> (SecurableKind, String) {
        let kinds: [([String], SecurableKind)] = [
            (["EXTERNAL", "LOCATION"], .externalLocation), (["STORAGE", "CREDENTIAL"], .storageCredential),
            (["CATALOG"], .catalog), (["SCHEMA"], .schema), (["DATABASE"], .schema), (["TABLE"], .table),
            (["VIEW"], .table),
            (["VOLUME"], .volume), (["FUNCTION"], .function), (["SHARE"], .share), (["METASTORE"], .metastore),
        ]
        for (words, kind) in kinds where words.count == 2 ? take(words[0], words[1]) : take(words[0]) {
            if kind == .metastore { return (kind, "") }
            return (kind, try name(parts: kind == .schema ? 2 : [.table, .volume, .function].contains(kind) ? 3 : 1))
        }
        return (.table, try name())
    }

    // MARK: SELECT

    private mutating func select() throws -> SQLSelect {
        try need("SELECT")
        var select = SQLSelect()
        select.isDistinct = take("DISTINCT")
        repeat {
            if take(symbol: "*") {
                select.items.append(.init(expression: .star, title: "*"))
                continue
            }
            let expression = try disjunction()
            var title = expression.title
            if take("AS") {
                title = try identifier()
            } else if case .word(let word)? = tokens.first, !Self.reserved.contains(word.uppercased()) {
                title = try identifier()
            }
            select.items.append(.init(expression: expression, title: title))
        } while take(symbol: ",")
        if take("FROM") {
            select.source = try name()
            if case .word(let word)? = tokens.first, !Self.reserved.contains(word.uppercased()) { _ = try identifier() }
        }
        if take("WHERE") { select.condition = try disjunction() }
        if take("GROUP", "BY") {
            repeat { select.groups.append(try group(select.items)) } while take(symbol: ",")
        }
        if take("ORDER", "BY") {
            repeat {
                let expression = try group(select.items)
                let descending = take("DESC")
                if !descending { _ = take("ASC") }
                select.order.append((expression, descending))
            } while take(symbol: ",")
        }
        if take("LIMIT") {
            switch tokens.popFirst() {
            case .number(let text)?: select.limit = Int(text)
            case .parameter(let name)?: select.limit = parameters[name]?.integer.map { Int($0) }
            default: throw SQLFailure.syntax("LIMIT takes a number")
            }
        }
        return select
    }

    /// A number stands for the item at that place, a title for the item that bears it.
    private mutating func group(_ items: [SQLSelect.Item]) throws -> SQLExpression {
        let expression = try disjunction()
        if case .literal(let value) = expression, let place = value.integer, items.indices.contains(Int(place) - 1) {
            return items[Int(place) - 1].expression
        }
        if case .column(let path) = expression, path.count == 1, let item = items.first(where: { $0.title == path[0] })
        {
            return item.expression
        }
        return expression
    }

    private static let reserved: Set<String> = [
        "FROM", "WHERE", "GROUP", "ORDER", "LIMIT", "AS", "HAVING", "UNION", "JOIN",
    ]

    // MARK: Expressions

    private mutating func disjunction() throws -> SQLExpression {
        var left = try conjunction()
        while take("OR") { left = .binary("OR", left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws -> SQLExpression {
        var left = try negation()
        while take("AND") { left = .binary("AND", left, try negation()) }
        return left
    }

    private mutating func negation() throws -> SQLExpression {
        take("NOT") ? .not(try negation()) : try comparison()
    }

    private mutating func comparison() throws -> SQLExpression {
        let left = try sum()
        if take("IS") {
            let negated = take("NOT")
            try need("NULL")
            return .isNull(left, negated: negated)
        }
        let negated = take("NOT")
        if take("IN") {
            try need(symbol: "(")
            var options: [SQLExpression] = []
            repeat { options.append(try sum()) } while take(symbol: ",")
            try need(symbol: ")")
            return .oneOf(left, options, negated: negated)
        }
        if take("BETWEEN") {
            let low = try sum()
            try need("AND")
            let both: SQLExpression = .binary("AND", .binary(">=", left, low), .binary("<=", left, try sum()))
            return negated ? .not(both) : both
        }
        for word in ["LIKE", "ILIKE"] where take(word) {
            let test: SQLExpression = .binary(word, left, try sum())
            return negated ? .not(test) : test
        }
        if negated { throw SQLFailure.syntax("near 'NOT'") }
        for symbol in ["=", "==", "<>", "!=", "<=", ">=", "<", ">"] where take(symbol: symbol) {
            return .binary(symbol, left, try sum())
        }
        return left
    }

    private mutating func sum() throws -> SQLExpression {
        var left = try postfix()
        while case .symbol(let symbol)? = tokens.first, ["+", "-", "||"].contains(symbol) {
            tokens.removeFirst()
            left = .binary(symbol, left, try postfix())
        }
        return left
    }

    private mutating func postfix() throws -> SQLExpression {
        var base = try primary()
        while take(symbol: "[") {
            base = .index(base, try sum())
            try need(symbol: "]")
        }
        return base
    }

    private mutating func primary() throws -> SQLExpression {
        guard let token = tokens.popFirst() else { throw SQLFailure.syntax("the statement ends too early") }
        switch token {
        case .text(let text): return .literal(.string(text))
        case .number(let text): return .literal(Int64(text).map(JSON.int) ?? .double(Double(text) ?? 0))
        case .parameter(let name): return .parameter(name)
        case .symbol("("):
            let inner = try disjunction()
            try need(symbol: ")")
            return inner
        case .symbol("*"): return .star
        case .symbol("-"):
            guard case .literal(.int(let number)) = try primary() else { throw SQLFailure.syntax("near '-'") }
            return .literal(.int(-number))
        case .quoted(let name): return .column(try path(name))
        case .word(let word): return try named(word)
        default: throw SQLFailure.syntax("near '\(Self.show(token))'")
        }
    }

    private mutating func path(_ first: String) throws -> [String] {
        var path = [first]
        while take(symbol: ".") { path.append(try identifier()) }
        return path
    }

    private mutating func named(_ word: String) throws -> SQLExpression {
        switch word.uppercased() {
        case "NULL": return .literal(.null)
        case "TRUE": return .literal(.bool(true))
        case "FALSE": return .literal(.bool(false))
        case "INTERVAL": return try interval()
        case "DATE", "TIMESTAMP":
            if case .text(let text)? = tokens.first {
                tokens.removeFirst()
                return .literal(.string(text))
            }
        case "CAST":
            try need(symbol: "(")
            let inner = try disjunction()
            try need("AS")
            let type = try identifier().lowercased()
            try need(symbol: ")")
            return ["date", "timestamp"].contains(type) ? .call(type, [inner]) : inner
        default: break
        }
        guard tokens.first == .symbol("(") else {
            let bare = ["CURRENT_DATE", "CURRENT_TIMESTAMP", "CURRENT_USER"].contains(word.uppercased())
            return bare ? .call(word.lowercased(), []) : .column(try path(word))
        }
        tokens.removeFirst()
        var arguments: [SQLExpression] = []
        if take("DISTINCT") { arguments.append(.literal("DISTINCT")) }
        if !take(symbol: ")") {
            repeat { arguments.append(try disjunction()) } while take(symbol: ",")
            try need(symbol: ")")
        }
        return .call(word.lowercased(), arguments)
    }

    private mutating func interval() throws -> SQLExpression {
        let amount: Int64
        switch tokens.popFirst() {
        case .number(let text)?, .text(let text)?: amount = Int64(text) ?? 0
        default: throw SQLFailure.syntax("INTERVAL takes a number")
        }
        let units: [String: Int64] = [
            "SECOND": 1_000, "MINUTE": 60_000, "HOUR": 3_600_000, "DAY": 86_400_000, "WEEK": 604_800_000,
        ]
        let unit = try identifier().uppercased()
        guard let size = units[unit] ?? units[String(unit.dropLast())] else {
            throw SQLFailure.unsupported("INTERVAL in \(unit)")
        }
        return .interval(amount * size)
    }
}

extension String {
    /// Where the text begins that follows the first `AS` behind `name`.
    fileprivate func range(of word: String, after name: String) -> String.Index? {
        let last = name.split(separator: ".").last.map(String.init) ?? name
        guard let start = firstRange(of: last)?.upperBound else { return nil }
        return self[start...].firstRange(of: word)?.upperBound
            ?? self[start...].firstRange(of: word.lowercased())?.upperBound
    }
}
