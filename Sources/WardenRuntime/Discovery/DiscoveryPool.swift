internal import Synchronization

/// Runs tasks, a fixed number at once, until none is left.
final class DiscoveryPool: Sendable {
    private let worker: DiscoveryWorker
    private let ledger: DiscoveryLedger
    private let concurrency: Int
    private let progress: @Sendable (DiscoveryProgress) -> Void
    private let done = Mutex(0)

    init(
        worker: DiscoveryWorker,
        ledger: DiscoveryLedger,
        concurrency: Int,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void
    ) {
        self.worker = worker
        self.ledger = ledger
        self.concurrency = concurrency
        self.progress = progress
    }

    /// Writes tasks down before they start.
    ///
    /// - Returns: those that are new to the run.
    @discardableResult
    func announce(_ tasks: [DiscoveryTask]) async throws -> [DiscoveryTask] {
        let new = try await ledger.announce(tasks)
        try await ledger.flush()
        return new
    }

    func drain(_ tasks: [DiscoveryTask], round: Int) async throws {
        var queue = tasks
        try await withThrowingTaskGroup(of: (DiscoveryTask, [DiscoveryTask]).self) { group in
            var running = 0
            while running > 0 || !queue.isEmpty {
                // Last in, first out: a branch is finished before the next begins, so few tasks wait at any time.
                while running < concurrency, let next = queue.popLast() {
                    running += 1
                    group.addTask { [worker, ledger] in
                        let sink = DiscoverySink(task: next, ledger: ledger)
                        try await worker.run(next, sink)
                        // What a stopped run could not ask is no answer: the task stays undone.
                        try Task.checkCancellation()
                        return (next, try await sink.finish())
                    }
                }
                guard let (task, children) = try await group.next() else { break }
                running -= 1
                queue += children
                let count = done.withLock { done in
                    done += 1
                    return done
                }
                progress(DiscoveryProgress(done: count, waiting: queue.count + running, last: task.label, round: round))
            }
        }
        try await ledger.flush()
    }
}
