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

    /// What the files of a step came to.
    struct Outcome {
        var commitments: [FileCommitment] = []
        var verdicts: [(path: String, verdict: FileVerdict)] = []
    }

    private var files: [String: OpenFile] = [:]
    private let earlier: [String: FileCommitment]

    /// - Parameter earlier: commitments of earlier scans, by path.
    init(earlier: [String: FileCommitment]) { self.earlier = earlier }

    /// Takes the tags of one batch and what its events said.
    mutating func add(path: String, sequence: Int, tags: TaggedText, ledger: FileLedger) {
        var file =
            files.removeValue(forKey: path)
            ?? OpenFile(builder: CommitmentBuilder(path: path, earlier: earlier[path]), earlier: earlier[path])
        file.builder.merge(ledger)
        file.waiting[sequence] = tags
        while let ready = file.waiting.removeValue(forKey: file.next) {
            file.builder.append(ready)
            file.next += 1
        }
        files[path] = file
    }

    /// Closes all files: their last batch has been added.
    mutating func finish() -> Outcome {
        var outcome = Outcome()
        for (path, file) in files {
            let (commitment, rootAtEarlier) = file.builder.finish()
            let verdict = FileVerdict(earlier: file.earlier, now: commitment, rootAtEarlier: rootAtEarlier)
            outcome.commitments.append(commitment)
            outcome.verdicts.append((path: path, verdict: verdict))
        }
        files = [:]
        return outcome
    }
}
