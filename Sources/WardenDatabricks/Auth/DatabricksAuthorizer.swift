public import WardenCloud

/// Gives the bearer token of a host.
public protocol DatabricksAuthorizer: Sendable {
    /// The token to send now.
    ///
    /// - Throws: `CloudGap` where there is none.
    func token() async throws -> Secret
    /// After a 401: true where the next token is a new one.
    func renew() async -> Bool
}

/// A personal access token, or any bearer token that was given.
public struct FixedToken: DatabricksAuthorizer {
    private let secret: Secret

    public init(_ secret: Secret) { self.secret = secret }

    public func token() async throws -> Secret { secret }

    public func renew() async -> Bool { false }
}
