internal import Foundation
internal import WardenDomain
internal import WardenEvidence

/// The life of the thread that owns a log.
final class WriterLoop {
    /// Bytes of drafts in one frame of the journal, well below what a frame may hold.
    private static let frameBytes = 8 << 20
    /// Seconds until a failed checkpoint is tried again.
    private static let patience = 10.0

    private let queue: RequestQueue
    private let interval: Double
    private let open: () throws(WardenError) -> Ledger
    private var ledger: Ledger?
    private var lastPublished = -Double.infinity
    private var isDue = false

    init(_ queue: RequestQueue, interval: Double, open: @escaping () throws(WardenError) -> Ledger) {
        self.queue = queue
        self.interval = interval
        self.open = open
    }

    func run() {
        while true {
            let wait = max(0, lastPublished + interval - Self.uptime)
            let requests = queue.take(until: isDue ? Date(timeIntervalSinceNow: wait) : nil)
            var group: [(drafts: [EvidenceDraft], done: @Sendable (Result<Range<UInt64>, WardenError>) -> Void)] = []
            var isLast = false
            for request in requests {
                switch request {
                case .append(let drafts, let done): group.append((drafts, done))
                case .publish(let done):
                    append(group)
                    group = []
                    done(publish())
                case .stop: isLast = true
                }
            }
            append(group)
            if isDue, isLast || Self.uptime >= lastPublished + interval { _ = publish() }
            if isLast { return }
        }
    }

    /// The log, opened at the first request and again after an error: what was half done is read back from disk.
    private func current() throws(WardenError) -> Ledger {
        if let ledger { return ledger }
        let opened = try open()
        ledger = opened
        return opened
    }

    /// Group commit: callers in order, several frames only where one would be too long.
    private func append(
        _ group: [(drafts: [EvidenceDraft], done: @Sendable (Result<Range<UInt64>, WardenError>) -> Void)]
    ) {
        var rest = group[...]
        while !rest.isEmpty {
            var bytes = 0
            let part = rest.prefix { caller in
                let own = caller.drafts.reduce(0) { $0 + min($1.body.count, EvidenceDraft.longestBody) + 4_096 }
                defer { bytes += own }
                return bytes == 0 || bytes + own <= Self.frameBytes
            }
            rest = rest.dropFirst(part.count)
            write(part)
        }
    }

    private func write(
        _ part: ArraySlice<(drafts: [EvidenceDraft], done: @Sendable (Result<Range<UInt64>, WardenError>) -> Void)>
    ) {
        do throws(WardenError) {
            var next = try current().append(part.flatMap(\.drafts)).lowerBound
            isDue = true
            for caller in part {
                let end = next + UInt64(caller.drafts.count)
                caller.done(.success(next..<end))
                next = end
            }
        } catch {
            ledger = nil
            for caller in part { caller.done(.failure(error)) }
        }
    }

    private func publish() -> Result<SignedCheckpoint, WardenError> {
        do throws(WardenError) {
            let checkpoint = try current().publish()
            lastPublished = Self.uptime
            isDue = false
            return .success(checkpoint)
        } catch {
            ledger = nil
            lastPublished = Self.uptime + Self.patience
            return .failure(error)
        }
    }

    private static var uptime: Double { ProcessInfo.processInfo.systemUptime }
}
