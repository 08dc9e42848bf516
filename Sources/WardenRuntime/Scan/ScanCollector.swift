internal import Synchronization
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity

/// Gathers what the workers find. One lock, taken once a batch.
final class ScanCollector: Sendable {
    static let maximumQuarantine = 100
    struct State {
        var detections: DetectionTally
        var content: ContentTally
        var correlation: CorrelationStage
        var integrity: IntegrityStage
        var quarantine: [QuarantinedRecord] = []
        var quarantined: UInt64 = 0
        /// Files that could not be read whole: they are read again by the next scan, and reported again.
        var damaged: Set<String> = []
        /// Those of them of which it is not known what they hold.
        var unread: Set<String> = []
        /// Groups whose first detection was handed on.
        var told: Set<String> = []
        var events: UInt64 = 0
        var duplicates: UInt64 = 0
        var census: Census
        var failure: WardenError?
        /// Set where hits could no longer be put aside: nothing is said of correlations, and nothing more is kept.
        var correlationFailure: WardenError?
        var uses = AccessUseTally()
    }

    private let files: FilesByPath
    private let kinds: [ContentKind]
    private let onDetection: @Sendable (Detection) -> Void
    private let state: Mutex<State>

    init(
        state: sending State,
        files: FilesByPath,
        detectors: [Detector],
        onDetection: @escaping @Sendable (Detection) -> Void
    ) {
        self.files = files
        kinds = detectors.map { ContentKind(title: $0.title, severity: $0.severity, remedy: $0.remedy) }
        self.onDetection = onDetection
        self.state = Mutex(state)
    }

    func add(_ findings: borrowing BatchFindings, from batch: WardenInput.EventBatch) {
        let path = findings.path
        let (reader, sequence) = (batch.fileIndex, batch.sequence)
        let quarantine = batch.quarantine + findings.quarantine
        state.withLock { state in
            state.events += findings.events
            state.duplicates += findings.duplicates
            if let tags = findings.tags {
                state.integrity.add(path: path, reader: reader, sequence: sequence, tags: tags)
            }
            add(quarantine, to: &state)
            state.correlation.addWithoutTime(findings.hitsWithoutTime)
            guard state.correlationFailure == nil else { return }
            do {
                for hit in findings.hits { try state.correlation.add(hit.hit, hit.record) }
            } catch {
                state.correlationFailure = WardenError(
                    code: "scan.scratch-unwritable",
                    object: "correlation hits",
                    "cannot be written: \(error)",
                    hint: "free space, or name another place with --state"
                )
            }
        }
        for detection in findings.firsts where isNews(detection) { onDetection(detection) }
    }

    /// What a worker found: taken in when it is much, and at the end of a step.
    func add(_ drafts: FindingDrafts) {
        state.withLock { state in
            state.detections.add(drafts.detections)
            state.content.add(drafts.content, kinds)
        }
    }

    /// Two workers may each meet a group for the first time; it is told once.
    private func isNews(_ detection: Detection) -> Bool {
        state.withLock { state in
            state.told.count < DetectionTally.maximumGroups
                && state.told.insert(DetectionTally.key(of: detection)).inserted
        }
    }

    func add(_ quarantine: [QuarantinedRecord]) { state.withLock { add(quarantine, to: &$0) } }

    func add(_ census: Census) { state.withLock { $0.census.merge(census) } }

    func add(_ ledgers: [String: FileLedger]) { state.withLock { $0.integrity.add(ledgers) } }

    func add(_ uses: AccessUseTally) { state.withLock { $0.uses.add(uses) } }

    func fail(_ error: WardenError) { state.withLock { $0.failure = $0.failure ?? error } }

    var eventsSoFar: UInt64 { state.withLock { $0.events } }

    var failure: WardenError? { state.withLock { $0.failure } }

    /// Exclusive access between steps.
    func withState<Result: Sendable, Failure: Error>(
        _ body: (inout State) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try state.withLock { (state) throws(Failure) in try body(&state) }
    }

    private func add(_ records: [QuarantinedRecord], to state: inout State) {
        state.quarantined += UInt64(records.count)
        for record in records {
            // Of a member, its archive.
            state.damaged.insert(files.holding(record.location.file) ?? record.location.file)
        }
        state.unread.formUnion(CommittedPlace.unread(records, files))
        state.quarantine += records.prefix(max(0, Self.maximumQuarantine - state.quarantine.count))
    }
}
