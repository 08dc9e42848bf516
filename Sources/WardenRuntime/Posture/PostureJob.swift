internal import Foundation
internal import Synchronization
internal import WardenDomain
internal import WardenEstate
public import WardenStore

/// Reads the posture of a discovered estate: every aspect that access, checks and remedies reason over, as the providers
/// answer it.
///
/// Everything is kept in the store as it comes. A reading that was killed goes on where it stopped.
public struct PostureJob: Sendable {
    public struct Options: Sendable {
        /// Tasks at once; calls per host are bounded by the clients.
        public var concurrency: Int
        /// Begin anew even if a reading was left unfinished.
        public var startsOver: Bool
        /// Unfinished readings older than this many milliseconds are not taken up.
        public var maximumAge: Int64
        /// The longest that finished work waits for its commit.
        public var commitInterval: Duration

        public init(
            concurrency: Int = 8,
            startsOver: Bool = false,
            maximumAge: Int64 = 3_600_000,
            commitInterval: Duration = .milliseconds(500)
        ) {
            self.concurrency = max(1, concurrency)
            self.startsOver = startsOver
            self.maximumAge = maximumAge
            self.commitInterval = commitInterval
        }
    }

    private let targets: DiscoveryTargets
    private let options: Options
    private let clock: @Sendable () -> Int64

    /// - Parameter clock: epoch milliseconds.
    public init(targets: DiscoveryTargets, options: Options, clock: @escaping @Sendable () -> Int64) {
        self.targets = targets
        self.options = options
        self.clock = clock
    }

    /// - Parameter estate: a finished run of discovery.
    /// - Throws: `WardenError` where the store fails; whatever the providers refuse is an unknown reading.
    @discardableResult
    public func run(
        store: Store,
        estate: EstateRun,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void = { _ in }
    ) async throws -> PostureRun {
        let now = clock()
        let since = options.startsOver ? nil : now - options.maximumAge
        let (posture, _) = try store.beginPosture(estate: estate.id, at: now, resumingSince: since)
        let ledger = PostureLedger(
            store: store,
            posture: posture.id,
            known: try store.postureTaskKeys(posture.id),
            interval: options.commitInterval
        )
        let pending = try store.pendingPostureTasks(posture.id).map {
            try JSONDecoder().decode(PostureTask.self, from: Data($0))
        }
        let plan = try PosturePlan(targets: targets, store: store, estate: estate)
        let first = try await ledger.announce(plan.tasks)
        try await ledger.flush()
        try await drain(first + pending, PostureWorker(targets: targets), ledger, progress)
        try store.finishPosture(posture, at: clock())
        return posture
    }

    private func drain(
        _ tasks: [PostureTask],
        _ worker: PostureWorker,
        _ ledger: PostureLedger,
        _ progress: @escaping @Sendable (DiscoveryProgress) -> Void
    ) async throws {
        var queue = tasks
        var done = 0
        try await withThrowingTaskGroup(of: (PostureTask, [PostureTask]).self) { group in
            var running = 0
            while running > 0 || !queue.isEmpty {
                while running < options.concurrency, let next = queue.popLast() {
                    running += 1
                    group.addTask { [clock] in
                        let sink = PostureSink(now: clock())
                        try await worker.run(next, sink)
                        // What a stopped run could not ask is no answer: the task stays undone.
                        try Task.checkCancellation()
                        return (next, try await ledger.finish(sink.finished(next), children: sink.children))
                    }
                }
                guard let (task, children) = try await group.next() else { break }
                running -= 1
                done += 1
                queue += children
                progress(
                    DiscoveryProgress(done: done, waiting: queue.count + running, last: task.label, round: 0)
                )
            }
        }
        try await ledger.flush()
    }
}
