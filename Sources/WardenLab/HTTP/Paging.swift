internal import Foundation

/// Cuts lists into pages in each of the styles that the services use.
enum Paging {
    /// A token that names the last key given, opaque to the caller.
    static func token(after key: String) -> String { Data("v1:\(key)".utf8).base64EncodedString() }

    static func key(of token: String) throws -> String {
        guard let data = Data(base64Encoded: token) else { throw Refusal.invalid("Invalid page token") }
        let text = String(decoding: data, as: UTF8.self)
        guard text.hasPrefix("v1:") else { throw Refusal.invalid("Invalid page token") }
        return String(text.dropFirst(3))
    }

    /// Unity Catalog: without `max_results` everything in one answer; 0 lets the server choose.
    static func unity<Row>(
        _ call: Call,
        _ list: String,
        _ rows: [Row],
        serverPage: Int,
        key: (Row) -> String,
        _ render: (Row) -> JSON
    ) throws -> Reply {
        let asked = try number(call, "max_results")
        if let asked, asked < 0 { throw Refusal.invalid("max_results must be >= 0") }
        let size = asked.map { $0 == 0 ? serverPage : min($0, max(serverPage, 1000)) } ?? Int.max
        return try page(call, list, rows, size: size, key: key, render)
    }

    /// `page_size` and `page_token`.
    static func sized<Row>(
        _ call: Call,
        _ list: String,
        _ rows: [Row],
        serverPage: Int,
        parameter: String = "page_size",
        key: (Row) -> String,
        _ render: (Row) -> JSON
    ) throws -> Reply {
        let asked = try number(call, parameter) ?? 0
        if asked < 0 { throw Refusal.invalid("\(parameter) must be >= 0") }
        return try page(call, list, rows, size: asked == 0 ? serverPage : min(asked, 1000), key: key, render)
    }

    /// One page of rows that are in the order of their keys.
    static func page<Row>(
        _ call: Call,
        _ list: String,
        _ rows: [Row],
        size: Int,
        key: (Row) -> String,
        _ render: (Row) -> JSON
    ) throws -> Reply {
        var rest = rows[...]
        if let token = call.query("page_token"), !token.isEmpty {
            let last = try Self.key(of: token)
            rest = rest.drop { key($0) <= last }
        }
        let given = rest.prefix(size)
        var body: [String: JSON] = [list: .array(given.map(render))]
        if rest.count > given.count, let last = given.last {
            body["next_page_token"] = .string(token(after: key(last)))
        }
        return Reply(.object(body))
    }

    /// SCIM: `startIndex` from 1 and `count`.
    static func scim(_ call: Call, _ rows: [JSON], serverPage: Int) throws -> Reply {
        let start = max(try number(call, "startIndex") ?? 1, 1)
        let count = min(max(try number(call, "count") ?? serverPage, 0), 10_000)
        let given = rows.dropFirst(start - 1).prefix(count)
        return Reply([
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": .int(Int64(rows.count)), "startIndex": .int(Int64(start)),
            "itemsPerPage": .int(Int64(given.count)), "Resources": .array(Array(given)),
        ])
    }

    static func number(_ call: Call, _ name: String) throws -> Int? {
        guard let text = call.query(name), !text.isEmpty else { return nil }
        guard let number = Int(text) else { throw Refusal.invalid("\(name) must be a number, not '\(text)'") }
        return number
    }
}
