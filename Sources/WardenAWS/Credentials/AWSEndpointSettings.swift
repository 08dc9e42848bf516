public import WardenCloud

extension AWSEndpoints {
    /// Endpoints of the environment and the profile: `AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_S3`, `endpoint_url`,
    /// `[services NAME]`.
    ///
    /// - Throws: `WardenError` with code `connect.endpoint`.
    public init(_ ports: LocalPorts, profiles: AWSProfiles, profile: String) throws {
        self.init()
        if ports.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS")?.lowercased() == "true" { return }
        func endpoint(_ text: String?, _ name: String) throws -> Endpoint? {
            try text.map { try Endpoint(parsing: $0, name: name) }
        }
        let ignored = profiles.configValue("ignore_configured_endpoint_urls", profile: profile)?.lowercased() == "true"
        let configured = ignored ? nil : profiles.configValue("endpoint_url", profile: profile)
        let group = ignored ? nil : profiles.configValue("services", profile: profile)
        all =
            try endpoint(ports.variable("AWS_ENDPOINT_URL"), "AWS_ENDPOINT_URL")
            ?? endpoint(configured, "endpoint_url of AWS profile '\(profile)'")
        for service in AWSService.allCases {
            let variable = "AWS_ENDPOINT_URL_\(service.environmentName)"
            let own = group.flatMap {
                profiles.value("\(service.profileName).endpoint_url", section: "services", named: $0)
                    ?? profiles.value("\(service.plainName).endpoint_url", section: "services", named: $0)
            }
            // The general variable outranks a service's entry in the file.
            let fromFile = ports.variable("AWS_ENDPOINT_URL") == nil ? own : nil
            if let found = try endpoint(ports.variable(variable), variable)
                ?? endpoint(fromFile, "endpoint_url of '\(service.profileName)' in AWS profile '\(profile)'")
            {
                services[service] = found
            }
        }
    }
}
