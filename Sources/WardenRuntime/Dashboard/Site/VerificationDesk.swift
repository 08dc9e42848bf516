internal import Synchronization
internal import WardenDomain
internal import WardenIntegrity
internal import WardenStore

/// Verifies the delivered files on demand, one run at a time, and keeps the last result.
final class VerificationDesk: Sendable {
    /// How it stands.
    enum State: Sendable {
        case idle
        case running(since: Int64)
        case failed(WardenError)
    }

    /// What the last verification said.
    struct Result: Sendable, Codable {
        var report: IntegrityReport
        /// Files that could not be read.
        var unread: Int
        /// Files that no scan committed to.
        var unknown: Int
        /// Epoch milliseconds.
        var at: Int64

        init(_ outcome: IntegrityJob.Outcome, at now: Int64) {
            self.init(
                report: outcome.report,
                unread: outcome.quarantine.count,
                unknown: outcome.unknown,
                at: now
            )
        }

        init(report: IntegrityReport, unread: Int, unknown: Int, at: Int64) {
            self.report = report
            self.unread = unread
            self.unknown = unknown
            self.at = at
        }
    }

    private static let key = "integrity"

    private let store: Store
    private let stateDirectory: String
    private let configuration: String?
    private let clock: @Sendable () -> Int64
    private let state = Mutex<State>(.idle)
    private let last = Mutex<Result?>(nil)

    init(
        store: Store,
        stateDirectory: String,
        configuration: String?,
        clock: @escaping @Sendable () -> Int64
    ) {
        self.store = store
        self.stateDirectory = stateDirectory
        self.configuration = configuration
        self.clock = clock
    }

    var current: State { state.withLock { $0 } }

    /// Nil where nothing was verified yet, here or on the command line.
    func result() throws(WardenError) -> Result? {
        guard let at = try store.dashboardDocumentTime(Self.key) else { return nil }
        if let known = last.withLock({ $0 }), known.at == at { return known }
        guard let (_, bytes) = try store.dashboardDocument(Self.key) else { return nil }
        let stored: Result = try JSONDocument.decode(bytes, "integrity")
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
        // Reading files blocks: a thread of its own keeps pages answered meanwhile.
        BlockingWork.run { [self] in
            do throws(WardenError) {
                let job = try IntegrityJob(paths: paths, stateDirectory: stateDirectory, now: now, threads: 1)
                let outcome = try job.run()
                try Self.keep(Result(outcome, at: clock()), store)
                enter(outcome, paths)
            } catch {
                state.withLock { $0 = .failed(error) }
            }
        }
    }

    /// It ran: an auditor counts that, as for the command.
    private func enter(_ outcome: IntegrityJob.Outcome, _ paths: [String]) {
        Task {
            do {
                try await RunEvidence(state: stateDirectory, config: configuration).record(outcome, paths: paths)
                state.withLock { $0 = .idle }
            } catch {
                let failure =
                    error as? WardenError
                    ?? WardenError(code: "dashboard.verification", object: "evidence log", "\(error)")
                state.withLock { $0 = .failed(failure) }
            }
        }
    }

    /// For the pages of every process.
    static func keep(_ result: Result, _ store: Store) throws(WardenError) {
        try store.keepDashboardDocument(key, at: result.at, JSONDocument.encode(result, "integrity"))
    }
}
