/// A user, a group or a service principal of the account.
struct Principal: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case user = "Users"
        case group = "Groups"
        case servicePrincipal = "ServicePrincipals"

        /// As the `type` of references among them.
        var word: String {
            switch self {
            case .user: "User"
            case .group: "Group"
            case .servicePrincipal: "ServicePrincipal"
            }
        }
    }

    var id: Int64
    var kind: Kind
    /// The name that grants use: e-mail, group name, application id.
    var name: String
    var displayName: String
    var isActive = true
    var externalID: String?
    var roles: [String] = []
    var entitlements: [String] = []
    /// The workspace of a legacy workspace-local group.
    var workspace: Int64?
    /// OAuth secrets of a service principal.
    var secrets: [ClientSecret] = []
}

/// An OAuth secret of a service principal.
struct ClientSecret: Sendable {
    var id: String
    var value: String
    /// Epoch milliseconds.
    var created: Int64
    var expires: Int64
}
