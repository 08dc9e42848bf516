internal import Foundation

/// One request as a handler sees it: decoded, bounded, and with the address it came from.
public struct WebRequest: Sendable {
    /// Upper case: `GET`.
    public var method: String
    /// As sent, without the query.
    public var path: String
    /// Decoded pairs of the query, in order.
    public var query: [WebField]
    /// Names in lower case; of a repeated header the values joined by `, ` (by `; ` for cookies).
    public var headers: [String: String]
    public var body: [UInt8]
    /// The peer of the connection, without its port; empty where there is none.
    public var remoteAddress: String
    /// What the route's template bound: `{id}`.
    public var parameters: [String: String] = [:]

    public init(
        method: String = "GET",
        path: String,
        query: [WebField] = [],
        headers: [String: String] = [:],
        body: [UInt8] = [],
        remoteAddress: String = ""
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
    }

    /// The first value of the query's parameter.
    public func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// All values of the query's parameter.
    public func queries(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

    /// Fields of a posted form; empty for any other body.
    public var form: [WebField] {
        guard headers["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
            return []
        }
        return WebField.decode(String(decoding: body, as: UTF8.self))
    }

    /// The cookie's value.
    public func cookie(_ name: String) -> String? {
        // Bytes, not characters: a mark before or after a semicolon makes another character of it.
        for pair in (headers["cookie"] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
                .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces) }
            if sides.count == 2, sides[0] == name { return sides[1] }
        }
        return nil
    }

    /// Decoded segments of the path; nil where an escape is wrong.
    var segments: [String]? {
        let parts = path.split(separator: "/").map { String($0).removingPercentEncoding }
        let segments = parts.compactMap(\.self)
        return segments.count == parts.count ? segments : nil
    }
}

/// One field of a query or of a form.
public struct WebField: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Reads `application/x-www-form-urlencoded`; at most 1,000 fields, text that is wrongly escaped stays as it is.
    public static func decode(_ text: String) -> [WebField] {
        text.utf8.split(separator: UInt8(ascii: "&")).prefix(1_000).map { pair in
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
                .map(plain)
            return WebField(sides[0], sides.count > 1 ? sides[1] : "")
        }
    }

    /// Writes a query without its question mark.
    public static func encode(_ fields: [WebField]) -> String {
        fields.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
    }

    /// Text as one segment of a path or one value of a query (RFC 3986, unreserved characters only).
    public static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )

    private static func plain(_ text: Substring.UTF8View) -> String {
        let bytes = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        let spaced = String(decoding: bytes, as: UTF8.self)
        return spaced.removingPercentEncoding ?? spaced
    }
}

extension [WebField] {
    /// The first value of that name.
    public subscript(_ name: String) -> String? { first { $0.name == name }?.value }
}
