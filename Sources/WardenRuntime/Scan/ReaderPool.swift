internal import Synchronization
internal import WardenInput

/// Hands out batches of many files to many threads. Several files are open at once, so that threads inflate side by
/// side; a thread that finds no further file helps with one that another thread has open.
final class ReaderPool: Sendable {
    private struct State {
        var next = 0
        var open: [BatchReader] = []
        /// Which open reader a thread without one of its own takes.
        var turn = 0
        var finishedBytes: UInt64 = 0
        var finishedText: UInt64 = 0
    }

    private let files: [InputFile]
    private let limits: BatchReader.Limits
    private let state = Mutex(State())

    init(files: [InputFile], limits: BatchReader.Limits) {
        self.files = files
        self.limits = limits
    }

    /// Bytes taken from disk and bytes of text so far.
    var progress: (compressed: UInt64, decompressed: UInt64) {
        state.withLock { state in
            state.open.reduce((state.finishedBytes, state.finishedText)) { sum, reader in
                let progress = reader.progress
                return (sum.0 + progress.compressed, sum.1 + progress.decompressed)
            }
        }
    }

    /// A reader to take batches from, or nil when everything is read.
    ///
    /// - Parameter previous: the reader the thread used last; it goes on with it while it has more.
    func reader(after previous: BatchReader?) -> BatchReader? {
        state.withLock { state in
            if let previous { Self.close(previous, &state) }
            if state.next < files.count {
                let reader = BatchReader(files[state.next], index: state.next, limits: limits)
                state.next += 1
                state.open.append(reader)
                return reader
            }
            guard !state.open.isEmpty else { return nil }
            state.turn = (state.turn + 1) % state.open.count
            return state.open[state.turn]
        }
    }

    /// The thread saw the end of the reader. Others may still be working on its last batches; they hold those already.
    private static func close(_ reader: BatchReader, _ state: inout State) {
        guard let place = state.open.firstIndex(where: { $0 === reader }) else { return }
        state.open.remove(at: place)
        let progress = reader.progress
        state.finishedBytes += progress.compressed
        state.finishedText += progress.decompressed
    }
}
