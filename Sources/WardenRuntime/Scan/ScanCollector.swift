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
        var events: UInt64 = 0
        var duplicates: UInt64 = 0
        var census: Census
        var failure: WardenError?
    }

    private let kinds: [ContentKind]
    private let onDetection: @Sendable (Detection) -> Void
    private let state: Mutex<State>

    init(
        state: sending State,
        detectors: [Detector],
        onDetection: @escaping @Sendable (Detection) -> Void
    ) {
        kinds = detectors.map { ContentKind(title: $0.title, severity: $0.severity, remedy: $0.remedy) }
        self.onDetection = onDetection
        self.state = Mutex(state)
    }

    /// True where hits of the rule matter to a correlation.
    func needsHits(ofRules count: Int) -> [Bool] {
        state.withLock { state in (0..<count).map { state.correlation.uses(rule: $0) } }
    }

    func add(_ findings: borrowing BatchFindings, from batch: WardenInput.EventBatch) {
        let path = batch.file.absolutePath
        let (reader, sequence) = (batch.fileIndex, batch.sequence)
        let quarantine = batch.quarantine + findings.quarantine
        let failure = state.withLock { state -> WardenError? in
            state.events += findings.events
            state.duplicates += findings.duplicates
            for detection in findings.detections { state.detections.add(detection) }
            for found in findings.content { state.content.add(found.finding, kinds[found.detector]) }
            if let tags = findings.tags {
                state.integrity.add(path: path, reader: reader, sequence: sequence, tags: tags)
            }
            Self.add(quarantine, to: &state)
            do {
                for hit in findings.hits {
                    try state.correlation.add(hit.hit, location: hit.location, context: hit.context)
                }
            } catch {
                return WardenError(
                    code: "scan.scratch-unwritable",
                    object: "correlation hits",
                    "cannot be written: \(error)",
                    hint: "free space, or name another place with --state"
                )
            }
            return nil
        }
        if let failure { fail(failure) }
        for detection in findings.detections { onDetection(detection) }
    }

    func add(_ quarantine: [QuarantinedRecord]) { state.withLock { Self.add(quarantine, to: &$0) } }

    func add(_ census: Census) { state.withLock { $0.census.merge(census) } }

    func add(_ ledgers: [String: FileLedger]) { state.withLock { $0.integrity.add(ledgers) } }

    func fail(_ error: WardenError) { state.withLock { $0.failure = $0.failure ?? error } }

    var eventsSoFar: UInt64 { state.withLock { $0.events } }

    var failure: WardenError? { state.withLock { $0.failure } }

    /// Exclusive access between steps.
    func withState<Result: Sendable>(_ body: (inout State) throws -> Result) rethrows -> Result {
        try state.withLock { try body(&$0) }
    }

    private static func add(_ records: [QuarantinedRecord], to state: inout State) {
        state.quarantined += UInt64(records.count)
        for record in records {
            let path = record.location.file
            state.damaged.insert(path.firstRange(of: "!").map { String(path[..<$0.lowerBound]) } ?? path)
        }
        state.quarantine += records.prefix(max(0, maximumQuarantine - state.quarantine.count))
    }
}
