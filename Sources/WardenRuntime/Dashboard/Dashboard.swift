internal import Foundation
public import WardenDomain
internal import WardenServer
internal import WardenTransport

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

        public init(stateDirectory: String) { self.stateDirectory = stateDirectory }

        /// Cookies travel over TLS alone.
        var isSecure: Bool { publicURL?.hasPrefix("https://") == true }

        /// Host names of the public address.
        var names: [String] { publicURL.flatMap { URL(string: $0)?.host }.map { [$0] } ?? [] }
    }

    private let site: DashboardSite

    /// - Parameters:
    ///   - clock: epoch milliseconds.
    ///   - provider: signs people in besides local accounts; nil = none.
    public init(
        _ options: Options,
        provider: DashboardSettings.Provider? = nil,
        clock: @escaping @Sendable () -> Int64
    ) throws(WardenError) {
        let secret = provider?.secretVariable.flatMap { ProcessInfo.processInfo.environment[$0] }
        if let name = provider?.secretVariable, secret == nil {
            throw WardenError(
                code: "oidc.secret",
                object: name,
                "the variable is not set",
                hint: "set it where 'serve' runs, or leave 'client_secret_env' out for a public client"
            )
        }
        site = try DashboardSite(
            options,
            provider: provider.map { IdentityProvider($0, secret: secret, transport: NetworkTransport()) },
            clock: clock
        )
    }

    /// The provider that a configuration names.
    ///
    /// - Parameter configuration: nil = where `Connector.load` looks.
    public static func provider(configuration: String?) throws -> DashboardSettings.Provider? {
        try Connector.load(path: configuration).configuration.dashboard.provider
    }

    /// Whether anybody could sign in.
    public func hasPeople() throws(WardenError) -> Bool {
        if site.provider != nil { return true }
        return try !site.accounts.people().isEmpty
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
