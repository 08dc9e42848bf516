internal import Foundation
internal import Synchronization
public import WardenDomain
public import WardenEvidence

/// The door to a log for many callers at once: what they ask for at the same time lasts by one write to disk.
///
/// A thread of its own does the work. It signs a checkpoint soon after entries came: at once where the last one is old
/// enough, else when it is.
public final class LedgerWriter: Sendable {
    private let queue: RequestQueue

    /// - Parameters:
    ///   - directory: the log's own.
    ///   - signer: may block.
    ///   - interval: seconds between checkpoints while entries keep coming.
    ///   - now: epoch milliseconds.
    public init(
        directory: String,
        signer: any NoteSigning,
        interval: Double = 1,
        now: @escaping @Sendable () -> Int64
    ) {
        let queue = RequestQueue()
        self.queue = queue
        let thread = Thread {
            WriterLoop(queue, interval: interval) { () throws(WardenError) in
                try Ledger(directory: directory, signer: signer, now: now)
            }.run()
        }
        thread.stackSize = 1 << 20
        thread.start()
    }

    deinit { queue.add(.stop) }

    /// Records drafts in order, without others between them. They last when this returns.
    ///
    /// - Returns: their places.
    /// - Throws: `evidence.unwritable`, `evidence.damaged`, `evidence.bad-signature`, `evidence.too-long`.
    public func append(_ drafts: [EvidenceDraft]) async throws(WardenError) -> Range<UInt64> {
        let result = await withCheckedContinuation { continuation in
            queue.add(.append(drafts) { continuation.resume(returning: $0) })
        }
        return try result.get()
    }

    /// Signs the log as it is.
    public func publish() async throws(WardenError) -> SignedCheckpoint {
        let result = await withCheckedContinuation { continuation in
            queue.add(.publish { continuation.resume(returning: $0) })
        }
        return try result.get()
    }
}

/// What callers ask of the thread.
enum LedgerRequest: Sendable {
    case append([EvidenceDraft], @Sendable (Result<Range<UInt64>, WardenError>) -> Void)
    case publish(@Sendable (Result<SignedCheckpoint, WardenError>) -> Void)
    case stop
}

/// Requests on their way to the thread.
///
/// SAFETY: `requests` is touched only while `condition` is locked.
final class RequestQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var requests: [LedgerRequest] = []

    func add(_ request: LedgerRequest) {
        condition.lock()
        requests.append(request)
        condition.signal()
        condition.unlock()
    }

    /// Everything that waits; empty where nothing came until `limit`.
    func take(until limit: Date?) -> [LedgerRequest] {
        condition.lock()
        defer { condition.unlock() }
        while requests.isEmpty {
            if let limit {
                guard condition.wait(until: limit) else { break }
            } else {
                condition.wait()
            }
        }
        defer { requests.removeAll(keepingCapacity: true) }
        return requests
    }
}
