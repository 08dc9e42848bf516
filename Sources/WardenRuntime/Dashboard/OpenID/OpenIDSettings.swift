internal import WardenCloud
internal import WardenDomain
internal import WardenYAML

/// Section `sign_in` of `trailwarden.yml`: people sign in to the dashboard with the company's identity provider.
public struct OpenIDSettings: Sendable, Hashable {
    /// As the provider names itself: `https://login.example.com`.
    public var issuer: String
    public var clientID: String
    /// The variable with the client's secret; nil = a public client, proven by PKCE alone.
    public var secretVariable: String?
    public var scopes = ["openid", "email", "profile"]
    /// The claim that people are called by.
    public var nameClaim = "email"
    /// The claim that roles follow from: one text or a list.
    public var roleClaim = "groups"
    /// Values of that claim, by role.
    public var roles: [WebRole: Set<String>] = [:]
    /// Who has none of the values; nil = is not let in.
    public var defaultRole: WebRole?

    /// For people.
    var host: String { (try? Endpoint(parsing: issuer, name: "issuer"))?.authority ?? issuer }

    /// The highest role that the values give; nil = none.
    func role(of values: [String]) -> WebRole? {
        let given = Set(values)
        return WebRole.allCases.reversed().first { !(roles[$0] ?? []).isDisjoint(with: given) } ?? defaultRole
    }
}

/// Reads the section, with a diagnostic for every mistake.
struct OpenIDSettingsReader {
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> OpenIDSettings? {
        var section = fields(node, "'sign_in'")
        defer { finish(section) }
        guard let issuer = section.string("issuer"), let client = section.string("client_id") else {
            section.report("missing", "'sign_in' needs 'issuer' and 'client_id'", at: node)
            return nil
        }
        if (try? Endpoint(parsing: issuer, name: "issuer")) == nil {
            section.report(
                "endpoint",
                "'issuer' cannot be '\(issuer)'",
                at: section.node("issuer") ?? node,
                hint: "write https://HOST, as the provider writes it"
            )
        }
        var settings = OpenIDSettings(issuer: issuer, clientID: client)
        settings.secretVariable = section.string("client_secret_environment")
        let scopes = section.strings("scopes")
        if !scopes.isEmpty { settings.scopes = scopes.contains("openid") ? scopes : ["openid"] + scopes }
        settings.nameClaim = section.string("name_claim") ?? settings.nameClaim
        settings.roleClaim = section.string("role_claim") ?? settings.roleClaim
        if let node = section.node("roles") {
            var roles = fields(node, "'roles'")
            for role in WebRole.allCases { settings.roles[role] = Set(roles.strings(role.rawValue)) }
            finish(roles)
        }
        if let text = section.string("default_role") {
            settings.defaultRole = WebRole(rawValue: text)
            if settings.defaultRole == nil {
                let allowed = WebRole.allCases.map(\.rawValue).joined(separator: ", ")
                section.report(
                    "wrong-value",
                    "'default_role' cannot be '\(text)': allowed are \(allowed)",
                    at: section.node("default_role") ?? node
                )
            }
        }
        return settings
    }

    private func fields(_ node: YAMLNode, _ subject: String) -> YAMLFields {
        YAMLFields(node, file: file, domain: "configuration", subject: subject)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }
}
