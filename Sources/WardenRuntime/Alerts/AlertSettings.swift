public import WardenAlerts
public import WardenCloud
public import WardenDomain

/// `alerts:` in `trailwarden.yml`: who is told what.
public struct AlertSettings: Sendable, Hashable {
    /// A sink as the configuration names it; secrets by reference alone.
    public struct SinkDefinition: Sendable, Hashable {
        public var name: String
        public var type: String
        public var texts: [String: String] = [:]
        public var lists: [String: [String]] = [:]
        public var secrets: [String: SecretReference] = [:]
        public var rate: RateLimit?

        public init(name: String, type: String) {
            self.name = name
            self.type = type
        }
    }

    /// Where a secret stands.
    public enum SecretReference: Sendable, Hashable {
        case environment(String)
        case file(String)
    }

    /// Another system that may ask the monitor for named actions.
    public struct CallerDefinition: Sendable, Hashable {
        public var name: String
        public var secret: SecretReference
        public var actions: Set<InboundRequest.Action>
    }

    public var sinks: [SinkDefinition] = []
    public var inbound: [CallerDefinition] = []
    public var policy = AlertPolicy()

    public init() {}

    /// The sink of that name, ready to be used.
    ///
    /// - Throws: `sink.secret` where its secret cannot be read; `sink.settings`.
    public func sink(_ definition: SinkDefinition, ports: LocalPorts) throws(WardenError) -> any Sink {
        var settings = SinkSettings(name: definition.name, texts: definition.texts, lists: definition.lists)
        for (key, reference) in definition.secrets {
            settings.secrets[key] = try Self.read(reference, of: definition.name, ports)
        }
        return try SinkCatalogue.make(definition.type, settings)
    }

    /// Callers with their secrets.
    func callers(ports: LocalPorts) throws(WardenError) -> [InboundRequest.Caller] {
        var callers: [InboundRequest.Caller] = []
        for caller in inbound {
            let secret = try Self.read(caller.secret, of: caller.name, ports)
            guard secret.revealed.utf8.count >= 16 else {
                throw WardenError(
                    code: "inbound.secret",
                    object: caller.name,
                    "the secret is shorter than 16 characters",
                    hint: "make one with 'openssl rand -hex 32'"
                )
            }
            callers.append(.init(name: caller.name, secret: secret, actions: caller.actions))
        }
        return callers
    }

    private static func read(
        _ reference: SecretReference,
        of sink: String,
        _ ports: LocalPorts
    ) throws(WardenError) -> Secret {
        switch reference {
        case .environment(let name):
            if let value = ports.variable(name) { return Secret(value) }
            throw WardenError(
                code: "sink.secret",
                object: sink,
                "the variable '\(name)' is not set",
                hint: "set it where the monitor runs, or name a file"
            )
        case .file(let path):
            let text = ports.readFile(ports.expand(path)) ?? ""
            let secret = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            if !secret.isEmpty { return Secret(secret) }
            throw WardenError(
                code: "sink.secret",
                object: sink,
                "the file '\(path)' cannot be read or is empty",
                hint: "write the secret into its first line, for the monitor's user alone"
            )
        }
    }
}
