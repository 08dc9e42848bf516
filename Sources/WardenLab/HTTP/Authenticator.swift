/// Turns the `Authorization` header into a caller, and holds the address lists of the host.
enum Authenticator {
    static func authenticate(_ call: Call, _ estate: inout Estate) throws -> Caller {
        guard let header = call.headers["authorization"], !header.isEmpty else {
            throw Refusal.unauthenticated("Credential was not sent or was of an unsupported type for this API.")
        }
        guard header.lowercased().hasPrefix("bearer ") else {
            throw Refusal.unauthenticated("Unsupported authorization scheme.")
        }
        let secret = String(header.dropFirst(7)).trimmed
        guard var token = estate.tokens[secret] else {
            // A personal token that is unknown or revoked is refused with 403, anything else with 401.
            throw secret.hasPrefix("dapi")
                ? Refusal(403, "PERMISSION_DENIED", "Invalid access token.")
                : Refusal.unauthenticated("A valid token was not provided.")
        }
        guard !token.isExpired(at: call.now) else {
            throw token.kind == .personal
                ? Refusal(403, "PERMISSION_DENIED", "Invalid access token.")
                : Refusal.unauthenticated("Token is expired.")
        }
        guard let principal = estate.directory[token.principal], principal.isActive else {
            throw Refusal.denied("The principal of this token is not active.")
        }
        try admit(token, call, estate)
        let day = call.now / 86_400_000 * 86_400_000
        if token.lastUsed != day {
            token.lastUsed = day
            estate.tokens[secret] = token
        }
        return Caller(
            principal: principal.id,
            name: principal.name,
            identities: estate.directory.identities(of: principal.id),
            tokenID: token.kind == .personal ? token.id : nil
        )
    }

    private static func admit(_ token: AccessToken, _ call: Call, _ estate: Estate) throws {
        switch call.host {
        case .account:
            guard token.kind == .oauth, token.workspace == nil else {
                throw Refusal.unauthenticated("This token is not valid on the account host.")
            }
        case .workspace(let id):
            if let home = token.workspace, home != id {
                throw token.kind == .personal
                    ? Refusal(403, "PERMISSION_DENIED", "Invalid access token.")
                    : Refusal.unauthenticated("This token belongs to another workspace.")
            }
            guard estate.isMember(token.principal, of: id) else {
                throw Refusal.denied("The principal is not a member of workspace \(id).")
            }
        }
    }

    /// Refuses callers whose address the host's lists keep out.
    static func checkAddress(_ call: Call, _ estate: Estate) throws {
        guard let state = estate.hosts[call.host], AddressLists.areEnforced(state, call.host) else { return }
        guard AddressLists.allow(call.address, Array(state.addressLists.rows.values)) else {
            throw Refusal.denied("Source IP address: \(call.address) is blocked by Databricks IP ACL")
        }
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
