internal import Synchronization
internal import WardenDomain
internal import WardenEvidence

/// The evidence log as pages show it: its signed head, and a verification on demand.
final class EvidenceDesk: Sendable {
    enum State: Sendable {
        case idle
        case running(since: Int64)
        case done(LogVerification.Report, at: Int64)
        case failed(WardenError)
    }

    /// The head of the log.
    struct Head: Sendable {
        var origin: String
        var size: UInt64
        var root: String
        var signedAt: Int64?
        /// Entries that no checkpoint covers yet.
        var unsigned: UInt64
        var key: String
        var newest: [EvidenceEntry]
    }

    private let options: Dashboard.Options
    private let clock: @Sendable () -> Int64
    private let state = Mutex<State>(.idle)

    init(options: Dashboard.Options, clock: @escaping @Sendable () -> Int64) {
        self.options = options
        self.clock = clock
    }

    var current: State { state.withLock { $0 } }

    /// - Throws: where there is no log yet, or it cannot be read.
    func head(newest: Int) throws -> Head {
        let reader = try reader()
        let head = try reader.head()
        return Head(
            origin: head.checkpoint.origin,
            size: head.checkpoint.size,
            root: head.checkpoint.root.hexadecimal,
            signedAt: head.checkpoint.time,
            unsigned: try reader.unsigned(),
            key: reader.verifiers.first?.text ?? "",
            newest: newest == 0 ? [] : try reader.entries(.init(limit: newest))
        )
    }

    private func reader() throws -> EvidenceReader {
        let settings = try Connector.load(path: options.configuration).configuration.evidence
        return try EvidenceReader(state: options.stateDirectory, settings: settings)
    }

    /// Reads the whole log in the background.
    func verify() {
        let now = clock()
        let isFree = state.withLock { state -> Bool in
            if case .running = state { return false }
            state = .running(since: now)
            return true
        }
        guard isFree else { return }
        BlockingWork.run { [self] in
            do {
                let report = try reader().verify()
                state.withLock { $0 = .done(report, at: clock()) }
            } catch {
                let failure =
                    error as? WardenError ?? WardenError(code: "dashboard.evidence", object: "log", "\(error)")
                state.withLock { $0 = .failed(failure) }
            }
        }
    }
}
