internal import Foundation
internal import WardenStore

/// The one writer of a reading: gathers what tasks hand in and commits it in pieces.
actor PostureLedger {
    private static let rowsPerCommit = 1_000

    private let store: Store
    private let posture: Int64
    private let interval: Duration
    private var known: Set<String>
    private var waiting = PostureBatch()
    private var lastCommit = ContinuousClock.now

    /// - Parameter interval: the longest that finished work waits for its commit; a kill loses no more than that.
    init(store: Store, posture: Int64, known: Set<String>, interval: Duration) {
        self.store = store
        self.posture = posture
        self.known = known
        self.interval = interval
    }

    /// - Returns: the tasks that are new to the reading.
    func finish(_ batch: PostureBatch, children: [PostureTask]) throws -> [PostureTask] {
        waiting.append(batch)
        let new = try announce(children)
        if waiting.count >= Self.rowsPerCommit || lastCommit.duration(to: .now) >= interval { try flush() }
        return new
    }

    func announce(_ tasks: [PostureTask]) throws -> [PostureTask] {
        let new = tasks.filter { known.insert($0.key).inserted }
        let encoder = JSONEncoder()
        waiting.tasks += try new.map { EstateBatch.Keyed(key: $0.key, value: [UInt8](try encoder.encode($0))) }
        return new
    }

    func flush() throws {
        lastCommit = .now
        guard waiting.count > 0 else { return }
        let batch = waiting
        waiting = PostureBatch()
        try store.writePosture(posture, batch)
    }
}
