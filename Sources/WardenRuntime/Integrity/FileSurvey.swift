internal import WardenDomain
internal import WardenInput
internal import WardenIntegrity

/// Reads one file (or archive) for the integrity commands.
struct FileSurvey {
    /// A file, or a member of an archive, with what it holds.
    struct Surveyed: Sendable {
        var commitment: FileCommitment
        var rootAtEarlier: MerkleHash?
        /// Only where they were asked for.
        var standard: StandardCommitment?
        var standardRootAtEarlier: MerkleHash?
    }

    /// What to make beside the line commitments.
    enum Standard: Sendable {
        case none
        case all(keepsLeaves: Bool)
        /// Those that were exported, by absolute path; leaves are kept where they were exported.
        case exported([String: StandardCommitment])
    }

    let key: IntegrityKey
    let now: Int64
    let standard: Standard
    private let facts = FactReader()

    init(key: IntegrityKey, now: Int64, standard: Standard) {
        self.key = key
        self.now = now
        self.standard = standard
    }

    private struct Open {
        var path: String
        var builder: CommitmentBuilder
        var standard: StandardCommitmentBuilder?
    }

    /// - Parameter earlier: the commitment of an earlier scan to a path.
    func read(_ file: InputFile, earlier: (String) -> FileCommitment?) -> OrderedSurvey.Reading {
        let reader = BatchReader(file)
        let batch = EventBatch()
        var accumulator = IntegrityAccumulator(now: now)
        var quarantine: [QuarantinedRecord] = []
        var finished: [Surveyed] = []
        var known: [String: FileCommitment] = [:]
        var open: Open?
        while reader.next(into: batch) {
            quarantine += batch.quarantine
            let path = batch.file.absolutePath
            if open?.path != path {
                if let open { finished.append(close(open, &accumulator)) }
                known[path] = earlier(path)
                open = begin(path, known[path])
            }
            open?.builder.append(key.tag(batch.text, lines: batch.lines))
            open?.standard?.append(batch.text)
            accumulator.begin(file: path, place: batch.file.deliveryPlace)
            facts.note(batch.text, in: &accumulator) { batch.origin(line: $0, offset: 0).line }
        }
        if let open { finished.append(close(open, &accumulator)) }
        return OrderedSurvey.Reading(files: finished, earlier: known, quarantine: quarantine)
    }

    private func begin(_ path: String, _ earlier: FileCommitment?) -> Open {
        let builder: StandardCommitmentBuilder? =
            switch standard {
            case .none: nil
            case .all(let keepsLeaves): StandardCommitmentBuilder(keepsLeaves: keepsLeaves)
            case .exported(let exported):
                exported[path].map {
                    StandardCommitmentBuilder(keepsLeaves: !$0.leaves.isEmpty, earlierLines: $0.lines)
                }
            }
        return Open(path: path, builder: CommitmentBuilder(path: path, earlier: earlier), standard: builder)
    }

    private func close(_ open: Open, _ accumulator: inout IntegrityAccumulator) -> Surveyed {
        var builder = open.builder
        if let ledger = accumulator.take()[open.path] { builder.merge(ledger) }
        let (commitment, rootAtEarlier) = builder.finish()
        let standard = open.standard.map { $0.finish(path: open.path) }
        return Surveyed(
            commitment: commitment,
            rootAtEarlier: rootAtEarlier,
            standard: standard?.commitment,
            standardRootAtEarlier: standard?.rootAtEarlier
        )
    }
}
