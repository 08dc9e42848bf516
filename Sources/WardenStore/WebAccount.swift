/// A person who may sign in to the dashboard, as stored.
public struct WebUser: Sendable, Hashable {
    public var name: String
    public var role: String
    public var passwordHash: String
    /// Sealed; nil = no second factor.
    public var totpSecret: [UInt8]?
    public var totpStep: Int64
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var signedInAt: Int64?
    /// `local`, or the issuer that says who they are: then there is no password.
    public var origin: String

    public init(
        name: String,
        role: String,
        passwordHash: String,
        totpSecret: [UInt8]? = nil,
        totpStep: Int64 = 0,
        createdAt: Int64,
        signedInAt: Int64? = nil,
        origin: String = "local"
    ) {
        self.origin = origin
        self.name = name
        self.role = role
        self.passwordHash = passwordHash
        self.totpSecret = totpSecret
        self.totpStep = totpStep
        self.createdAt = createdAt
        self.signedInAt = signedInAt
    }
}

/// Somebody who is signed in.
public struct WebSession: Sendable, Hashable {
    /// Hash of the cookie.
    public var id: String
    public var user: String
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var seenAt: Int64
    public var expiresAt: Int64
    public var address: String
    public var agent: String

    public init(
        id: String,
        user: String,
        createdAt: Int64,
        seenAt: Int64,
        expiresAt: Int64,
        address: String,
        agent: String
    ) {
        self.id = id
        self.user = user
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.address = address
        self.agent = agent
    }
}

/// A key of a program to the JSON API.
public struct WebToken: Sendable, Hashable {
    /// Hash of the token.
    public var id: String
    public var user: String
    public var name: String
    public var scopes: [String]
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var expiresAt: Int64?
    public var usedAt: Int64?

    public init(
        id: String,
        user: String,
        name: String,
        scopes: [String],
        createdAt: Int64,
        expiresAt: Int64?,
        usedAt: Int64? = nil
    ) {
        self.id = id
        self.user = user
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }
}
