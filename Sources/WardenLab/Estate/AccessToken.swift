/// A bearer token: a personal one of a workspace, or a short-lived one from an OAuth exchange.
struct AccessToken: Sendable {
    enum Kind: Sendable { case personal, oauth }

    var id: String
    var kind: Kind
    var principal: Int64
    /// Who made it; differs from the owner for tokens made on behalf of a service principal.
    var creator: Int64
    /// The host that takes it; nil for an OAuth token of the account.
    var workspace: Int64?
    var comment: String
    /// Epoch milliseconds.
    var created: Int64
    /// -1 for never.
    var expires: Int64
    var lastUsed: Int64?

    func isExpired(at now: Int64) -> Bool { expires >= 0 && expires <= now }
}
