public import WardenCloud

/// Endpoints that stand in for AWS': a lab, a proxy, a private link.
public struct AWSEndpoints: Sendable, Hashable {
    /// For every service that has none of its own.
    public var all: Endpoint?
    public var services: [AWSService: Endpoint]

    public init(all: Endpoint? = nil, services: [AWSService: Endpoint] = [:]) {
        self.all = all
        self.services = services
    }

    /// Nil = AWS itself.
    public func override(_ service: AWSService) -> Endpoint? { services[service] ?? all }

    /// Where a service answers in a region.
    public func endpoint(_ service: AWSService, region: String) -> Endpoint {
        override(service) ?? Endpoint(authority: service.host(region: region))
    }
}
