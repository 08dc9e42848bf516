internal import Foundation
internal import WardenDomain
internal import WardenStore

/// The one writer of a run: gathers what tasks hand in and commits it in pieces.
actor DiscoveryLedger {
    private static let rowsPerCommit = 4_000

    private let store: Store
    private let run: Int64
    private var known: Set<String>
    private var waiting = EstateBatch()
    private let interval: Duration
    private var lastCommit = ContinuousClock.now

    /// - Parameter interval: the longest that finished work waits for its commit; a kill loses no more than that.
    init(store: Store, run: Int64, known: Set<String>, interval: Duration) {
        self.interval = interval
        self.store = store
        self.run = run
        self.known = known
    }

    func write(_ batch: EstateBatch) throws {
        waiting.append(batch)
        if waiting.count >= Self.rowsPerCommit { try flush() }
    }

    /// - Returns: the children that are new to the run.
    func finish(_ batch: EstateBatch, children: [DiscoveryTask]) throws -> [DiscoveryTask] {
        waiting.append(batch)
        if waiting.count >= Self.rowsPerCommit || lastCommit.duration(to: .now) >= interval { try flush() }
        return children.filter { known.insert($0.key).inserted }
    }

    func announce(_ tasks: [DiscoveryTask]) throws -> [DiscoveryTask] {
        let new = tasks.filter { known.insert($0.key).inserted }
        let encoder = JSONEncoder()
        waiting.tasks += try new.map { EstateBatch.Keyed(key: $0.key, value: [UInt8](try encoder.encode($0))) }
        return new
    }

    func flush() throws {
        lastCommit = .now
        guard waiting.count > 0 else { return }
        let batch = waiting
        waiting = EstateBatch()
        try store.writeEstate(run, batch)
    }
}
