internal import WardenAWS
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenTransport

extension AlertCarrier {
    /// The carrier of this machine: its network, and the credentials that the sinks name.
    static func system(
        transport: any HTTPTransport,
        configuration: ConnectConfiguration,
        ports: LocalPorts
    ) -> AlertCarrier {
        let cloud = CloudClient(
            transport: transport,
            time: .system,
            gate: HostGate(limit: configuration.concurrency),
            userAgent: "trailwarden/\(Trailwarden.version)"
        )
        let keys = KeyRing(cloud: cloud, ports: ports)
        return AlertCarrier(transport: transport) { signing in try await keys.credentials(for: signing) }
    }
}

/// Sources of credentials, one a profile, kept while they last.
private actor KeyRing {
    private let cloud: CloudClient
    private let ports: LocalPorts
    private var sources: [String: PlannedCredentials] = [:]

    init(cloud: CloudClient, ports: LocalPorts) {
        self.cloud = cloud
        self.ports = ports
    }

    func credentials(for signing: AWSSigning) async throws -> AWSCredentials {
        let key = signing.profile ?? ""
        if let known = sources[key] { return try await known.credentials() }
        let planner = AWSCredentialPlanner(ports)
        let plan = try planner.plan(profile: signing.profile)
        let name = signing.profile ?? planner.environmentProfile ?? "default"
        let endpoints = try AWSEndpoints(ports, profiles: planner.profiles, profile: name)
        let source = PlannedCredentials(plan, cloud: cloud, ports: ports, region: signing.region, endpoints: endpoints)
        sources[key] = source
        return try await source.credentials()
    }
}
