public import WardenCloud
internal import WardenDomain

/// Gets keys by a plan, keeps them, and gets new ones before they end.
public actor PlannedCredentials: AWSCredentialSource {
    private let plan: AWSCredentialPlan
    private let fetcher: CredentialFetcher
    private let time: CloudTime
    private var current: AWSCredentials?
    private var pending: Task<Result<AWSCredentials, CloudGap>, Never>?

    /// Seconds before their end at which keys are replaced.
    private static let margin: Int64 = 600

    /// - Parameters:
    ///   - region: where STS is asked.
    public init(
        _ plan: AWSCredentialPlan,
        cloud: CloudClient,
        ports: LocalPorts,
        region: String,
        endpoints: AWSEndpoints = AWSEndpoints()
    ) {
        self.plan = plan
        // A gate of its own: calls that wait for keys hold the places of the other one.
        var cloud = cloud
        cloud.gate = HostGate(limit: 2)
        time = cloud.time
        fetcher = CredentialFetcher(cloud: cloud, ports: ports, region: region, endpoints: endpoints)
    }

    public func credentials() async throws -> AWSCredentials {
        let now = time.now() / 1_000
        if let current, current.expiration.map({ $0 - Self.margin > now }) ?? true { return current }
        let task = pending ?? Task { await fetcher.fetch(plan) }
        pending = task
        let result = await task.value
        if pending == task { pending = nil }
        // Keys that live less than the margin are still good for now.
        if case .failure = result, let current, current.expiration.map({ $0 > now }) ?? true { return current }
        let fetched = try result.get()
        current = fetched
        return fetched
    }

    public func renew() async -> Bool {
        if case .keys = plan { return false }
        guard current != nil else { return false }
        current = nil
        return true
    }
}
