internal import Crypto
internal import WardenDomain

/// Signs requests with AWS Signature Version 4.
///
/// Source: AWS General Reference, "Signature Version 4 signing process"; S3's differences from the S3 API Reference.
public struct SigV4Signer: Sendable {
    public var credentials: AWSCredentials
    public var region: String
    /// Signing name: `s3`, `iam`, `sts`.
    public var service: String

    public init(credentials: AWSCredentials, region: String, service: String) {
        self.credentials = credentials
        self.region = region
        self.service = service
    }

    /// The request with `x-amz-date`, token, body hash (S3 only) and `Authorization` added.
    ///
    /// - Parameter at: seconds since the epoch.
    public func sign(_ request: HTTPRequest, at time: Int64) -> HTTPRequest {
        var signed = request
        let stamp = Self.timestamp(time)
        let bodyHash = Hexadecimal.text(SHA256.hash(data: request.body))
        signed.headers["x-amz-date"] = stamp
        if let token = credentials.sessionToken { signed.headers["x-amz-security-token"] = token }
        if service == "s3" { signed.headers["x-amz-content-sha256"] = bodyHash }
        let (names, canonical) = canonicalRequest(signed, bodyHash: bodyHash)
        let scope = "\(stamp.prefix(8))/\(region)/\(service)/aws4_request"
        let text = [
            "AWS4-HMAC-SHA256", stamp, scope, Hexadecimal.text(SHA256.hash(data: Array(canonical.utf8))),
        ].joined(separator: "\n")
        let signature = Hexadecimal.text(Self.authenticate(text, key: signingKey(date: String(stamp.prefix(8)))))
        signed.headers["Authorization"] =
            "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyID)/\(scope), SignedHeaders=\(names), "
            + "Signature=\(signature)"
        return signed
    }

    private func canonicalRequest(_ request: HTTPRequest, bodyHash: String) -> (names: String, text: String) {
        var headers: [String: [String]] = ["host": [request.authority]]
        for field in request.headers.fields {
            let name = field.name.lowercased()
            // `user-agent` and hop-by-hop fields may change on the way.
            let isSigned =
                name.hasPrefix("x-amz-") || ["content-type", "content-md5", "range", "date"].contains(name)
            if isSigned { headers[name, default: []].append(Self.collapsed(field.value)) }
        }
        let names = headers.keys.sorted()
        let lines = names.map { name in "\(name):\((headers[name] ?? []).joined(separator: ","))\n" }.joined()
        let list = names.joined(separator: ";")
        let text = [request.method, canonicalPath(request.path), canonicalQuery(request.query), lines, list, bodyHash]
        return (list, text.joined(separator: "\n"))
    }

    /// S3 encodes a path once and leaves it as it is; every other service normalises it and encodes it again.
    private func canonicalPath(_ path: String) -> String {
        if service == "s3" { return path.isEmpty ? "/" : path }
        var kept: [Substring] = []
        for segment in path.split(separator: "/") where segment != "." {
            if segment == ".." {
                if !kept.isEmpty { kept.removeLast() }
            } else {
                kept.append(segment)
            }
        }
        let joined = "/" + kept.joined(separator: "/")
        let normalised = path.hasSuffix("/") && joined != "/" ? joined + "/" : joined
        return PercentEncoding.path(normalised)
    }

    private func canonicalQuery(_ items: [HTTPRequest.QueryItem]) -> String {
        items.map { (PercentEncoding.strict($0.name), PercentEncoding.strict($0.value ?? "")) }
            .sorted { $0 < $1 }
            .map { "\($0.0)=\($0.1)" }
            .joined(separator: "&")
    }

    private func signingKey(date: String) -> SymmetricKey {
        var key = SymmetricKey(data: Array(("AWS4" + credentials.secretAccessKey).utf8))
        for part in [date, region, service, "aws4_request"] {
            key = SymmetricKey(data: Array(Self.authenticate(part, key: key)))
        }
        return key
    }

    private static func authenticate(_ text: String, key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    }

    /// Trimmed, inner runs of spaces as one.
    private static func collapsed(_ value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// `YYYYMMDDTHHMMSSZ`.
    static func timestamp(_ time: Int64) -> String {
        let (year, month, day) = CivilDate.date(daysSinceEpoch: time.flooredDivision(by: 86_400))
        let second = Int(time - time.flooredDivision(by: 86_400) * 86_400)
        let clock = [second / 3_600, second / 60 % 60, second % 60]
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return padded(year, 4) + padded(month, 2) + padded(day, 2) + "T" + clock.map { padded($0, 2) }.joined() + "Z"
    }
}

extension Int64 {
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
