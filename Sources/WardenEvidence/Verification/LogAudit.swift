public import WardenDomain

/// A log judged as a whole: its latest checkpoint, all others that it ever signed or that were kept elsewhere, its
/// entries, what they name by digest, and its tiles.
public struct LogAudit {
    private let files: any LogFiles
    private let verifiers: [NoteVerifier]
    private let history: [String]

    /// - Parameter history: notes of checkpoints, as they were written.
    public init(files: any LogFiles, verifiers: [NoteVerifier], history: [String]) {
        self.files = files
        self.verifiers = verifiers
        self.history = history
    }

    /// - Parameter checksForm: whether entries must be of this product's form.
    /// - Throws: `evidence.no-checkpoint`, `evidence.unreadable`.
    public func run(checksForm: Bool) throws(WardenError) -> LogVerification.Report {
        var problems: [LogProblem] = []
        var known: [Checkpoint] = []
        for text in history {
            do throws(WardenError) {
                known.append(try SignedCheckpoint(parsing: text, verifiers: verifiers).checkpoint)
            } catch {
                problems.append(LogProblem(.badSignature, nil, nil, "\(error.object): \(error.message)"))
            }
        }
        var head = known.max { $0.size < $1.size }
        if let bytes = try files.read("checkpoint") {
            do throws(WardenError) {
                head = try SignedCheckpoint(parsing: String(decoding: bytes, as: UTF8.self), verifiers: verifiers)
                    .checkpoint
            } catch {
                problems.append(LogProblem(.badSignature, nil, nil, "the latest checkpoint: \(error.message)"))
            }
        } else if head != nil {
            problems.append(LogProblem(.missing, nil, nil, "the latest checkpoint is gone"))
        }
        guard let head else {
            guard problems.isEmpty else {
                var report = LogVerification.Report()
                report.problems = problems
                return report
            }
            throw WardenError(code: "evidence.no-checkpoint", object: "evidence log", "was never signed")
        }
        var verification = LogVerification(files, head: head, earlier: known)
        var report = try verification.run { (index, bytes) throws(WardenError) in
            checksForm ? try judge(index, bytes) : nil
        }
        report.problems = problems + report.problems
        return report
    }

    private func judge(_ index: UInt64, _ bytes: ArraySlice<UInt8>) throws(WardenError) -> LogProblem? {
        let entry: EvidenceEntry
        do throws(WardenError) { entry = try EvidenceEntry(bytes, at: index) } catch {
            return LogProblem(.malformed, index, nil, error.message)
        }
        guard let detached = entry.detachedBody else { return nil }
        guard let body = try files.read(EvidenceDraft.bodyPath(detached.hexadecimal)) else {
            return LogProblem(.bodyAltered, index, nil, "its body of \(detached.bytes) bytes is gone")
        }
        guard TreeHash.plain(body).hexadecimal == detached.hexadecimal else {
            return LogProblem(.bodyAltered, index, nil, "its body is not the one that was recorded")
        }
        return nil
    }
}
