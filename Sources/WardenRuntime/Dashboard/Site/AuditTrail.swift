internal import WardenDomain

/// Enters what people do in the dashboard into the evidence log, before it is done.
actor AuditTrail {
    private let state: String
    private let configuration: String?
    private let clock: @Sendable () -> Int64
    private var log: EvidenceLog?

    init(state: String, configuration: String?, clock: @escaping @Sendable () -> Int64) {
        self.state = state
        self.configuration = configuration
        self.clock = clock
    }

    /// - Parameters:
    ///   - kind: `dashboard.signed-in`.
    ///   - subject: what it is done to.
    ///   - body: facts, never a secret.
    /// - Throws: where it cannot be entered: then it is not done either.
    func note(_ kind: String, subject: String, actor: String, _ body: JSONValue = [:]) async throws {
        let log = try await opened()
        try await log.append(kind: "dashboard.\(kind)", subject: subject, actor: actor, body: body)
        try await log.publish()
    }

    /// The log, for work whose steps are entered by others.
    func opened() async throws -> EvidenceLog {
        if let log { return log }
        let connector = try Connector.load(path: configuration)
        let opened = try await EvidenceLog(
            state: state,
            settings: connector.configuration.evidence,
            connector: connector,
            now: clock
        )
        log = opened
        return opened
    }
}
