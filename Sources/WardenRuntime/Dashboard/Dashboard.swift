internal import Foundation
public import WardenDomain
internal import WardenServer
internal import WardenWeb

/// The dashboard: `trailwarden serve`.
public struct Dashboard: Sendable {
    public struct Options: Sendable {
        /// Address to listen on; loopback by default.
        public var host = "127.0.0.1"
        /// 0 = any free port.
        public var port = 0
        /// The address people use, where a proxy stands before the dashboard: `https://warden.example.com`.
        public var publicURL: String?
        public var stateDirectory: String
        /// Path of the configuration, for plans, sinks and evidence; nil = where `Connector.load` looks.
        public var configuration: String?
        /// Of a password's hash.
        public var cost = PasswordHasher.Cost.standard
        /// The company's identity provider; nil = local accounts alone.
        public var identity: OpenIDProvider?

        public init(stateDirectory: String) { self.stateDirectory = stateDirectory }

        /// Cookies travel over TLS alone.
        var isSecure: Bool { publicURL?.hasPrefix("https://") == true }

        /// Host names of the public address.
        var names: [String] { publicURL.flatMap { URL(string: $0)?.host }.map { [$0] } ?? [] }
    }

    private let site: DashboardSite

    /// - Parameter clock: epoch milliseconds.
    public init(_ options: Options, clock: @escaping @Sendable () -> Int64) throws(WardenError) {
        site = try DashboardSite(options, clock: clock)
    }

    /// Whether anybody could sign in.
    public func hasPeople() throws(WardenError) -> Bool {
        if site.options.identity != nil { return true }
        return try !site.accounts.people().isEmpty
    }

    /// The identity provider that the configuration names; nil = none.
    ///
    /// - Throws: `ConfigurationError`, `sign-in.secret`.
    public static func identity(
        configuration: String?,
        environment: [String: String]
    ) throws -> OpenIDProvider? {
        try Connector.load(path: configuration).configuration.signIn.map {
            try OpenIDProvider($0, environment: environment)
        }
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter ready: called once with the address.
    public func run(ready: @escaping @Sendable (String) async -> Void) async throws(WardenError) {
        let options = site.options
        let router = DashboardRoutes.router(site)
        let server = WebServer(
            .init(host: options.host, port: options.port, names: options.names),
            handler: { await router.answer($0) }
        )
        let following = Task { [site] in await site.changes.run() }
        defer { following.cancel() }
        try await server.run { port in
            await ready(
                options.publicURL ?? "http://\(options.host.contains(":") ? "[\(options.host)]" : options.host):\(port)"
            )
        }
    }
}
