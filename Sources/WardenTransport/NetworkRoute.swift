public import WardenCloud
public import WardenDomain

/// How this machine reaches the network: a proxy, the hosts that go without it, certificates of the company's own.
///
/// Read as curl, botocore and the Databricks tools read them: `HTTPS_PROXY`, `ALL_PROXY` (small letters first),
/// `NO_PROXY`, and `AWS_CA_BUNDLE`, `REQUESTS_CA_BUNDLE`, `CURL_CA_BUNDLE`, `SSL_CERT_FILE`.
public struct NetworkRoute: Sendable, Hashable {
    /// A proxy that takes CONNECT.
    public struct Proxy: Sendable, Hashable {
        public var host: String
        public var port: Int
        public var user: String?
        public var password: Secret?
    }

    public var proxy: Proxy?
    /// Hosts, and domains with everything below them, that are asked directly; `*` = all.
    public var direct: [String]
    /// Path of PEM certificates that are trusted beside the system's.
    public var certificates: String?

    /// Straight to every host.
    public static let direct = NetworkRoute(proxy: nil, direct: [], certificates: nil)

    public init(proxy: Proxy?, direct: [String], certificates: String?) {
        self.proxy = proxy
        self.direct = direct
        self.certificates = certificates
    }

    /// - Throws: `WardenError` with code `connect.proxy`.
    public init(environment: [String: String]) throws(WardenError) {
        func value(_ names: String...) -> (name: String, text: String)? {
            for name in names {
                if let text = environment[name], !text.isEmpty { return (name, text) }
            }
            return nil
        }
        let named = value("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        proxy = try named.map { named throws(WardenError) in try Self.proxy(named.text, from: named.name) }
        let without = value("no_proxy", "NO_PROXY")?.text ?? ""
        direct = without.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { $0.lowercased() }
        certificates = value("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")?.text
    }

    /// Whether a host is asked without the proxy. Loopback and link-local addresses always are.
    public func isDirect(_ host: String) -> Bool {
        if proxy == nil || Endpoint.isLoopback(host) || host.hasPrefix("169.254.") || host.hasPrefix("fd00:ec2:") {
            return true
        }
        let host = host.lowercased()
        return direct.contains { entry in
            let name = entry.hasPrefix(".") ? String(entry.dropFirst()) : entry
            return entry == "*" || host == name || host.hasSuffix("." + name)
        }
    }

    private static func proxy(_ text: String, from name: String) throws(WardenError) -> Proxy {
        func refused(_ why: String) -> WardenError {
            WardenError(
                code: "connect.proxy",
                object: name,
                why,
                hint: "write it as http://HOST:PORT, or unset it"
            )
        }
        var rest = text[...]
        if let mark = text.firstRange(of: "://") {
            guard text[..<mark.lowerBound].lowercased() == "http" else {
                throw refused("'\(text[..<mark.lowerBound])' is no kind of proxy that can be used: allowed is http")
            }
            rest = text[mark.upperBound...]
        }
        rest = rest.prefix { $0 != "/" }
        var user: String?
        var password: Secret?
        if let at = rest.lastIndex(of: "@") {
            let parts = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            user = parts.first.map { PercentDecoding.strict(String($0)) }
            password = parts.count > 1 ? Secret(PercentDecoding.strict(String(parts[1]))) : nil
            rest = rest[rest.index(after: at)...]
        }
        guard let colon = rest.lastIndex(of: ":"), !rest.hasSuffix("]") else {
            guard !rest.isEmpty else { throw refused("it names no host") }
            return Proxy(host: String(rest), port: 80, user: user, password: password)
        }
        guard let port = Int(rest[rest.index(after: colon)...]), (1...65_535).contains(port), colon > rest.startIndex
        else { throw refused("it names no host and port") }
        let host = rest[..<colon].filter { $0 != "[" && $0 != "]" }
        return Proxy(host: String(host), port: port, user: user, password: password)
    }
}
