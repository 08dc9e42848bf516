public import WardenCloud
internal import WardenDomain

/// Decides where keys come from, in the order of the AWS command line.
///
/// Source: AWS CLI user guide, "Configuration settings and precedence"; botocore, credential resolution.
public struct AWSCredentialPlanner: Sendable {
    private let ports: LocalPorts
    public let profiles: AWSProfiles

    public init(_ ports: LocalPorts) {
        self.ports = ports
        profiles = AWSProfiles(ports)
    }

    /// The profile that the environment chooses.
    public var environmentProfile: String? { ports.variable("AWS_PROFILE") ?? ports.variable("AWS_DEFAULT_PROFILE") }

    /// - Parameter profile: named by flag or configuration; then keys of the environment are left aside.
    /// - Throws: `WardenError` with code `connect.aws-profile`.
    public func plan(profile: String? = nil) throws -> AWSCredentialPlan {
        if profile == nil, let keys = try environmentKeys() { return .keys(keys, origin: "environment") }
        let name = profile ?? environmentProfile ?? "default"
        if let plan = try plan(profileNamed: name, visited: []) { return plan }
        if profile != nil || environmentProfile != nil {
            guard profiles.has(name) else { throw unknown(name) }
        }
        if profile == nil, let plan = environmentWebIdentity() { return plan }
        if let plan = container() { return plan }
        guard ports.variable("AWS_EC2_METADATA_DISABLED")?.lowercased() != "true" else {
            throw failure(
                name,
                "no credentials: none in the environment, none in the profile, and instance metadata is switched off",
                hint: "set AWS_PROFILE, or run 'aws configure sso'"
            )
        }
        return instance
    }

    /// Region of the environment, then of the profile.
    public func region(profile: String? = nil) -> String? {
        ports.variable("AWS_REGION") ?? ports.variable("AWS_DEFAULT_REGION")
            ?? profiles.configValue("region", profile: profile ?? environmentProfile ?? "default")
    }

    // MARK: Profile

    private func plan(profileNamed name: String, visited: [String]) throws -> AWSCredentialPlan? {
        if let arn = profiles.value("role_arn", profile: name) {
            if let file = profiles.value("web_identity_token_file", profile: name) {
                return .webIdentity(role(arn, name), tokenFile: ports.expand(file))
            }
            if !(visited.last == name && profiles.keys(profile: name) != nil) {
                return .role(role(arn, name), source: try source(of: name, visited: visited))
            }
        }
        if let login = try sso(name) { return .sso(login) }
        if let (keys, file) = profiles.keys(profile: name) { return .keys(keys, origin: file) }
        if let command = profiles.value("credential_process", profile: name) { return .process(command) }
        return nil
    }

    private func role(_ arn: String, _ profile: String) -> STSClient.RoleRequest {
        STSClient.RoleRequest(
            roleARN: arn,
            sessionName: profiles.value("role_session_name", profile: profile) ?? "trailwarden",
            externalID: profiles.value("external_id", profile: profile),
            duration: profiles.value("duration_seconds", profile: profile).flatMap(Int.init)
        )
    }

    /// The keys that a role is put on with.
    private func source(of name: String, visited: [String]) throws -> AWSCredentialPlan {
        if profiles.value("mfa_serial", profile: name) != nil {
            throw failure(
                name,
                "'mfa_serial' asks for a code, which cannot be given here",
                hint: "run 'aws configure export-credentials --profile \(name) --format env' and use the environment"
            )
        }
        let parent = profiles.value("source_profile", profile: name)
        let named = profiles.value("credential_source", profile: name)
        switch (parent, named) {
        case (_?, _?):
            throw failure(
                name,
                "'source_profile' and 'credential_source' exclude each other",
                hint: "remove one of them"
            )
        case (let parent?, nil):
            guard profiles.has(parent) else { throw unknown(parent) }
            let isSelf = parent == name && profiles.keys(profile: name) != nil
            guard isSelf || !(visited + [name]).contains(parent) else {
                let chain = (visited + [name, parent]).joined(separator: " -> ")
                throw failure(
                    name,
                    "'source_profile' goes round in a circle: \(chain)",
                    hint: "point it at a profile with keys"
                )
            }
            if isSelf, let (keys, file) = profiles.keys(profile: name) { return .keys(keys, origin: file) }
            if let plan = try plan(profileNamed: parent, visited: visited + [name]) { return plan }
            throw failure(parent, "the profile has no credentials", hint: "it is the source of '\(name)'")
        case (nil, "Environment"?):
            if let keys = try environmentKeys() { return .keys(keys, origin: "environment") }
            throw failure(name, "'credential_source' is Environment, and AWS_ACCESS_KEY_ID is not set", hint: nil)
        case (nil, "Ec2InstanceMetadata"?): return instance
        case (nil, "EcsContainer"?):
            if let plan = container() { return plan }
            throw failure(name, "'credential_source' is EcsContainer, and this is no container of ECS", hint: nil)
        case (nil, let other?):
            throw failure(
                name,
                "'credential_source' cannot be '\(other)': allowed are Environment, Ec2InstanceMetadata, EcsContainer",
                hint: nil
            )
        case (nil, nil):
            throw failure(
                name,
                "'role_arn' stands without 'source_profile' or 'credential_source'",
                hint: "add one of them"
            )
        }
    }

    private func sso(_ name: String) throws -> AWSCredentialPlan.SSOLogin? {
        let session = profiles.configValue("sso_session", profile: name)
        guard session != nil || profiles.configValue("sso_start_url", profile: name) != nil else { return nil }
        func value(_ key: String) throws -> String {
            let shared = session.flatMap { profiles.value(key, section: "sso-session", named: $0) }
            guard let value = profiles.configValue(key, profile: name) ?? shared else {
                throw failure(name, "the SSO profile lacks '\(key)'", hint: "run 'aws configure sso --profile \(name)'")
            }
            return value
        }
        let cacheKey = try session ?? value("sso_start_url")
        return AWSCredentialPlan.SSOLogin(
            profile: name,
            cacheFile: ports.expand("~/.aws/sso/cache/\(LegacyDigest.sha1Hex(cacheKey)).json"),
            region: try value("sso_region"),
            account: try value("sso_account_id"),
            role: try value("sso_role_name")
        )
    }

    // MARK: Environment

    private func environmentKeys() throws -> AWSCredentials? {
        guard let id = ports.variable("AWS_ACCESS_KEY_ID") else { return nil }
        guard let secret = ports.variable("AWS_SECRET_ACCESS_KEY") else {
            throw WardenError(
                code: "connect.aws-profile",
                object: "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY is missing beside it",
                hint: "set both, or neither"
            )
        }
        return AWSCredentials(
            accessKeyID: id,
            secretAccessKey: secret,
            sessionToken: ports.variable("AWS_SESSION_TOKEN") ?? ports.variable("AWS_SECURITY_TOKEN")
        )
    }

    private func environmentWebIdentity() -> AWSCredentialPlan? {
        guard let arn = ports.variable("AWS_ROLE_ARN"), let file = ports.variable("AWS_WEB_IDENTITY_TOKEN_FILE") else {
            return nil
        }
        let session = ports.variable("AWS_ROLE_SESSION_NAME") ?? "trailwarden"
        return .webIdentity(STSClient.RoleRequest(roleARN: arn, sessionName: session), tokenFile: ports.expand(file))
    }

    private func container() -> AWSCredentialPlan? {
        var authorization = ports.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN")
            .map { AWSCredentialPlan.ContainerAuthorization.token(Secret($0)) }
        if let file = ports.variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") { authorization = .file(file) }
        if let path = ports.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") {
            return .container(url: "http://169.254.170.2\(path)", authorization: authorization)
        }
        return ports.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI").map {
            .container(url: $0, authorization: authorization)
        }
    }

    private var instance: AWSCredentialPlan {
        .instance(endpoint: ports.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT") ?? "http://169.254.169.254")
    }

    private func unknown(_ name: String) -> WardenError {
        let names = profiles.names.joined(separator: ", ")
        return failure(
            name,
            "there is no such profile in \(profiles.configPath) or \(profiles.credentialsPath)",
            hint: names.isEmpty ? "run 'aws configure'" : "profiles there: \(names)"
        )
    }

    private func failure(_ profile: String, _ message: String, hint: String?) -> WardenError {
        WardenError(code: "connect.aws-profile", object: "AWS profile '\(profile)'", message, hint: hint)
    }
}
