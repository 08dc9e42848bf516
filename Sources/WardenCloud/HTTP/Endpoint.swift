internal import WardenDomain

/// Scheme, host and port of a service, and the path below which it is mounted.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
    public var scheme: String
    /// Host with an optional port.
    public var authority: String
    /// Empty, or `/mounted/below` without a final slash.
    public var basePath: String

    public init(scheme: String = "https", authority: String, basePath: String = "") {
        self.scheme = scheme
        self.authority = authority
        self.basePath = basePath
    }

    /// Reads `https://host[:port][/path]`; a bare host means https. Plain http is taken for loopback hosts alone.
    ///
    /// - Parameter name: where the text stands, for the message.
    /// - Throws: `WardenError` with code `connect.endpoint`.
    public init(parsing text: String, name: String) throws {
        func refuse(_ message: String, hint: String) -> WardenError {
            WardenError(code: "connect.endpoint", object: name, message, hint: hint)
        }
        var rest = Substring(text)
        scheme = "https"
        if let range = text.firstRange(of: "://") {
            scheme = text[..<range.lowerBound].lowercased()
            rest = text[range.upperBound...]
        }
        guard scheme == "https" || scheme == "http" else {
            throw refuse("scheme '\(scheme)' is not supported: allowed are https, http", hint: "write https://HOST")
        }
        let host = rest.prefix { !"/?#".contains($0) }
        guard !host.isEmpty, !host.contains("@"), host.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else {
            throw refuse("this is no host", hint: "write https://HOST, without user or password")
        }
        authority = host.lowercased()
        var path = String(rest.dropFirst(host.count).prefix { !"?#".contains($0) })
        while path.hasSuffix("/") { path.removeLast() }
        basePath = path
        if scheme == "http", !isLoopback {
            throw refuse("plain http would show the credentials to the network", hint: "use https://\(authority)")
        }
    }

    /// Host without port, IPv6 without brackets.
    public var host: String {
        if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }) }
        return String(authority.prefix { $0 != ":" })
    }

    public var isLoopback: Bool { Self.isLoopback(host) }

    /// `localhost`, its subdomains, 127.0.0.0/8, ::1.
    public static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    public var description: String { "\(scheme)://\(authority)\(basePath)" }
}
