internal import WardenDomain
internal import WardenInput
internal import WardenIntegrity

/// Builds the line commitments of the files of one step. Batches of a file may come out of order; their tags wait for
/// their turn.
struct IntegrityStage {
    private struct OpenFile {
        var builder: CommitmentBuilder
        var next = 0
        var waiting: [Int: TaggedText] = [:]
        var earlier: FileCommitment?
    }

    /// A file that was read, and what its reading says about an earlier one.
    struct Judged: Sendable {
        var commitment: FileCommitment
        var verdict: FileVerdict
    }

    private var files: [String: OpenFile] = [:]
    private let earlier: @Sendable (String) throws(WardenError) -> FileCommitment?
    /// Stored commitments that were changed outside Trailwarden.
    private(set) var unbelievable: [WardenError] = []

    /// - Parameter earlier: what an earlier scan committed to; asked once for each file that is read.
    init(earlier: @escaping @Sendable (String) throws(WardenError) -> FileCommitment?) { self.earlier = earlier }

    /// Takes the tags of one batch.
    mutating func add(path: String, sequence: Int, tags: TaggedText) {
        var file = take(path)
        file.waiting[sequence] = tags
        while let ready = file.waiting.removeValue(forKey: file.next) {
            file.builder.append(ready)
            file.next += 1
        }
        files[path] = file
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
            let (commitment, rootAtEarlier) = file.builder.finish()
            let verdict = FileVerdict(earlier: file.earlier, now: commitment, rootAtEarlier: rootAtEarlier)
            judged.append(Judged(commitment: commitment, verdict: verdict))
        }
        files = [:]
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
