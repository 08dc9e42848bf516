internal import WardenDomain
internal import WardenInput
internal import WardenIntegrity

/// Builds the line commitments of the files of one step. Batches of a reader may come out of order; their tags wait
/// for their turn. A reader of an archive yields several files, one after the other.
struct IntegrityStage {
    private struct OpenFile {
        var builder: CommitmentBuilder
        var earlier: FileCommitment?
    }

    /// The batches of one reader that are ahead of their turn.
    private struct Queue {
        var next = 0
        var waiting: [Int: (path: String, tags: TaggedText)] = [:]
    }

    /// A file that was read, and what its reading says about an earlier one.
    struct Judged: Sendable {
        var commitment: FileCommitment
        var verdict: FileVerdict
    }

    private var files: [String: OpenFile] = [:]
    private var queues: [Int: Queue] = [:]
    private let earlier: @Sendable (String) throws(WardenError) -> FileCommitment?
    /// Stored commitments that were changed outside Trailwarden.
    private(set) var unbelievable: [WardenError] = []

    /// - Parameter earlier: what an earlier scan committed to; asked once for each file that is read.
    init(earlier: @escaping @Sendable (String) throws(WardenError) -> FileCommitment?) { self.earlier = earlier }

    /// Takes the tags of one batch. Every batch of a reader must come, without lines or not: `sequence` counts them.
    mutating func add(path: String, reader: Int, sequence: Int, tags: TaggedText) {
        var queue = queues.removeValue(forKey: reader) ?? Queue()
        queue.waiting[sequence] = (path, tags)
        while let ready = queue.waiting.removeValue(forKey: queue.next) {
            var file = take(ready.path)
            file.builder.append(ready.tags)
            files[ready.path] = file
            queue.next += 1
        }
        queues[reader] = queue
    }

    /// Takes what one worker saw of the events of its files.
    mutating func add(_ ledgers: [String: FileLedger]) {
        for (path, ledger) in ledgers {
            var file = take(path)
            file.builder.merge(ledger)
            files[path] = file
        }
    }

    /// Closes all files: their last batch has been added.
    mutating func finish() -> [Judged] {
        var judged: [Judged] = []
        for file in files.values {
            var (commitment, rootAtEarlier) = file.builder.finish()
            let verdict = FileVerdict(earlier: file.earlier, now: commitment, rootAtEarlier: rootAtEarlier)
            commitment.found = file.earlier?.found ?? []
            commitment.settleDuplicates(earlier: file.earlier, verdict: verdict)
            judged.append(Judged(commitment: commitment, verdict: verdict))
        }
        files = [:]
        queues = [:]
        return judged
    }

    private mutating func take(_ path: String) -> OpenFile {
        if let file = files.removeValue(forKey: path) { return file }
        var known: FileCommitment?
        do throws(WardenError) {
            known = try earlier(path)
        } catch {
            unbelievable.append(error)
        }
        return OpenFile(builder: CommitmentBuilder(path: path, earlier: known), earlier: known)
    }
}
