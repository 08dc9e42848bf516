internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma

/// What becomes of the hits of a rule.
struct RuleFlags: BitwiseCopyable {
    /// They are detections.
    var emits: Bool
    /// A correlation waits for them.
    var isCorrelated: Bool
    /// They say what was done to audit data.
    var isUse = false
}

/// What all workers of a scan share; immutable.
struct ScanEquipment: Sendable {
    var program: DetectionProgram
    var engine: Engine
    var content: ContentEngine
    var masking: ContentEngine
    var fingerprintKey: FingerprintKey
    var integrityKey: IntegrityKey
    /// By rule index.
    var rules: [RuleFlags]
    /// For hashes of what the log names.
    var seed: UInt64
    var seen: SeenEvents
    /// Epoch milliseconds.
    var now: Int64
}

/// One thread of a scan: takes batches until there are none, hands on what they held.
enum ScanWorker {
    static func run(
        _ equipment: ScanEquipment,
        _ collector: ScanCollector,
        _ pool: ReaderPool,
        onBatch: () -> Void
    ) throws(WardenError) {
        // Locals, not a type of its own: the engine's closures use the finder while the engine is in use.
        var engine = try equipment.engine.makeWorker()
        var finder = BatchFinder(equipment)
        let batch = WardenInput.EventBatch()
        var reader = pool.reader(after: nil)
        while let current = reader, collector.failure == nil {
            guard current.next(into: batch) else {
                // What was refused at the very end of a file comes with an empty batch.
                collector.add(batch.quarantine)
                reader = pool.reader(after: current)
                continue
            }
            do {
                finder.begin(batch)
                try engine.process(batch.text, source: batch.source, known: batch.lines) { admission in
                    finder.admit(admission)
                } body: { result in
                    finder.collect(result)
                }
                collector.add(finder.findings, from: batch)
                if let drafts = finder.takeDrafts(all: false) { collector.add(drafts) }
            } catch let error as WardenError {
                throw error
            } catch {
                throw WardenError(code: "scan.failed", object: batch.file.path, "\(error)")
            }
            onBatch()
        }
        if let drafts = finder.takeDrafts(all: true) { collector.add(drafts) }
        collector.add(finder.masked(engine.census()))
        collector.add(finder.takeLedgers())
        collector.add(finder.takeUses())
    }
}
