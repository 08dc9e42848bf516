/// SELECT: filters, groups, aggregates, order.
extension SQLExecutor {
    static func query(
        _ select: SQLSelect,
        _ estate: inout Estate,
        _ call: Call,
        _ context: SQLExpression.Context,
        rights: Caller?,
        depth: Int = 0
    ) throws -> Table {
        var columns: [SystemTables.Column] = []
        var rows: [[String: JSON]] = [[:]]
        if let name = select.source {
            (columns, rows) = try source(name, &estate, call, context, rights: rights, depth: depth)
        }
        if let condition = select.condition { rows = try rows.filter { try condition.value($0, context).flag == true } }
        let items = select.items.flatMap { item -> [SQLSelect.Item] in
            item.expression == .star ? columns.map { .init(expression: .column([$0.name]), title: $0.name) } : [item]
        }
        let types = items.map { item in SystemTables.Column(name: item.title, type: type(item.expression, columns)) }
        var result: [(cells: [JSON], keys: [JSON])]
        if !select.groups.isEmpty || items.contains(where: { $0.expression.isAggregate }) {
            result = try grouped(select, items, rows, context)
        } else {
            // Without an order only as many rows as are asked for are worked out.
            let enough = select.order.isEmpty && !select.isDistinct ? select.limit ?? Int.max : Int.max
            result = try rows.prefix(enough).map { row in
                (
                    try items.map { try $0.expression.value(row, context) },
                    try select.order.map { try $0.0.value(row, context) }
                )
            }
        }
        if select.isDistinct {
            var seen: Set<[JSON]> = []
            result = result.filter { seen.insert($0.cells).inserted }
        }
        if !select.order.isEmpty {
            result.sort { left, right in
                for (index, order) in select.order.enumerated() {
                    let compared = SQLExpression.order(left.keys[index], right.keys[index])
                    if compared != 0 { return (compared < 0) != order.descending }
                }
                return false
            }
        }
        return Table(columns: types, rows: Array(result.map(\.cells).prefix(select.limit ?? Int.max)))
    }

    static func grouped(
        _ select: SQLSelect,
        _ items: [SQLSelect.Item],
        _ rows: [[String: JSON]],
        _ context: SQLExpression.Context
    ) throws -> [(cells: [JSON], keys: [JSON])] {
        var order: [[JSON]] = []
        var groups: [[JSON]: [[String: JSON]]] = [:]
        for row in rows {
            let key = try select.groups.map { try $0.value(row, context) }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        // An aggregate over nothing is one row.
        if select.groups.isEmpty, rows.isEmpty { order = [[]]; groups = [[]: []] }
        return try order.map { key in
            let members = groups[key] ?? []
            return (
                try items.map { try aggregate($0.expression, members, context) },
                try select.order.map { try aggregate($0.0, members, context) }
            )
        }
    }

    static func aggregate(
        _ expression: SQLExpression,
        _ rows: [[String: JSON]],
        _ context: SQLExpression.Context
    ) throws -> JSON {
        guard case .call(let name, let arguments) = expression, SQLExpression.aggregates.contains(name) else {
            return try rows.first.map { try expression.value($0, context) } ?? .null
        }
        let isDistinct = arguments.first == .literal("DISTINCT")
        guard let argument = arguments.dropFirst(isDistinct ? 1 : 0).first else {
            throw SQLFailure.syntax("\(name) takes an argument")
        }
        if argument == .star { return .int(Int64(rows.count)) }
        var values = try rows.map { try argument.value($0, context) }.filter { $0 != .null }
        if isDistinct || name == "collect_set" {
            var seen: Set<JSON> = []
            values = values.filter { seen.insert($0).inserted }
        }
        switch name {
        case "count": return .int(Int64(values.count))
        case "min": return values.min { SQLExpression.order($0, $1) < 0 } ?? .null
        case "max": return values.max { SQLExpression.order($0, $1) < 0 } ?? .null
        case "sum": return values.isEmpty ? .null : .int(values.reduce(0) { $0 + ($1.integer ?? 0) })
        case "collect_set": return .array(values)
        default: return values.first ?? .null
        }
    }

    static func type(_ expression: SQLExpression, _ columns: [SystemTables.Column]) -> String {
        switch expression {
        case .column(let path): columns.first { $0.name == path.last?.lowercased() }?.type ?? "STRING"
        case .call(let name, let arguments):
            switch name {
            case "count", "sum", "unix_millis": "BIGINT"
            case "min", "max", "first", "any_value": arguments.first.map { type($0, columns) } ?? "STRING"
            case "current_date", "date", "to_date", "date_sub", "date_add": "DATE"
            case "current_timestamp", "now", "timestamp", "to_timestamp": "TIMESTAMP"
            case "collect_set": "ARRAY<STRING>"
            default: "STRING"
            }
        case .literal(.int): "INT"
        case .literal(.bool), .not, .isNull, .oneOf: "BOOLEAN"
        case .binary(let operation, _, _):
            ["+", "-"].contains(operation) ? "BIGINT" : operation == "||" ? "STRING" : "BOOLEAN"
        default: "STRING"
        }
    }
}
