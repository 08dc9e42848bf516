/// Why something could not be learnt: the value that stands where knowledge is missing. Never an empty list.
public struct CloudGap: Error, Sendable, Hashable, Codable, CustomStringConvertible {
    /// What kept the answer away.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Signed in, but not allowed (`permission` says what is missing).
        case denied
        /// No credentials, or refused ones.
        case unauthenticated
        /// The object is not there, or this caller may not know of it.
        case notFound
        /// Refused for load until the retries were used up.
        case throttled
        /// An answer that is not what the service sends: cut JSON, an HTML page, another document.
        case malformed
        /// No answer: no route, refused, TLS, timeout, cut connection.
        case unreachable
        /// The service failed (5xx) until the retries were used up.
        case serverFailure
        /// The service understood and refused (400, 409, 412).
        case rejected
        /// The service or the emulator does not have this call, or the feature is off.
        case unsupported
        /// A listing that ended before its end.
        case incomplete
        case cancelled
    }

    public var kind: Kind
    /// `databricks`, `s3`, `iam`.
    public var service: String
    /// The call: `list catalogs`, `GetBucketPolicy`.
    public var operation: String
    /// What it was about: a bucket, a table, a host.
    public var resource: String
    /// The permission that would have let the call pass.
    public var permission: String?
    public var status: Int?
    /// The service's own error code.
    public var code: String?
    /// Redacted, one line.
    public var message: String

    public init(
        _ kind: Kind,
        service: String,
        operation: String,
        resource: String,
        permission: String? = nil,
        status: Int? = nil,
        code: String? = nil,
        message: String
    ) {
        self.kind = kind
        self.service = service
        self.operation = operation
        self.resource = resource
        self.permission = permission
        self.status = status
        self.code = code.map { Redaction.clean($0, limit: 80) }
        self.message = Redaction.clean(message)
    }

    /// `s3 GetBucketPolicy on 'logs' was denied (AccessDenied: ...); needs s3:GetBucketPolicy`.
    public var description: String {
        let cause = [code, message.isEmpty ? nil : message].compactMap { $0 }.joined(separator: ": ")
        return "\(service) \(operation) on '\(resource)' \(Self.words(kind))"
            + (cause.isEmpty ? "" : " (\(cause))")
            + (kind == .denied ? permission.map { "; needs \($0)" } ?? "" : "")
    }

    private static func words(_ kind: Kind) -> String {
        switch kind {
        case .denied: "was denied"
        case .unauthenticated: "was refused: not signed in"
        case .notFound: "found nothing"
        case .throttled: "was throttled until the retries ran out"
        case .malformed: "gave an answer that cannot be read"
        case .unreachable: "got no answer"
        case .serverFailure: "failed on the server"
        case .rejected: "was rejected"
        case .unsupported: "is not supported there"
        case .incomplete: "did not reach the end"
        case .cancelled: "was cancelled"
        }
    }
}
