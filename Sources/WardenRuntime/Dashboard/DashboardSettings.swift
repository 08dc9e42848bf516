internal import WardenYAML

/// Section `dashboard` of `trailwarden.yml`.
public struct DashboardSettings: Sendable, Hashable {
    /// A provider that says who people are (OpenID Connect).
    public struct Provider: Sendable, Hashable {
        public var issuer: String
        public var clientID: String
        /// Environment variable with the client's secret; nil = a public client, held by PKCE alone.
        public var secretVariable: String?
        /// Claim that lists somebody's groups.
        public var claim = "groups"
        /// Groups of each role; who is in none may not come in.
        public var roles: [WebRole: [String]] = [:]

        public init(issuer: String, clientID: String) {
            self.issuer = issuer
            self.clientID = clientID
        }

        /// The highest role that one of the groups has.
        func role(of groups: Set<String>) -> WebRole? {
            roles.filter { !groups.isDisjoint(with: $0.value) }.keys.max()
        }
    }

    public var provider: Provider?

    public init() {}

    init(_ fields: inout YAMLFields, part: (YAMLNode, String) -> YAMLFields, done: (YAMLFields) -> Void) {
        guard let node = fields.node("oidc") else { return }
        var entry = part(node, "'oidc'")
        defer { done(entry) }
        guard let issuer = entry.string("issuer"), let client = entry.string("client_id") else {
            entry.report("wrong-value", "'oidc' needs 'issuer' and 'client_id'", at: node)
            return
        }
        var provider = Provider(issuer: issuer, clientID: client)
        provider.secretVariable = entry.string("client_secret_env")
        provider.claim = entry.string("claim") ?? provider.claim
        if let node = entry.node("roles") {
            var roles = part(node, "'roles'")
            for role in WebRole.allCases { provider.roles[role] = roles.strings(role.rawValue) }
            done(roles)
        }
        if provider.roles.values.allSatisfy(\.isEmpty) {
            entry.report("wrong-value", "'roles' names no group: nobody could come in", at: node)
        }
        self.provider = provider
    }
}
