internal import Foundation
internal import WardenAlerts
internal import WardenCloud
public import WardenDomain
internal import WardenTransport

/// Sends a test alert to one sink, now and without the outbox.
public struct SinkTestJob: Sendable {
    private let configuration: ConnectConfiguration
    private let ports: LocalPorts

    public init(_ configuration: ConnectConfiguration) {
        self.configuration = configuration
        ports = .system
    }

    /// - Returns: what the receiver said when it took the alert.
    /// - Throws: `sink.unknown`, `sink.secret`, `sink.settings`, `sink.not-delivered`.
    public func run(_ name: String, at now: Int64) async throws(WardenError) -> String {
        guard let definition = configuration.alerts.sinks.first(where: { $0.name == name }) else {
            let known = configuration.alerts.sinks.map(\.name).joined(separator: ", ")
            throw WardenError(
                code: "sink.unknown",
                object: name,
                known.isEmpty ? "no sink is configured" : "there is no such sink: there are \(known)",
                hint: "add it under 'alerts: {sinks: [...]}'"
            )
        }
        let sink = try configuration.alerts.sink(definition, ports: ports)
        let carrier = AlertCarrier.system(
            transport: NetworkTransport(),
            configuration: configuration,
            ports: ports
        )
        let context = SinkContext(
            now: now,
            host: ProcessInfo.processInfo.hostName,
            version: Trailwarden.version
        )
        switch await carrier.send(Self.dispatch(name, at: now), through: sink, context) {
        case .delivered(let receipt): return receipt
        case .refused(let reason), .retry(let reason, _):
            throw WardenError(code: "sink.not-delivered", object: name, reason)
        case .then: throw WardenError(code: "sink.not-delivered", object: name, "the receiver gives no end")
        }
    }

    static func dispatch(_ sink: String, at now: Int64) -> Dispatch {
        let id = AlertIdentity.of(kind: .test, rule: "sink-test", subject: sink, window: now)
        let alert = Alert(
            id: id,
            kind: .test,
            severity: .informational,
            title: "Test of sink '\(sink)'",
            summary: "Nothing happened. If you can read this, alerts arrive.",
            subject: sink,
            rule: "trailwarden/sink-test",
            raisedAt: now
        )
        return Dispatch(
            id: AlertIdentity.delivery(sink: sink, alert: id, reason: "test"),
            reason: .test,
            alerts: [alert],
            createdAt: now
        )
    }
}
