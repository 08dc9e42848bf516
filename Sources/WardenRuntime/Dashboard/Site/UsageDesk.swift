internal import Synchronization
internal import WardenAccess
internal import WardenDomain
internal import WardenStore

/// Reads the scanned logs for who used what, on demand, and keeps the last result.
final class UsageDesk: Sendable {
    enum State: Sendable {
        case idle
        case running(since: Int64)
        case failed(WardenError)
    }

    /// What the logs say.
    struct Result: Sendable, Codable {
        struct Row: Sendable, Codable {
            var principal: String
            var object: String
            var action: String
            var count: UInt64
            var last: Int64?
        }

        var rows: [Row]
        var events: UInt64
        /// Events that could not be read or counted: then what looks unused may have been used.
        var missed: UInt64
        /// Epoch milliseconds.
        var at: Int64

        var uses: [Use] {
            rows.map {
                Use(principal: $0.principal, object: $0.object, action: $0.action, count: $0.count, last: $0.last)
            }
        }
    }

    private static let key = "usage"

    private let store: Store
    private let clock: @Sendable () -> Int64
    private let state = Mutex<State>(.idle)
    private let last = Mutex<Result?>(nil)

    init(store: Store, clock: @escaping @Sendable () -> Int64) {
        self.store = store
        self.clock = clock
    }

    var current: State { state.withLock { $0 } }

    /// Nil where the logs were not asked yet.
    func result() throws(WardenError) -> Result? {
        if let known = last.withLock({ $0 }) { return known }
        guard let (_, bytes) = try store.dashboardDocument(Self.key) else { return nil }
        let stored: Result = try JSONDocument.decode(bytes, "usage")
        last.withLock { $0 = stored }
        return stored
    }

    /// Begins in the background; does nothing where a run is under way.
    func begin(_ paths: [String]) {
        let now = clock()
        let isFree = state.withLock { state -> Bool in
            if case .running = state { return false }
            state = .running(since: now)
            return true
        }
        guard isFree else { return }
        BlockingWork.run { [self] in
            do {
                let outcome = try UsageSurvey.read(paths, now: now, threads: 1)
                let result = Result(
                    rows: outcome.uses.map {
                        .init(
                            principal: $0.principal,
                            object: $0.object,
                            action: $0.action,
                            count: $0.count,
                            last: $0.last
                        )
                    },
                    events: outcome.events,
                    missed: outcome.unreadable + outcome.uncounted,
                    at: clock()
                )
                try store.keepDashboardDocument(Self.key, at: result.at, JSONDocument.encode(result, "usage"))
                last.withLock { $0 = result }
                state.withLock { $0 = .idle }
            } catch {
                let failure =
                    error as? WardenError ?? WardenError(code: "dashboard.usage", object: "logs", "\(error)")
                state.withLock { $0 = .failed(failure) }
            }
        }
    }
}
