internal import Foundation
public import WardenDomain
internal import WardenStore

// What programs come in with.
extension Accounts {
    /// - Returns: the token, which is shown once and kept nowhere.
    public func issueToken(
        user: String,
        name: String,
        scopes: [APIScope],
        expiresAt: Int64?,
        now: Int64
    ) throws(WardenError) -> String {
        let user = try known(try PasswordRules.name(user))
        guard !scopes.isEmpty else {
            let allowed = APIScope.allCases.map(\.rawValue).joined(separator: ", ")
            throw WardenError(
                code: "account.no-scope",
                object: name,
                "a token needs a scope: allowed are \(allowed)",
                hint: "add --scope events:read"
            )
        }
        let token = "twt_" + Hexadecimal.text(Self.random(32))
        let row = WebToken(
            id: Self.identifier(token),
            user: user.name,
            name: name,
            scopes: scopes.map(\.rawValue).sorted(),
            createdAt: now,
            expiresAt: expiresAt
        )
        guard try store.addWebToken(row) else {
            throw WardenError(
                code: "account.token-exists",
                object: name,
                "'\(user.name)' has a token of this name already",
                hint: "remove it with 'trailwarden user token \(user.name) --remove \(name)'"
            )
        }
        return token
    }

    /// False where there is no such token.
    public func removeToken(user: String, name: String) throws(WardenError) -> Bool {
        try store.removeWebToken(user: try PasswordRules.name(user), name: name)
    }

    /// The scopes of a token; nil where it is unknown or over.
    func scopes(ofToken token: String, now: Int64) throws(WardenError) -> Set<APIScope>? {
        guard token.hasPrefix("twt_"), token.utf8.count == 68 else { return nil }
        guard let row = try store.webToken(Self.identifier(token)), row.expiresAt.map({ now < $0 }) ?? true else {
            return nil
        }
        if now - (row.usedAt ?? 0) > 60_000 { try store.touchWebToken(row.id, at: now) }
        return Set(row.scopes.compactMap(APIScope.init(rawValue:)))
    }
}
