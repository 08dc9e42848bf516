internal import Foundation
internal import WardenDomain

/// The files and variables that lead a client to the lab. They hold the lab's own made-up secrets only.
struct LabProfile: Sendable {
    var access: LabAccess
    var accountHost: String
    var workspaces: [(id: Int64, name: String, host: String)]
    var ministack: String?
    var moto: String?
    /// IAM users by name: access key id and secret.
    var keys: [String: (id: String, secret: String)]
    var state: String

    private static let region = "us-east-1"

    var environment: [(String, String)] {
        var result = [
            ("TRAILWARDEN_CONFIG", state + "/trailwarden.yml"), ("DATABRICKS_CONFIG_FILE", state + "/databrickscfg"),
            ("DATABRICKS_CONFIG_PROFILE", "lab-account"),
        ]
        if let ministack, let moto {
            result += [
                ("AWS_CONFIG_FILE", state + "/aws-config"), ("AWS_SHARED_CREDENTIALS_FILE", state + "/aws-credentials"),
                ("AWS_PROFILE", "lab"), ("AWS_REGION", Self.region), ("AWS_ENDPOINT_URL", ministack),
                ("AWS_ENDPOINT_URL_S3_CONTROL", moto), ("AWS_ENDPOINT_URL_ORGANIZATIONS", moto),
                ("AWS_ENDPOINT_URL_BACKUP", moto),
            ]
        }
        return result
    }

    /// Writes all files, readable by their owner only.
    func write() throws {
        try put("databrickscfg", databricksConfig)
        try put("trailwarden.yml", configuration)
        try put("env", environment.map { "export \($0.0)='\($0.1)'\n" }.joined())
        if ministack != nil {
            try put("aws-config", awsConfig)
            try put("aws-credentials", awsCredentials)
        }
        try put("lab.json", description.encoded + "\n")
    }

    private func put(_ name: String, _ text: String) throws {
        let path = state + "/" + name
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw WardenError(code: "lab.state", object: path, "cannot be written") }
    }

    private var databricksConfig: String {
        var text = ""
        func section(_ name: String, _ values: [(String, String)]) {
            text += "[\(name)]\n" + values.map { "\($0.0) = \($0.1)\n" }.joined() + "\n"
        }
        for (suffix, client) in [("", access.admin), ("-reader", access.reader)] where !client.id.isEmpty {
            section(
                "lab-account\(suffix)",
                [
                    ("host", accountHost), ("account_id", access.accountID), ("client_id", client.id),
                    ("client_secret", client.secret),
                ]
            )
        }
        for workspace in workspaces {
            section(
                "lab-\(workspace.name)",
                [
                    ("host", workspace.host), ("client_id", access.admin.id), ("client_secret", access.admin.secret),
                ]
            )
            if let token = access.personal[workspace.id] {
                section("lab-\(workspace.name)-pat", [("host", workspace.host), ("token", token)])
            }
        }
        return text
    }

    private var awsConfig: String {
        guard let ministack, let moto else { return "" }
        let names = ["lab"] + keys.keys.sorted().map { "lab-\($0)" }
        let profiles = names.map { name in
            "[profile \(name)]\nregion = \(Self.region)\nendpoint_url = \(ministack)\nservices = lab\ns3 =\n  addressing_style = path\n\n"
        }
        let services = ["s3control", "organizations", "backup"].map { "\($0) =\n  endpoint_url = \(moto)\n" }
        return profiles.joined() + "[services lab]\n" + services.joined()
    }

    private var awsCredentials: String {
        var text = "[lab]\naws_access_key_id = test\naws_secret_access_key = test\n\n"
        for (name, key) in keys.sorted(by: { $0.key < $1.key }) {
            text += "[lab-\(name)]\naws_access_key_id = \(key.id)\naws_secret_access_key = \(key.secret)\n\n"
        }
        return text
    }

    /// The user's own profile; an empty estate has no users yet, and its root does everything.
    private func profile(_ user: String) -> String { keys[user] == nil ? "lab" : "lab-\(user)" }

    private var configuration: String {
        var text = """
            # The lab's estate. Written by `trailwarden lab up`; gone with the next one.
            databricks:
              account:
                id: \(access.accountID)
                host: \(accountHost)
                profile: lab-account
                fix_profile: lab-account
              workspaces:

            """
        for workspace in workspaces {
            text += """
                    - id: \(workspace.id)
                      name: \(workspace.name)
                      host: \(workspace.host)
                      warehouse: \(access.warehouses[workspace.id] ?? "")
                      profile: lab-\(workspace.name)
                      fix_profile: lab-\(workspace.name)

                """
        }
        if let ministack, let moto {
            text += """
                aws:
                  accounts:
                    - id: "\(AWSDescription.account)"
                      region: \(Self.region)
                      profile: lab
                      posture_profile: \(profile("trailwarden-posture"))
                      logs_profile: \(profile("trailwarden-logs"))
                      fix_profile: \(profile("trailwarden-fix"))
                      endpoint: \(ministack)
                      endpoints:
                        s3control: \(moto)
                        organizations: \(moto)
                        backup: \(moto)

                """
        }
        // Loopback stands in for TLS, and is where the lab's callers come from.
        return text + """
            remedy:
              own_addresses: [127.0.0.1]
              break_glass_addresses: [203.0.113.7]
              endpoints_end_tls: true
              max_changes: 500

            """
    }

    /// For scripts and tests: everything in one object.
    var description: JSON {
        [
            "account_id": .string(access.accountID), "account_host": .string(accountHost), "state": .string(state),
            "ministack": .optional(ministack), "moto": .optional(moto),
            "admin": ["client_id": .string(access.admin.id), "client_secret": .string(access.admin.secret)],
            "reader": ["client_id": .string(access.reader.id), "client_secret": .string(access.reader.secret)],
            "workspaces": .array(
                workspaces.map { workspace in
                    [
                        "id": .int(workspace.id), "name": .string(workspace.name), "host": .string(workspace.host),
                        "warehouse": .string(access.warehouses[workspace.id] ?? ""),
                        "token": .optional(access.personal[workspace.id]),
                    ]
                }
            ),
            "aws_keys": .object(keys.mapValues { ["id": .string($0.id), "secret": .string($0.secret)] }),
            "environment": .object(Dictionary(environment.map { ($0.0, JSON.string($0.1)) }, uniquingKeysWith: { $1 })),
        ]
    }
}
