internal import WardenDomain
internal import WardenYAML

/// Systems that keep tickets.
public enum TicketSystem: String, Sendable, Hashable, CaseIterable { case jira, servicenow }

/// Section `tickets` of `trailwarden.yml`. Credentials stand in variables.
public struct TicketSettings: Sendable, Hashable {
    /// A system and the way in.
    public struct System: Sendable, Hashable {
        public var url: String
        /// nil = the token alone signs in (Jira Data Center, OAuth).
        public var userVariable: String?
        public var tokenVariable: String
        /// Jira: the project's key.
        public var project: String?
        /// Jira: the issue type. ServiceNow: the table.
        public var type: String?
    }

    public var jira: System?
    public var servicenow: System?
    /// Address below which an incident can be seen: `https://trailwarden.example/incidents/`.
    public var link: String?

    public init() {}
}

/// Reads the section, with a diagnostic for every mistake.
struct TicketSettingsReader {
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> TicketSettings {
        var result = TicketSettings()
        var section = YAMLFields(node, file: file, domain: "configuration", subject: "'tickets'")
        result.link = section.string("link")
        if let node = section.node("jira") { result.jira = system(node, .jira) }
        if let node = section.node("servicenow") { result.servicenow = system(node, .servicenow) }
        finish(section)
        return result
    }

    private mutating func system(_ node: YAMLNode, _ kind: TicketSystem) -> TicketSettings.System? {
        var fields = YAMLFields(node, file: file, domain: "configuration", subject: "'\(kind.rawValue)'")
        defer { finish(fields) }
        let url = fields.requiredString("url")
        let token = fields.requiredString("token_environment")
        let user = fields.string("user_environment")
        let project = kind == .jira ? fields.requiredString("project") : nil
        let type = fields.string(kind == .jira ? "type" : "table")
        guard let url, let token else { return nil }
        return TicketSettings.System(url: url, userVariable: user, tokenVariable: token, project: project, type: type)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }
}
