public import WardenCloud
public import WardenDomain

/// The shared configuration: `~/.aws/config` and `~/.aws/credentials`, or the files that the environment names.
public struct AWSProfiles: Sendable {
    private let config: INIFile
    private let credentials: INIFile
    public let configPath: String
    public let credentialsPath: String
    /// What is wrong with the files.
    public let diagnostics: [Diagnostic]

    public init(_ ports: LocalPorts) {
        configPath = ports.expand(ports.variable("AWS_CONFIG_FILE") ?? "~/.aws/config")
        credentialsPath = ports.expand(ports.variable("AWS_SHARED_CREDENTIALS_FILE") ?? "~/.aws/credentials")
        config = INIFile(ports.readFile(configPath) ?? "", file: configPath)
        credentials = INIFile(ports.readFile(credentialsPath) ?? "", file: credentialsPath)
        diagnostics = config.diagnostics + credentials.diagnostics
    }

    /// Names of all profiles, sorted.
    public var names: [String] {
        let configured = config.sections.compactMap { section -> String? in
            if section.name == "default" { return "default" }
            return section.name.hasPrefix("profile ") ? Self.unquoted(section.name.dropFirst(8)) : nil
        }
        return Set(configured + credentials.sections.map(\.name)).sorted()
    }

    /// A value of a profile: the credentials file outranks the configuration for keys, and nothing else stands there.
    func value(_ key: String, profile: String) -> String? {
        credentials[profile]?[key] ?? configured(profile)?[key]
    }

    /// A value of the configuration file alone.
    func configValue(_ key: String, profile: String) -> String? { configured(profile)?[key] }

    /// Keys that stand in a file, and which.
    func keys(profile: String) -> (AWSCredentials, file: String)? {
        for (section, file) in [(credentials[profile], credentialsPath), (configured(profile), configPath)] {
            if let section, let found = Self.keys(section) { return (found, file) }
        }
        return nil
    }

    func has(_ profile: String) -> Bool { credentials[profile] != nil || configured(profile) != nil }

    /// A value of a `[sso-session NAME]` or `[services NAME]`.
    func value(_ key: String, section kind: String, named name: String) -> String? {
        config.sections.first {
            $0.name.hasPrefix("\(kind) ") && Self.unquoted($0.name.dropFirst(kind.count + 1)) == name
        }?[key]
    }

    private func configured(_ profile: String) -> INIFile.Section? {
        if let section = config.sections.first(where: {
            $0.name.hasPrefix("profile ") && Self.unquoted($0.name.dropFirst(8)) == profile
        }) {
            return section
        }
        return profile == "default" ? config["default"] : nil
    }

    private static func keys(_ section: INIFile.Section) -> AWSCredentials? {
        guard let id = section["aws_access_key_id"], let secret = section["aws_secret_access_key"] else { return nil }
        let token = section["aws_session_token"] ?? section["aws_security_token"]
        return AWSCredentials(accessKeyID: id, secretAccessKey: secret, sessionToken: token)
    }

    private static func unquoted(_ text: Substring) -> String {
        String(text.drop { $0 == " " }).filter { $0 != "\"" && $0 != "'" }
    }
}
