internal import Foundation
internal import Synchronization
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenStore
internal import WardenTransport

/// The workers of all sinks. A reload replaces those whose sink changed; what waits in the outbox waits for the new one.
final class SinkFleet: Sendable {
    /// Who works: a worker for each sink, and one for what goes to none.
    struct Crew: Sendable {
        var workers: [DeliveryWorker]
        var ledger: LedgerWorker
    }

    private let current = Mutex<Crew?>(nil)
    private let tasks = TaskFleet<String>()
    private let state: String
    private let store: Store
    private let transport: any HTTPTransport
    private let ports: LocalPorts
    private let health: MonitorHealth
    private let clock: @Sendable () -> Int64
    private let bell: Bell

    /// - Parameter state: path of the state directory.
    init(
        state: String,
        store: Store,
        transport: any HTTPTransport,
        ports: LocalPorts,
        health: MonitorHealth,
        clock: @escaping @Sendable () -> Int64,
        bell: Bell
    ) {
        self.state = state
        self.store = store
        self.transport = transport
        self.ports = ports
        self.health = health
        self.clock = clock
        self.bell = bell
    }

    var workers: [DeliveryWorker] { current.withLock { $0?.workers ?? [] } }

    /// Workers for the sinks of a configuration, without starting them.
    ///
    /// - Throws: where a sink cannot be made; nothing has changed then.
    func prepare(_ configuration: ConnectConfiguration) throws -> Crew {
        let carrier = AlertCarrier.system(transport: transport, configuration: configuration, ports: ports)
        let witness = AlertWitness(state: state, configuration: configuration, ports: ports, clock: clock)
        let ledger = LedgerWorker(store: store, witness: witness, health: health, clock: clock, bell: bell)
        let workers = try configuration.alerts.sinks.map { definition in
            DeliveryWorker(
                name: definition.name,
                sink: try configuration.alerts.sink(definition, ports: ports),
                rate: definition.rate,
                policy: configuration.alerts.policy,
                store: store,
                carrier: carrier,
                witness: witness,
                health: health,
                clock: clock,
                jitter: CloudTime.system.jitter,
                host: ProcessInfo.processInfo.hostName,
                bell: bell
            )
        }
        return Crew(workers: workers, ledger: ledger)
    }

    /// Lets these workers work in place of all others. A send that is under way ends with its task: it is sent again
    /// under the same key.
    func take(_ crew: Crew) async {
        current.withLock { $0 = crew }
        await tasks.keep(only: Set(crew.workers.map(\.name)).union([AlertBook.ledger]))
        for worker in crew.workers { tasks.start(worker.name) { await worker.run() } }
        tasks.start(AlertBook.ledger) { await crew.ledger.run() }
        bell.ring()
    }

    func end() async {
        await tasks.end()
        await current.withLock { $0?.ledger.witness }?.publish()
    }
}
