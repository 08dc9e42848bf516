public import WardenDomain

/// A log judged as a whole: its latest checkpoint, all others that it ever signed or that were kept elsewhere, its
/// entries, what they name by digest, and its tiles.
public struct LogAudit {
    private let files: any LogFiles
    private let verifiers: [NoteVerifier]
    private let history: [String]
    private let elsewhere: [String]

    /// - Parameters:
    ///   - history: notes of checkpoints that stand in the log, as they were written.
    ///   - elsewhere: notes that were kept outside of it.
    public init(files: any LogFiles, verifiers: [NoteVerifier], history: [String], elsewhere: [String] = []) {
        self.files = files
        self.verifiers = verifiers
        self.history = history
        self.elsewhere = elsewhere
    }

    /// - Parameter checksForm: whether entries must be of this product's form.
    /// - Throws: `evidence.no-checkpoint`, `evidence.unreadable`.
    public func run(checksForm: Bool) throws(WardenError) -> LogVerification.Report {
        var problems: [LogProblem] = []
        var known: [Checkpoint] = []
        var head: Checkpoint?
        for (place, text) in (history + elsewhere).enumerated() {
            do throws(WardenError) {
                let checkpoint = try SignedCheckpoint(parsing: text, verifiers: verifiers).checkpoint
                known.append(checkpoint)
                if place < history.count, checkpoint.size > head?.size ?? 0 { head = checkpoint }
            } catch {
                problems.append(LogProblem(.badSignature, nil, nil, "\(error.object): \(error.message)"))
            }
        }
        if let bytes = try files.read("checkpoint") {
            do throws(WardenError) {
                let text = String(decoding: bytes, as: UTF8.self)
                let published = try SignedCheckpoint(parsing: text, verifiers: verifiers).checkpoint
                // A checkpoint stands in the history before it is published: a kill in between leaves it there alone.
                if published.size >= head?.size ?? 0 { head = published }
                known.append(published)
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
