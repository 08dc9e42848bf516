internal import Foundation
internal import WardenAWS
public import WardenCloud
internal import WardenDatabricks
public import WardenDomain
internal import WardenTransport
internal import WardenYAML

/// Reads `trailwarden.yml` and the profiles that it names, and signs in to what they describe.
///
/// Secrets stay where the official tools keep them: `~/.databrickscfg` and `~/.aws/credentials`, or the environment.
public struct DiscoveryConfiguration {
    private let root: YAMLNode
    private let path: String
    private let environment: [String: String]
    private let cloud: CloudClient

    /// - Parameters:
    ///   - concurrency: calls at one host at once.
    ///   - transport: what sends the calls; nil = the network.
    /// - Throws: `config.unreadable`, `config.invalid`.
    public init(
        path: String,
        environment: [String: String],
        concurrency: Int,
        transport: (any HTTPTransport)? = nil
    ) throws(WardenError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WardenError(
                code: "config.unreadable",
                object: path,
                "cannot be read",
                hint: "name the configuration with --config; `trailwarden lab up` writes one for the lab"
            )
        }
        let stream = YAMLReader.read(String(decoding: data, as: UTF8.self), file: path)
        guard let document = stream.documents.first, !document.isDamaged, document.root.mapping != nil else {
            let why = stream.diagnostics.first?.message ?? "it is no mapping"
            throw WardenError(code: "config.invalid", object: path, why, hint: "see docs/discover.md for its form")
        }
        root = document.root
        self.path = path
        self.environment = environment
        cloud = CloudClient(
            transport: transport ?? NetworkTransport(),
            time: .system,
            gate: HostGate(limit: concurrency)
        )
    }

    /// Everything signed in, ready to ask.
    ///
    /// - Throws: `config.invalid`, `config.profile`.
    public func targets() throws(WardenError) -> DiscoveryTargets {
        let databricks = root["databricks"]
        let profiles = profiles("DATABRICKS_CONFIG_FILE", fallback: ".databrickscfg")
        var account: DatabricksAccount?
        var machine: DatabricksProfile?
        if let node = databricks?["account"], let id = node["id"]?.text, let host = node["host"]?.text {
            let profile = try DatabricksProfile(node["profile"]?.text, profiles, environment, in: path)
            machine = profile
            let endpoint = try endpoint(host)
            let authorizer = profile.authorizer(cloud, host: endpoint, accountID: id)
            let client = DatabricksClient(cloud: cloud, host: endpoint, authorizer: authorizer)
            account = DatabricksAccount(client: client, accountID: id)
        }
        var clients: [String: DatabricksWorkspace] = [:]
        var workspaces: [WorkspaceTarget] = []
        for node in databricks?["workspaces"]?.sequence ?? [] {
            guard let id = node["id"]?.text, let host = node["host"]?.text else {
                throw WardenError(
                    code: "config.invalid",
                    object: path,
                    "a workspace lacks 'id' or 'host' (line \(node.line))"
                )
            }
            let profile = try node["profile"]?.text.map { name throws(WardenError) in
                try DatabricksProfile(name, profiles, environment, in: path)
            }
            workspaces.append(WorkspaceTarget(id: id, name: node["name"]?.text ?? id, host: host))
            if let profile = profile ?? machine { clients[id] = try client(profile, host) }
        }
        let known = clients
        let fallback = machine
        let cloud = cloud
        return DiscoveryTargets(
            account: account,
            workspaces: workspaces,
            clouds: try clouds(),
            scope: scope(databricks)
        ) { target in
            if let client = known[target.id] { return client }
            guard let fallback, let host = target.host, let endpoint = try? Endpoint(parsing: host, name: "workspace")
            else {
                return nil
            }
            let authorizer = fallback.authorizer(cloud, host: endpoint, accountID: nil)
            return DatabricksWorkspace(client: DatabricksClient(cloud: cloud, host: endpoint, authorizer: authorizer))
        }
    }

    private func scope(_ databricks: YAMLNode?) -> DiscoveryScope {
        func names(_ key: String) -> Set<String> {
            Set((databricks?["scope"]?[key]?.sequence ?? []).compactMap(\.text))
        }
        return DiscoveryScope(workspaces: names("workspaces"), catalogs: names("catalogs"))
    }

    private func client(_ profile: DatabricksProfile, _ host: String) throws(WardenError) -> DatabricksWorkspace {
        let endpoint = try endpoint(host)
        let authorizer = profile.authorizer(cloud, host: endpoint, accountID: nil)
        return DatabricksWorkspace(client: DatabricksClient(cloud: cloud, host: endpoint, authorizer: authorizer))
    }

    private func endpoint(_ text: String) throws(WardenError) -> Endpoint {
        do {
            return try Endpoint(parsing: text, name: path)
        } catch {
            throw error as? WardenError ?? WardenError(code: "config.invalid", object: path, "'\(text)' is no host")
        }
    }

    private func clouds() throws(WardenError) -> [DiscoveryTargets.Cloud] {
        var found: [DiscoveryTargets.Cloud] = []
        for node in root["aws"]?["accounts"]?.sequence ?? [] {
            let name = node["posture_profile"]?.text ?? node["profile"]?.text
            let credentials = try credentials(name)
            var endpoints = AWSEndpoints()
            endpoints.all = try node["endpoint"]?.text.map { text throws(WardenError) in try endpoint(text) }
            for entry in node["endpoints"]?.mapping ?? [] {
                guard let text = entry.value.text, let service = Self.services[entry.key] else { continue }
                endpoints.services[service] = try endpoint(text)
            }
            let session = AWSSession(
                cloud: cloud,
                source: FixedCredentials(credentials),
                region: node["region"]?.text ?? environment["AWS_REGION"] ?? "us-east-1",
                endpoints: endpoints
            )
            found.append(DiscoveryTargets.Cloud(name: name ?? node["id"]?.text ?? "default", session: session))
        }
        return found
    }

    private static let services: [String: AWSService] = [
        "s3": .s3, "s3control": .s3Control, "iam": .iam, "sts": .sts, "kms": .kms, "backup": .backup,
        "organizations": .organizations, "cloudtrail": .cloudtrail,
    ]

    private func credentials(_ profile: String?) throws(WardenError) -> AWSCredentials {
        var values = environment
        if let profile {
            let file = profiles("AWS_SHARED_CREDENTIALS_FILE", fallback: ".aws/credentials")
            guard let section = file[profile] else {
                throw WardenError(
                    code: "config.profile",
                    object: path,
                    "AWS profile '\(profile)' is in no credentials file",
                    hint: "add it to ~/.aws/credentials, or set AWS_SHARED_CREDENTIALS_FILE"
                )
            }
            values = Dictionary(section.values.map { ($0.key.uppercased(), $0.value) }) { first, _ in first }
        }
        guard let id = values["AWS_ACCESS_KEY_ID"], let secret = values["AWS_SECRET_ACCESS_KEY"] else {
            throw WardenError(
                code: "config.profile",
                object: path,
                "no AWS keys in \(profile.map { "profile '\($0)'" } ?? "the environment")"
            )
        }
        return AWSCredentials(accessKeyID: id, secretAccessKey: secret, sessionToken: values["AWS_SESSION_TOKEN"])
    }

    /// A file of profiles: the one that the variable names, one beside the configuration, or the user's own.
    private func profiles(_ variable: String, fallback: String) -> INIFile {
        let beside = (path as NSString).deletingLastPathComponent
        let names = ["DATABRICKS_CONFIG_FILE": "databrickscfg", "AWS_SHARED_CREDENTIALS_FILE": "aws-credentials"]
        let candidates = [
            environment[variable], names[variable].map { (beside.isEmpty ? "." : beside) + "/" + $0 },
            environment["HOME"].map { $0 + "/" + fallback },
        ].compactMap(\.self)
        for candidate in candidates {
            if let data = FileManager.default.contents(atPath: candidate) {
                return INIFile(String(decoding: data, as: UTF8.self), file: candidate)
            }
        }
        return INIFile("", file: fallback)
    }
}

/// What proves who calls Databricks.
private struct DatabricksProfile {
    private var token: Secret?
    private var clientID: String?
    private var clientSecret: Secret?

    init(_ name: String?, _ profiles: INIFile, _ environment: [String: String], in path: String) throws(WardenError) {
        if let name {
            guard let section = profiles[name] else {
                throw WardenError(
                    code: "config.profile",
                    object: path,
                    "Databricks profile '\(name)' is in no profile file",
                    hint: "add it to ~/.databrickscfg, or set DATABRICKS_CONFIG_FILE"
                )
            }
            token = section["token"].map { Secret($0) }
            clientID = section["client_id"]
            clientSecret = section["client_secret"].map { Secret($0) }
        } else {
            token = environment["DATABRICKS_TOKEN"].map { Secret($0) }
            clientID = environment["DATABRICKS_CLIENT_ID"]
            clientSecret = environment["DATABRICKS_CLIENT_SECRET"].map { Secret($0) }
        }
        guard token != nil || clientID != nil && clientSecret != nil else {
            throw WardenError(
                code: "config.profile",
                object: path,
                "\(name.map { "profile '\($0)'" } ?? "the environment") has neither a token nor a client id with its secret"
            )
        }
    }

    func authorizer(_ cloud: CloudClient, host: Endpoint, accountID: String?) -> any DatabricksAuthorizer {
        if let clientID, let clientSecret {
            return MachineToken(
                cloud: cloud,
                host: host,
                accountID: accountID,
                clientID: clientID,
                clientSecret: clientSecret
            )
        }
        return FixedToken(token ?? Secret(""))
    }
}
