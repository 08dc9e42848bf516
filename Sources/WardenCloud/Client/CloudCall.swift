/// One call to a service: the request, and the words for what is missing should it fail.
public struct CloudCall: Sendable {
    public var request: HTTPRequest
    /// `list catalogs`, `GetBucketPolicy`.
    public var operation: String
    /// What it is about, as a person knows it.
    public var resource: String
    /// The permission it needs.
    public var permission: CloudPermission?
    /// False for calls that must not run twice.
    public var isIdempotent: Bool

    public init(
        _ request: HTTPRequest,
        operation: String,
        resource: String,
        permission: CloudPermission? = nil,
        isIdempotent: Bool = true
    ) {
        self.request = request
        self.operation = operation
        self.resource = resource
        self.permission = permission
        self.isIdempotent = isIdempotent
    }
}

/// A failure as the service words it.
public struct ServiceFailure: Sendable, Hashable {
    public var kind: CloudGap.Kind
    public var code: String?
    public var message: String
    /// True where the service says so in words, whatever its status: try again.
    public var isTransient: Bool
    /// True where another attempt would end the same way, whatever the status.
    public var isFinal = false

    public init(_ kind: CloudGap.Kind, code: String? = nil, message: String = "", isTransient: Bool = false) {
        self.kind = kind
        self.code = code
        self.message = message
        self.isTransient = isTransient
    }
}

/// How one service signs requests and words failures.
public protocol CloudDialect: Sendable {
    /// `databricks`, `s3`.
    var service: String { get }
    /// The request with its credentials. Called before every attempt, so that signatures stay fresh.
    ///
    /// - Throws: `CloudGap` where there are no credentials.
    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest
    /// Nil for an answer that is none.
    func failure(in response: HTTPResponse) -> ServiceFailure?
    /// Mends what the failure shows (an expired token, a wrong clock). True: worth one more attempt.
    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool
}
