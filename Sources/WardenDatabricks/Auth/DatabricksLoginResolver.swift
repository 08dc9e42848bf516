public import WardenCloud
public import WardenDomain

/// Databricks' unified authentication: explicit values, then the environment, then `~/.databrickscfg`.
///
/// Source: Databricks, "Databricks client unified authentication"; databricks-sdk, configuration loading.
public struct DatabricksLoginResolver: Sendable {
    private let ports: LocalPorts
    public let configPath: String
    private let file: INIFile

    public init(_ ports: LocalPorts) {
        self.ports = ports
        configPath = ports.expand(ports.variable("DATABRICKS_CONFIG_FILE") ?? "~/.databrickscfg")
        file = INIFile(ports.readFile(configPath) ?? "", file: configPath)
    }

    /// What is wrong with the profile file.
    public var diagnostics: [Diagnostic] { file.diagnostics }

    /// Profiles of the file that name a host, sorted.
    public var profiles: [String] {
        file.sections.filter { $0["host"] != nil && !$0.name.hasPrefix("__") }.map(\.name).sorted()
    }

    /// Values that a caller gives itself.
    public struct Explicit: Sendable, Hashable {
        public var profile: String?
        public var host: String?
        public var accountID: String?

        public init(profile: String? = nil, host: String? = nil, accountID: String? = nil) {
            self.profile = profile
            self.host = host
            self.accountID = accountID
        }
    }

    private static let attributes: [(key: String, variable: String)] = [
        ("host", "DATABRICKS_HOST"), ("account_id", "DATABRICKS_ACCOUNT_ID"),
        ("workspace_id", "DATABRICKS_WORKSPACE_ID"), ("token", "DATABRICKS_TOKEN"),
        ("client_id", "DATABRICKS_CLIENT_ID"), ("client_secret", "DATABRICKS_CLIENT_SECRET"),
        ("auth_type", "DATABRICKS_AUTH_TYPE"), ("warehouse_id", "DATABRICKS_WAREHOUSE_ID"),
    ]

    /// - Throws: `WardenError` with code `connect.databricks-login` or `connect.endpoint`.
    public func resolve(_ explicit: Explicit = Explicit()) throws -> DatabricksLogin {
        var values: [String: String] = [:]
        // A profile that was asked for by name outranks the environment: two logins may not be mixed.
        if explicit.profile == nil {
            for (key, variable) in Self.attributes { values[key] = ports.variable(variable) }
        }
        if let host = explicit.host { values["host"] = host }
        if let account = explicit.accountID { values["account_id"] = account }
        let hasCredential = values["token"] != nil || values["client_secret"] != nil
        let named = explicit.profile ?? ports.variable("DATABRICKS_CONFIG_PROFILE")
        var origin = "environment"
        if named != nil || values["host"] == nil || !hasCredential {
            let name = named ?? file["__settings__"]?["default_profile"] ?? "DEFAULT"
            if let section = file[name] {
                for (key, _) in Self.attributes where values[key] == nil { values[key] = section[key] }
                if !hasCredential { origin = "profile '\(name)' of \(configPath)" }
            } else if named != nil {
                throw failure(
                    "Databricks profile '\(name)'",
                    "there is no such profile in \(configPath)",
                    hint: profiles.isEmpty
                        ? "run 'databricks configure'" : "profiles there: \(profiles.joined(separator: ", "))"
                )
            }
        }
        return try login(values, origin: origin)
    }

    private func login(_ values: [String: String], origin: String) throws -> DatabricksLogin {
        guard let host = values["host"] else {
            throw failure(
                "Databricks",
                "no host: DATABRICKS_HOST is not set and \(configPath) has no profile that fits",
                hint: "set DATABRICKS_HOST, or name a profile"
            )
        }
        var endpoint = try Endpoint(parsing: host, name: "host of Databricks (\(origin))")
        if !endpoint.basePath.isEmpty, !endpoint.isLoopback { endpoint.basePath = "" }
        return DatabricksLogin(
            host: endpoint,
            accountID: values["account_id"],
            workspaceID: values["workspace_id"].flatMap { Int64($0) },
            warehouseID: values["warehouse_id"],
            method: try method(values, host: endpoint, origin: origin),
            origin: origin
        )
    }

    private func method(_ values: [String: String], host: Endpoint, origin: String) throws -> DatabricksLogin.Method {
        let type = values["auth_type"]
        if let type, !["pat", "oauth-m2m"].contains(type) {
            throw failure(
                "Databricks (\(origin))",
                "'auth_type' cannot be '\(type)' here: allowed are pat, oauth-m2m",
                hint: "make a service principal with an OAuth secret for Trailwarden"
            )
        }
        let machine: DatabricksLogin.Method? =
            if let id = values["client_id"], let secret = values["client_secret"] {
                .machine(clientID: id, secret: Secret(secret))
            } else {
                nil
            }
        let token = values["token"].map { DatabricksLogin.Method.token(Secret($0)) }
        switch (type, token, machine) {
        case (nil, _?, _?):
            throw failure(
                "Databricks (\(origin))",
                "more than one way to sign in is configured: a token and an OAuth secret",
                hint: "remove one, or set DATABRICKS_AUTH_TYPE to pat or oauth-m2m"
            )
        case ("pat"?, let token?, _), (nil, let token?, nil): return token
        case ("oauth-m2m"?, _, let machine?), (nil, nil, let machine?): return machine
        default:
            throw failure(
                "Databricks (\(origin))",
                "no credentials for \(host): neither a token nor a client id with its secret",
                hint: "set DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET, or name a profile that has them"
            )
        }
    }

    private func failure(_ object: String, _ message: String, hint: String) -> WardenError {
        WardenError(code: "connect.databricks-login", object: object, message, hint: hint)
    }
}
