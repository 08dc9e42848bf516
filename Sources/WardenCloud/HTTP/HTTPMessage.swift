/// One HTTP request. Header names are compared ignoring case.
public struct HTTPRequest: Sendable, Hashable {
    public var method: String
    /// `https` or `http`.
    public var scheme: String
    /// Host with an optional port, as it stands in the Host header.
    public var authority: String
    /// Path, percent-encoded, starting with `/`.
    public var path: String
    /// Decoded names and values; a nil value is a name alone (`?policy`).
    public var query: [QueryItem]
    public var headers: HTTPHeaders
    public var body: [UInt8]
    /// Time for the whole exchange; nil = the transport's own.
    public var timeout: Duration?
    /// Largest body that is taken; nil = the transport's own.
    public var maximumResponseBytes: Int?

    /// One query parameter.
    public struct QueryItem: Sendable, Hashable {
        public var name: String
        public var value: String?

        public init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    public init(
        method: String = "GET",
        scheme: String = "https",
        authority: String,
        path: String,
        query: [QueryItem] = [],
        headers: HTTPHeaders = [:],
        body: [UInt8] = [],
        timeout: Duration? = nil,
        maximumResponseBytes: Int? = nil
    ) {
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
        self.method = method
        self.scheme = scheme
        self.authority = authority
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// Path and query as they go on the wire.
    public var target: String {
        guard !query.isEmpty else { return path }
        let items = query.map { item in
            PercentEncoding.strict(item.name) + (item.value.map { "=" + PercentEncoding.strict($0) } ?? "")
        }
        return path + "?" + items.joined(separator: "&")
    }

    public var url: String { "\(scheme)://\(authority)\(target)" }
}

/// A whole response.
public struct HTTPResponse: Sendable, Hashable {
    public var status: Int
    public var headers: HTTPHeaders
    public var body: [UInt8]

    public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Header fields in order; a name may stand more than once.
public struct HTTPHeaders: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    public private(set) var fields: [Field] = []

    /// One field line.
    public struct Field: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first value of the name; setting replaces all of them.
    public subscript(name: String) -> String? {
        get {
            let name = name.lowercased()
            return fields.first { $0.name.lowercased() == name }?.value
        }
        set {
            let lowered = name.lowercased()
            fields.removeAll { $0.name.lowercased() == lowered }
            if let newValue { fields.append(Field(name: name, value: newValue)) }
        }
    }

    public mutating func add(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }
}

/// Percent-encoding as RFC 3986 and AWS want it: unreserved characters stay, everything else is `%XX`.
public enum PercentEncoding {
    public static func strict(_ text: String) -> String { encode(text, keeping: []) }

    /// Leaves `/` alone: object keys and other paths.
    public static func path(_ text: String) -> String { encode(text, keeping: [UInt8(ascii: "/")]) }

    private static func encode(_ text: String, keeping kept: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                bytes.append(byte)
            case _ where kept.contains(byte): bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
