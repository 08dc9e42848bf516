internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenEvidence

/// Enters in the evidence log what a sink is about to be told, and what nobody is told.
actor AlertWitness {
    private let state: String
    private let configuration: ConnectConfiguration
    private let ports: LocalPorts
    private let clock: @Sendable () -> Int64
    private var log: EvidenceLog?

    init(
        state: String,
        configuration: ConnectConfiguration,
        ports: LocalPorts,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.state = state
        self.configuration = configuration
        self.ports = ports
        self.clock = clock
    }

    /// One entry an alert. They last when this returns.
    ///
    /// - Parameter sink: nil = no route leads anywhere.
    func record(_ dispatches: [Dispatch], to sink: String?) async throws(WardenError) {
        let log = try await opened()
        let time = clock()
        var drafts: [EvidenceDraft] = []
        for dispatch in dispatches {
            for alert in dispatch.alerts { drafts.append(Self.draft(alert, dispatch, sink, at: time)) }
        }
        guard !drafts.isEmpty else { return }
        _ = try await log.append(drafts)
    }

    private static func draft(
        _ alert: Alert,
        _ dispatch: Dispatch,
        _ sink: String?,
        at time: Int64
    ) -> EvidenceDraft {
        var body: [String: JSONValue] = [
            "dispatch": .string(dispatch.id), "about": .string(alert.kind.rawValue),
            "title": .string(alert.title), "severity": .string(alert.severity.rawValue),
            "rule": .string(alert.rule), "events": .count(alert.count), "raisedAt": .time(alert.raisedAt),
        ]
        if let sink { body["sink"] = .string(sink) }
        return EvidenceDraft(
            kind: "alert.\(dispatch.reason.rawValue)",
            subject: alert.id,
            actor: "trailwarden monitor",
            time: time,
            body: .object(body)
        )
    }

    /// Signs what was entered; for the end of a run.
    func publish() async {
        guard let log else { return }
        _ = try? await log.publish()
    }

    private func opened() async throws(WardenError) -> EvidenceLog {
        if let log { return log }
        let made = try await EvidenceLog(
            state: state,
            settings: configuration.evidence,
            connector: Connector(configuration, ports: ports)
        )
        log = made
        return made
    }
}
