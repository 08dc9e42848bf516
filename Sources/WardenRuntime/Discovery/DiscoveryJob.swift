internal import Foundation
internal import WardenDatabricks
internal import WardenDomain
public import WardenEstate
public import WardenStore

/// Discovers an estate: takes the inventory, follows audit data through it, asks again about what was found, until nothing
/// new comes.
///
/// Everything is kept in the store as it comes. A run that was killed goes on where it stopped.
public struct DiscoveryJob: Sendable {
    public struct Options: Sendable {
        /// Tasks at once; calls per host are bounded by the clients.
        public var concurrency: Int
        /// Begin anew even if a run was left unfinished.
        public var startsOver: Bool
        /// Unfinished runs older than this many milliseconds are not taken up: the estate has moved on.
        public var maximumAge: Int64
        /// The longest that finished work waits for its commit.
        public var commitInterval: Duration

        public init(
            concurrency: Int = 8,
            startsOver: Bool = false,
            maximumAge: Int64 = 86_400_000,
            commitInterval: Duration = .milliseconds(500)
        ) {
            self.commitInterval = commitInterval
            self.concurrency = max(1, concurrency)
            self.startsOver = startsOver
            self.maximumAge = maximumAge
        }
    }

    public struct Result: Sendable {
        public var report: EstateReport
        public var run: EstateRun
        public var isResumed: Bool
    }

    private static let rounds = 25

    private let targets: DiscoveryTargets
    private let options: Options
    private let clock: @Sendable () -> Int64

    /// - Parameter clock: epoch milliseconds.
    public init(targets: DiscoveryTargets, options: Options, clock: @escaping @Sendable () -> Int64) {
        self.targets = targets
        self.options = options
        self.clock = clock
    }

    /// - Throws: `WardenError` where the store fails; whatever the estate refuses is an unknown in the report.
    public func run(
        store: Store,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void = { _ in }
    ) async throws -> Result {
        let now = clock()
        let since = options.startsOver ? nil : now - options.maximumAge
        let (run, isResumed) = try store.beginEstate(scope: targets.name, at: now, resumingSince: since)
        let ledger = DiscoveryLedger(
            store: store,
            run: run.id,
            known: try store.estateTaskKeys(run.id),
            interval: options.commitInterval
        )
        let pool = DiscoveryPool(
            worker: DiscoveryWorker(targets: targets, now: now),
            ledger: ledger,
            concurrency: options.concurrency,
            progress: progress
        )
        let pending = try store.pendingEstateTasks(run.id).map(Self.task)
        // Known ones are left out; a run that was killed before its first commit begins here.
        let first = try await pool.announce(firstTasks)
        try await pool.drain(first + pending, round: 0)
        let estate = StoredEstate(store: store, run: run.id)
        var follower = DiscoveryFollower(store: store, run: run.id)
        var found = try AuditClosure.locate(in: estate)
        var unfollowed: [DiscoveryTask] = []
        for round in 1...Self.rounds + 1 {
            let next = try follower.tasks(for: found.locations)
            guard !next.isEmpty else { break }
            guard round <= Self.rounds else {
                unfollowed = next
                break
            }
            let new = try await pool.announce(next)
            try await pool.drain(new, round: round)
            found = try AuditClosure.locate(in: estate)
        }
        let report = EstateReport(
            generatedAt: clock(),
            locations: found.locations,
            guards: found.guards,
            unknowns: try estate.unknowns() + unfollowed.map(Self.unfollowed),
            listings: try estate.listings()
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try store.finishEstate(run, at: clock(), report: [UInt8](try encoder.encode(report)))
        return Result(report: report, run: run, isResumed: isResumed)
    }

    private static func task(_ bytes: [UInt8]) throws -> DiscoveryTask {
        do {
            return try JSONDecoder().decode(DiscoveryTask.self, from: Data(bytes))
        } catch {
            throw WardenError(
                code: "store.unreadable-value",
                object: "estate",
                "a run that was stopped left a task that this version cannot read",
                hint: "discover again with --full"
            )
        }
    }

    private static func unfollowed(_ task: DiscoveryTask) -> Unknown {
        Unknown(
            task.label,
            call: "follow copies",
            reason: .incomplete,
            detail: "copies were followed for \(rounds) rounds",
            blindSpot: "copies of copies further away"
        )
    }

    private var firstTasks: [DiscoveryTask] {
        [.account] + targets.workspaces.filter { targets.scope.includes($0) }.map { .workspace($0) }
            + targets.clouds.indices.map { .buckets($0) }
    }
}
