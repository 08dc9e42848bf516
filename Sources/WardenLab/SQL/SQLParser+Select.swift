// `SELECT`.
extension SQLParser {
    mutating func select() throws -> SQLSelect {
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
    mutating func group(_ items: [SQLSelect.Item]) throws -> SQLExpression {
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

    static let reserved: Set<String> = [
        "FROM", "WHERE", "GROUP", "ORDER", "LIMIT", "AS", "HAVING", "UNION", "JOIN",
    ]
}
