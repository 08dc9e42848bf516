internal import Foundation
internal import WardenDomain

/// One open file, archive or pipe, handed out in batches of whole lines to any number of threads.
///
/// Reading and decompression happen under the file's lock; bringing records to the engine's form happens after it,
/// on the thread that asked.
public final class BatchReader: Sendable {
    /// Bytes a batch aims at: enough to pay for a call, small enough for the second-level cache.
    public static let defaultBatchBytes = 256 * 1_024

    /// Bounds of what is read.
    public struct Limits: Sendable, Hashable {
        /// Bytes of text a batch aims at.
        public var batchBytes: Int
        /// A longer line or record is quarantined and skipped.
        public var longestLine: Int
        /// Lines are handed out as they stand: no shape is recognised, nothing is rewritten.
        public var isVerbatim: Bool

        public init(
            batchBytes: Int = BatchReader.defaultBatchBytes,
            longestLine: Int = 16 * 1_024 * 1_024,
            isVerbatim: Bool = false
        ) {
            self.isVerbatim = isVerbatim
            self.batchBytes = max(64, min(batchBytes, longestLine))
            self.longestLine = max(64, longestLine)
        }
    }

    public let file: InputFile
    public let fileIndex: Int
    private let compressed = ProgressCounter()
    private let decompressed = ProgressCounter()
    /// Puts a thread that waits to sleep: reading takes long, and a `Mutex` spends the wait spinning (2 % of a scan).
    private let lock = NSLock()
    /// SAFETY: used under the lock.
    private nonisolated(unsafe) let framer: Framer
    private let isVerbatim: Bool

    /// Opens nothing yet: a file that cannot be opened is reported by the first batch.
    ///
    /// - Parameter start: for plain files, where to begin; the line number counts on from it.
    public init(_ file: InputFile, index: Int = 0, limits: Limits = Limits(), from start: StartPoint? = nil) {
        self.file = file
        fileIndex = index
        isVerbatim = limits.isVerbatim
        framer = Framer(
            opener: InputOpener(file, start: start, counter: compressed),
            limits: limits,
            start: start,
            counter: decompressed
        )
    }

    /// A place in a plain file that an earlier scan read up to: the start of a line.
    public struct StartPoint: Sendable, Hashable, Codable {
        /// Line from 1.
        public var line: Int
        /// Byte from 0.
        public var offset: UInt64

        public init(line: Int, offset: UInt64) {
            self.line = line
            self.offset = offset
        }
    }

    /// Bytes taken from disk, and bytes of text they came to; may be asked at any time, from any thread.
    public var progress: (compressed: UInt64, decompressed: UInt64) { (compressed.value, decompressed.value) }

    /// Replaces the batch's content with the next lines. False at the end of the file; then the batch is empty.
    /// A batch may hold no line and yet `quarantine`.
    public func next(into batch: EventBatch) -> Bool {
        let form = lock.withLock { framer.next(into: batch) }
        guard let form else { return false }
        batch.fileIndex = fileIndex
        if !isVerbatim { batch.normalize(form) }
        return true
    }

    /// Where a scan that stops now could go on later: after the last line handed out of a plain file.
    public var position: StartPoint { lock.withLock { framer.position } }
}
