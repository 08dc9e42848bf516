internal import WardenDomain

/// An expression over one row.
indirect enum SQLExpression: Sendable, Hashable {
    case literal(JSON)
    case column([String])
    case parameter(String)
    case call(String, [SQLExpression])
    case star
    case binary(String, SQLExpression, SQLExpression)
    case not(SQLExpression)
    case isNull(SQLExpression, negated: Bool)
    case oneOf(SQLExpression, [SQLExpression], negated: Bool)
    case index(SQLExpression, SQLExpression)
    /// Milliseconds.
    case interval(Int64)

    /// What expressions are evaluated in.
    struct Context: Sendable {
        var parameters: [String: JSON]
        /// Epoch milliseconds.
        var now: Int64
        var user: String
    }

    static let aggregates: Set<String> = ["count", "min", "max", "sum", "collect_set", "first", "any_value"]

    var isAggregate: Bool {
        switch self {
        case .call(let name, let arguments): Self.aggregates.contains(name) || arguments.contains(where: \.isAggregate)
        case .binary(_, let left, let right): left.isAggregate || right.isAggregate
        default: false
        }
    }

    /// A name for the result column.
    var title: String {
        switch self {
        case .column(let path): path.last ?? ""
        case .index(_, .literal(let key)): key.parameterText
        case .call(let name, let arguments): "\(name)(\(arguments.map(\.title).joined(separator: ", ")))"
        case .literal(let value): value.parameterText
        case .star: "1"
        default: "expression"
        }
    }

    func value(_ row: [String: JSON], _ context: Context) throws -> JSON {
        switch self {
        case .literal(let value): return value
        case .parameter(let name):
            guard let value = context.parameters[name] else {
                throw SQLFailure(
                    code: "BAD_REQUEST",
                    message: "[UNBOUND_SQL_PARAMETER] Found the unbound parameter: \(name). SQLSTATE: 42P02",
                    state: "42P02"
                )
            }
            return value
        case .column(let path): return try Self.resolve(path, row)
        case .star: return .null
        case .interval: throw SQLFailure.unsupported("a lone INTERVAL")
        case .not(let inner):
            guard let flag = try inner.value(row, context).flag else { return .null }
            return .bool(!flag)
        case .isNull(let inner, let negated): return .bool((try inner.value(row, context) == .null) != negated)
        case .oneOf(let left, let options, let negated):
            let value = try left.value(row, context)
            if value == .null { return .null }
            let hit = try options.contains { Self.order(value, try $0.value(row, context)) == 0 }
            return .bool(hit != negated)
        case .index(let base, let key):
            return try base.value(row, context)[try key.value(row, context).parameterText] ?? .null
        case .call(let name, let arguments): return try Self.function(name, arguments, row, context)
        case .binary(let operation, let left, let right): return try Self.binary(operation, left, right, row, context)
        }
    }

    private static func resolve(_ path: [String], _ row: [String: JSON]) throws -> JSON {
        // `t.column` with a table alias, `column.member` of a struct or map, or a plain column.
        for skip in 0..<path.count {
            guard var value = row[path[skip].lowercased()] ?? row[path[skip]] else { continue }
            for member in path[(skip + 1)...] { value = value[member] ?? .null }
            return value
        }
        throw SQLFailure.column(path.joined(separator: "`.`"))
    }

    private static func binary(
        _ operation: String,
        _ left: SQLExpression,
        _ right: SQLExpression,
        _ row: [String: JSON],
        _ context: Context
    ) throws -> JSON {
        if operation == "AND" || operation == "OR" {
            let first = try left.value(row, context).flag
            if first == (operation == "OR") { return .bool(operation == "OR") }
            let second = try right.value(row, context).flag
            if second == (operation == "OR") { return .bool(operation == "OR") }
            return first == nil || second == nil ? .null : .bool(operation == "AND")
        }
        let value = try left.value(row, context)
        if case .interval(let milliseconds) = right {
            guard let time = Timestamp.milliseconds(value.parameterText) else { return .null }
            let moved = Clock.timestamp(operation == "-" ? time - milliseconds : time + milliseconds)
            return .string(value.parameterText.count == 10 ? String(moved.prefix(10)) : moved)
        }
        let other = try right.value(row, context)
        if value == .null || other == .null { return .null }
        switch operation {
        case "||": return .string(value.parameterText + other.parameterText)
        case "+", "-":
            guard let a = value.integer, let b = other.integer else {
                throw SQLFailure.unsupported("\(operation) on this")
            }
            return .int(operation == "+" ? a + b : a - b)
        case "LIKE": return .bool(SQLPattern.like(value.parameterText, other.parameterText))
        case "ILIKE": return .bool(SQLPattern.like(value.parameterText.lowercased(), other.parameterText.lowercased()))
        default:
            let order = order(value, other)
            return switch operation {
            case "=", "==": .bool(order == 0)
            case "<>", "!=": .bool(order != 0)
            case "<": .bool(order < 0)
            case "<=": .bool(order <= 0)
            case ">": .bool(order > 0)
            default: .bool(order >= 0)
            }
        }
    }

    /// Negative, zero or positive. Numbers by value; times in any written form by time; everything else by text.
    static func order(_ left: JSON, _ right: JSON) -> Int {
        if let a = left.integer, let b = right.integer { return a < b ? -1 : a == b ? 0 : 1 }
        if left.flag != nil || right.flag != nil { return left.flag == right.flag ? 0 : 1 }
        let (a, b) = (left.parameterText, right.parameterText)
        if let first = Timestamp.milliseconds(a), let second = Timestamp.milliseconds(b) {
            return first < second ? -1 : first == second ? 0 : 1
        }
        return a < b ? -1 : a == b ? 0 : 1
    }

    private static func function(
        _ name: String,
        _ arguments: [SQLExpression],
        _ row: [String: JSON],
        _ context: Context
    ) throws -> JSON {
        func argument(_ index: Int) throws -> JSON {
            guard index < arguments.count else { throw SQLFailure.syntax("too few arguments for \(name)") }
            return try arguments[index].value(row, context)
        }
        switch name {
        case "current_timestamp", "now": return .string(Clock.timestamp(context.now))
        case "current_date", "curdate": return .string(Clock.day(context.now))
        case "current_user", "session_user": return .string(context.user)
        case "lower": return try argument(0) == .null ? .null : .string(try argument(0).parameterText.lowercased())
        case "upper": return try argument(0) == .null ? .null : .string(try argument(0).parameterText.uppercased())
        case "coalesce": return try arguments.lazy.map { try $0.value(row, context) }.first { $0 != .null } ?? .null
        case "concat": return .string(try arguments.map { try $0.value(row, context).parameterText }.joined())
        case "contains": return .bool(try argument(0).parameterText.contains(try argument(1).parameterText))
        case "startswith": return .bool(try argument(0).parameterText.hasPrefix(try argument(1).parameterText))
        case "to_json": return .string(try argument(0).encoded)
        case "date", "to_date":
            return Timestamp.milliseconds(try argument(0).parameterText).map { .string(Clock.day($0)) } ?? .null
        case "timestamp", "to_timestamp":
            return Timestamp.milliseconds(try argument(0).parameterText).map { .string(Clock.timestamp($0)) } ?? .null
        case "unix_millis": return Timestamp.milliseconds(try argument(0).parameterText).map(JSON.int) ?? .null
        case "date_sub", "date_add", "dateadd":
            guard let time = Timestamp.milliseconds(try argument(0).parameterText), let days = try argument(1).integer
            else { return .null }
            return .string(Clock.day(time + (name == "date_sub" ? -days : days) * 86_400_000))
        default: throw SQLFailure.unsupported("the function \(name)")
        }
    }
}
