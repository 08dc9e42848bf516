internal import WardenAWS
internal import WardenCloud
public import WardenDomain
internal import WardenYAML

/// Reads `trailwarden.yml`. Every mistake is reported with its place; a secret in the file is one.
public struct ConfigurationReader {
    private let file: String
    private var diagnostics: [Diagnostic] = []

    private init(file: String) { self.file = file }

    /// - Parameter file: the name used in messages.
    /// - Returns: the configuration, nil where `diagnostics` holds an error.
    public static func read(_ text: String, file: String) -> (ConnectConfiguration?, [Diagnostic]) {
        let stream = YAMLReader.read(text, file: file)
        var reader = ConfigurationReader(file: file)
        reader.diagnostics = stream.diagnostics
        guard let document = stream.documents.first else {
            if stream.diagnostics.isEmpty {
                let place = SourceLocation(file: file, line: 1, column: 1)
                let hint = "run 'trailwarden init'"
                let empty = Diagnostic(.error, code: "configuration.empty", "the file is empty", at: place, hint: hint)
                return (nil, [empty])
            }
            return (nil, stream.diagnostics)
        }
        let configuration = reader.configuration(document.root)
        let hasError = reader.diagnostics.contains { $0.level == .error }
        return (hasError ? nil : configuration, reader.diagnostics)
    }

    private mutating func fields(_ node: YAMLNode, _ subject: String) -> YAMLFields {
        YAMLFields(node, file: file, domain: "configuration", subject: subject)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        for entry in fields.node.mapping ?? [] where Self.secretKeys.contains(entry.key) {
            fields.report(
                "secret",
                "'\(entry.key)' does not belong into this file",
                at: entry.keyNode,
                hint: "keep it in a profile and name the profile"
            )
            _ = fields.node(entry.key)
        }
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }

    private static let secretKeys: Set<String> = [
        "token", "client_secret", "secret", "password", "aws_secret_access_key", "secret_access_key",
        "aws_access_key_id",
        "aws_session_token", "access_key",
    ]

    private mutating func configuration(_ root: YAMLNode) -> ConnectConfiguration {
        var result = ConnectConfiguration()
        var top = fields(root, "the configuration")
        if let node = top.node("databricks") { databricks(node, &result) }
        if let node = top.node("aws") { aws(node, &result) }
        if let node = top.node("scope") { scope(node, &result) }
        if let node = top.node("policy") {
            var policy = fields(node, "'policy'")
            result.policy = PolicySettings.read(&policy)
            finish(policy)
        }
        if let node = top.node("evidence") {
            var section = EvidenceSettingsReader(file: file)
            result.evidence = section.read(node)
            diagnostics += section.diagnostics
        }
        if let node = top.node("tickets") {
            var section = TicketSettingsReader(file: file)
            result.tickets = section.read(node)
            diagnostics += section.diagnostics
        }
        if let node = top.node("remedy") { remedy(node, &result) }
        if let node = top.node("dashboard") { dashboard(node, &result) }
        if let node = top.node("limits") {
            var limits = fields(node, "'limits'")
            if let concurrency = limits.integer("concurrency") {
                if !(1...64).contains(concurrency) {
                    let message = "'concurrency' cannot be '\(concurrency)': allowed are 1 to 64"
                    limits.report("out-of-range", message, at: limits.node("concurrency") ?? node)
                }
                result.concurrency = concurrency
            }
            if let attempts = limits.integer("attempts") {
                if !(1...20).contains(attempts) {
                    let message = "'attempts' cannot be '\(attempts)': allowed are 1 to 20"
                    limits.report("out-of-range", message, at: limits.node("attempts") ?? node)
                }
                result.attempts = attempts
            }
            finish(limits)
        }
        if let node = top.node("monitor") {
            var reader = MonitorSettingsReader(file: file)
            result.monitor = reader.read(node)
            diagnostics += reader.diagnostics
        }
        if let node = top.node("alerts") {
            var reader = AlertSettingsReader(file: file)
            result.alerts = reader.read(node)
            diagnostics += reader.diagnostics
        }
        finish(top)
        return result
    }

    private mutating func remedy(_ node: YAMLNode, _ result: inout ConnectConfiguration) {
        var part = fields(node, "'remedy'")
        var finished: [YAMLFields] = []
        let file = file
        result.remedy = RemedySettings(
            &part,
            part: { YAMLFields($0, file: file, domain: "configuration", subject: $1) },
            done: { finished.append($0) }
        )
        for entry in finished { finish(entry) }
        finish(part)
    }

    private mutating func dashboard(_ node: YAMLNode, _ result: inout ConnectConfiguration) {
        var part = fields(node, "'dashboard'")
        var finished: [YAMLFields] = []
        let file = file
        result.dashboard = DashboardSettings(
            &part,
            part: { YAMLFields($0, file: file, domain: "configuration", subject: $1) },
            done: { finished.append($0) }
        )
        for entry in finished { finish(entry) }
        finish(part)
    }

    private mutating func databricks(_ node: YAMLNode, _ result: inout ConnectConfiguration) {
        var part = fields(node, "'databricks'")
        if let node = part.node("account") {
            var account = fields(node, "the account")
            let profiles = profiles(&account)
            result.account = ConnectConfiguration.Account(
                id: account.string("id"),
                host: host(&account),
                profiles: profiles
            )
            finish(account)
        }
        for node in list(&part, "workspaces") {
            var workspace = fields(node, "the workspace")
            let profiles = profiles(&workspace)
            result.workspaces.append(
                ConnectConfiguration.Workspace(
                    id: workspace.integer("id").map { Int64($0) },
                    name: workspace.string("name"),
                    host: host(&workspace),
                    warehouse: workspace.string("warehouse"),
                    profiles: profiles
                )
            )
            finish(workspace)
        }
        finish(part)
    }

    private mutating func aws(_ node: YAMLNode, _ result: inout ConnectConfiguration) {
        var part = fields(node, "'aws'")
        for node in list(&part, "accounts") {
            var account = fields(node, "the AWS account")
            let id = account.string("id")
            if let id, id.count != 12 || !id.allSatisfy(\.isNumber) {
                let message = "'id' cannot be '\(id)': an AWS account has 12 digits"
                account.report(
                    "wrong-value",
                    message,
                    at: account.node("id") ?? node,
                    hint: "quote it: id: \"012345678901\""
                )
            }
            var endpoints = AWSEndpoints(all: endpoint(&account, "endpoint"))
            if let node = account.node("endpoints") {
                var own = fields(node, "'endpoints'")
                for entry in node.mapping ?? [] {
                    guard let service = AWSService(name: entry.key) else { continue }
                    endpoints.services[service] = endpoint(&own, entry.key)
                }
                finish(own)
            }
            let profiles = profiles(&account)
            result.clouds.append(
                ConnectConfiguration.Cloud(
                    id: id,
                    name: account.string("name"),
                    region: account.string("region"),
                    profiles: profiles,
                    role: account.string("role"),
                    externalID: account.string("external_id"),
                    endpoints: endpoints
                )
            )
            finish(account)
        }
        finish(part)
    }

    private mutating func scope(_ node: YAMLNode, _ result: inout ConnectConfiguration) {
        var scope = fields(node, "'scope'")
        result.scope.workspaces = scope.strings("workspaces")
        result.scope.catalogs = scope.strings("catalogs")
        result.scope.accounts = scope.strings("accounts")
        result.scope.buckets = scope.strings("buckets")
        finish(scope)
    }

    /// `profile` is for reading posture and logs; each use may have its own; changing things must.
    private func profiles(_ fields: inout YAMLFields) -> ConnectConfiguration.Profiles {
        var shared = fields.string("profile").map(ConnectConfiguration.CredentialReference.profile)
        if fields.boolean("environment") == true {
            if shared != nil, let node = fields.node("environment") {
                let hint = "remove one of them"
                fields.report("conflict", "'profile' and 'environment' exclude each other", at: node, hint: hint)
            }
            shared = .environment
        }
        return ConnectConfiguration.Profiles(
            assess: fields.string("posture_profile").map { .profile($0) } ?? shared,
            scan: fields.string("logs_profile").map { .profile($0) } ?? shared,
            fix: fields.string("fix_profile").map { .profile($0) }
        )
    }

    private func host(_ fields: inout YAMLFields) -> String? { endpoint(&fields, "host")?.description }

    private func endpoint(_ fields: inout YAMLFields, _ key: String) -> Endpoint? {
        guard let text = fields.string(key), let node = fields.node(key) else { return nil }
        do {
            return try Endpoint(parsing: text, name: key)
        } catch {
            let known = error as? WardenError
            fields.report(
                "endpoint",
                "'\(key)' cannot be '\(text)': \(known?.message ?? "")",
                at: node,
                hint: known?.hint
            )
            return nil
        }
    }

    private func list(_ fields: inout YAMLFields, _ key: String) -> [YAMLNode] {
        guard let node = fields.node(key) else { return [] }
        if let items = node.sequence { return items }
        fields.report(
            "wrong-type",
            "'\(key)' must be a list, not \(node.kindName)",
            at: node,
            hint: "begin each entry with '- '"
        )
        return []
    }
}
