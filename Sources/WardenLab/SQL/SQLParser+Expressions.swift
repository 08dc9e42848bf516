// Expressions, from those that bind least on.
extension SQLParser {
    mutating func disjunction() throws -> SQLExpression {
        var left = try conjunction()
        while take("OR") { left = .binary("OR", left, try conjunction()) }
        return left
    }

    mutating func conjunction() throws -> SQLExpression {
        var left = try negation()
        while take("AND") { left = .binary("AND", left, try negation()) }
        return left
    }

    mutating func negation() throws -> SQLExpression {
        take("NOT") ? .not(try negation()) : try comparison()
    }

    mutating func comparison() throws -> SQLExpression {
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

    mutating func sum() throws -> SQLExpression {
        var left = try postfix()
        while case .symbol(let symbol)? = tokens.first, ["+", "-", "||"].contains(symbol) {
            tokens.removeFirst()
            left = .binary(symbol, left, try postfix())
        }
        return left
    }

    mutating func postfix() throws -> SQLExpression {
        var base = try primary()
        while take(symbol: "[") {
            base = .index(base, try sum())
            try need(symbol: "]")
        }
        return base
    }

    mutating func primary() throws -> SQLExpression {
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

    mutating func path(_ first: String) throws -> [String] {
        var path = [first]
        while take(symbol: ".") { path.append(try identifier()) }
        return path
    }

    mutating func named(_ word: String) throws -> SQLExpression {
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

    mutating func interval() throws -> SQLExpression {
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
