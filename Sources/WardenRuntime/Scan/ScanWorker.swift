internal import CWarden
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma

/// What all workers of a scan share; immutable.
struct ScanEquipment: Sendable {
    var program: DetectionProgram
    var engine: Engine
    var content: ContentEngine
    var fingerprintKey: FingerprintKey
    var integrityKey: IntegrityKey
    /// By rule index: hits of the rule matter to a correlation.
    var needsHits: [Bool]
    var seen: SeenEvents
    /// Epoch milliseconds.
    var now: Int64
}

/// One thread of a scan: takes batches, runs engine, content and integrity over them, hands on what they found.
///
/// SAFETY: owns plain memory for the per-event loop; one thread at a time uses it.
struct ScanWorker: ~Copyable {
    /// Matches of one event that are looked at; an event with more is counted, its rest left out.
    static let contentPerEvent = 200
    /// Events before this moment did not come from Databricks: 2013-01-01, epoch milliseconds.
    static let serviceStart: Int64 = 1_356_998_400_000

    private let equipment: ScanEquipment
    private let collector: ScanCollector
    private var engine: EngineWorker
    private var scanner: ContentScanner
    private var redactor: ContextRedactor
    private let batch = WardenInput.EventBatch()
    private var findings = BatchFindings()
    private var fields: [ContentField] = []
    private var hashes: [UInt64] = []
    private var days: [Int32] = []
    private var isNew: [Bool] = []

    init(equipment: ScanEquipment, collector: ScanCollector) throws(WardenError) {
        self.equipment = equipment
        self.collector = collector
        engine = try equipment.engine.makeWorker()
        scanner = ContentScanner(engine: equipment.content, now: equipment.now / 1_000)
        redactor = ContextRedactor(engine: equipment.content, now: equipment.now / 1_000)
    }

    /// Takes batches until there are none; then hands in its census.
    mutating func run(_ pool: ReaderPool, onBatch: () -> Void) {
        var reader = pool.reader(after: nil)
        while let current = reader {
            if collector.failure != nil { return }
            guard current.next(into: batch) else {
                // What was refused at the very end of a file comes with an empty batch.
                collector.add(batch.quarantine)
                reader = pool.reader(after: current)
                continue
            }
            do {
                try process()
            } catch let error as WardenError {
                collector.fail(error)
            } catch {
                collector.fail(WardenError(code: "scan.failed", object: batch.file.path, "\(error)"))
            }
            onBatch()
        }
        collector.add(engine.census())
        engine.resetCensus()
    }

    private mutating func process() throws {
        findings.removeAll()
        let text = batch.text
        let tags = equipment.integrityKey.tag(text)
        // The engine's worker is taken out for the call: its closures use the rest of this worker.
        try processBatch(text, tags)
        findings.tags = tags
        collector.add(findings, from: batch)
    }

    private mutating func processBatch(_ text: UnsafeRawBufferPointer, _ tags: TaggedText) throws {
        let source = batch.source
        let fileWorkspace = batch.file.workspace
        let delivered = batch.file.identity.map { $0.modified / 1_000_000 }
        let partitionEnd = Self.partitionEnd(batch.file.date)
        let limit = min(equipment.now, delivered ?? .max) + 3_600_000
        var duplicates = 0
        var ledger = FileLedger()
        ledger.delivered = delivered
        let origin = batch
        try engine.process(text, source: source) { admission in
            // Everything the engine read: which of it was seen before?
            let count = admission.count
            hashes.removeAll(keepingCapacity: true)
            days.removeAll(keepingCapacity: true)
            for index in 0..<count {
                hashes.append(tags.tags[admission.line(of: index)].short)
                let time = admission.time(of: index)
                days.append(time.map { Int32(clamping: $0 / 86_400_000) } ?? SeenEvents.undated)
            }
            if isNew.count < count { isNew = [Bool](repeating: true, count: count * 2) }
            hashes.withUnsafeBufferPointer { hashes in
                days.withUnsafeBufferPointer { days in
                    isNew.withUnsafeMutableBufferPointer { isNew in
                        equipment.seen.admit(hashes: hashes, days: days, isNew: .init(rebasing: isNew[0..<count]))
                    }
                }
            }
            for index in 0..<count where !isNew[index] {
                admission.exclude(index)
                duplicates += 1
                ledger.noteDuplicate(line: UInt64(origin.origin(line: admission.line(of: index), offset: 0).line))
            }
        } body: { result in
            for index in 0..<result.faultCount {
                let fault = result.fault(index)
                let location = origin.location(line: fault.line, offset: fault.bytes.lowerBound)
                findings.quarantine.append(
                    QuarantinedRecord(
                        location: location,
                        length: UInt64(fault.bytes.count),
                        reason: fault.reason.rawValue,
                        message: fault.message
                    )
                )
            }
            judgeTimes(result, fileWorkspace, limit: limit, partitionEnd: partitionEnd, &ledger)
            try collectHits(result)
            scanContent(result)
            findings.events = UInt64(result.count)
        }
        findings.duplicates = UInt64(duplicates)
        findings.ledger = ledger
    }

    /// Counts events per workspace and hour, and notes times that cannot be.
    private func judgeTimes(
        _ result: borrowing WardenEngine.EventBatch,
        _ fileWorkspace: String?,
        limit: Int64,
        partitionEnd: Int64?,
        _ ledger: inout FileLedger
    ) {
        var slot: FileLedger.Slot?
        var count: UInt64 = 0
        var first = Int64.max
        var last = Int64.min
        func flush(_ ledger: inout FileLedger) {
            if let slot, count > 0 { ledger.add(slot, count: count, first: first, last: last) }
            count = 0
            first = .max
            last = .min
        }
        for index in 0..<result.count where result.isIncluded(index) {
            guard let time = result.time(ofEvent: index) else { continue }
            if time > limit || time < Self.serviceStart || partitionEnd.map({ time >= $0 }) == true {
                let kind: FileLedger.ClockAnomaly.Kind =
                    time < Self.serviceStart ? .ancient : time > limit ? .future : .afterPartition
                let line = batch.origin(line: result.line(ofEvent: index), offset: 0).line
                ledger.note(.init(line: UInt64(line), kind: kind, time: time))
            }
            let hour = time >= 0 ? time / 3_600_000 : (time - 3_599_999) / 3_600_000
            let workspace = fileWorkspace ?? result[index].text(.workspace)
            if slot?.hour != hour || slot?.workspace != workspace {
                flush(&ledger)
                slot = .init(workspace: workspace, hour: hour)
            }
            count += 1
            first = min(first, time)
            last = max(last, time)
        }
        flush(&ledger)
    }

    private mutating func collectHits(_ result: borrowing WardenEngine.EventBatch) throws {
        var shown: (event: Int, context: EventContext)?
        for index in 0..<result.hitCount {
            let hit = result.hit(index)
            let rule = equipment.program.rules[hit.rule]
            let needsHit = equipment.needsHits[hit.rule]
            guard rule.emits || needsHit else { continue }
            let event = result[hit.event]
            if shown?.event != hit.event { shown = (hit.event, event.context(details: 64)) }
            guard let clear = shown?.context else { continue }
            let context = redactor.redact(clear, preferring: rule.fields)
            let location = batch.location(line: event.line, offset: event.bytes.lowerBound)
            if rule.emits {
                findings.detections.append(Detection(rule: rule.summary, location: location, event: context))
            }
            if needsHit {
                let sequence = Self.sequence(file: batch.fileIndex, line: location.line)
                let record = RuleHit(
                    rule: hit.rule,
                    time: event.time ?? 0,
                    sequence: sequence,
                    captured: result.captures(of: hit)
                )
                findings.hits.append(.init(hit: record, location: location, context: context))
            }
        }
    }

    /// Hits of this scan come after those of earlier ones; then by file, then by line.
    private static func sequence(file: Int, line: Int) -> UInt64 {
        1 << 63 | UInt64(truncatingIfNeeded: file) << 38 | UInt64(truncatingIfNeeded: line)
    }

    private mutating func scanContent(_ result: borrowing WardenEngine.EventBatch) {
        let keys = UnsafeBufferPointer(
            start: batch.text.baseAddress?.assumingMemoryBound(to: UInt8.self),
            count: batch.text.count
        )
        for index in 0..<result.count where result.isIncluded(index) {
            let text = result.text(ofEvent: index)
            guard !text.isEmpty else { continue }
            fields.removeAll(keepingCapacity: true)
            let base = result.textStart(ofEvent: index)
            for field in result.fields(ofEvent: index) {
                fields.append(
                    ContentField(
                        start: field.start - base,
                        length: field.length,
                        keyStart: field.keyStart,
                        keyLength: field.keyLength
                    )
                )
            }
            let count = fields.withUnsafeBufferPointer { scanner.scan(text, fields: $0, keys: keys) }
            if count > 0 { tellContent(result[index], text) }
        }
    }

    private mutating func tellContent(_ event: EventView, _ text: UnsafeBufferPointer<UInt8>) {
        var clear = event.context()
        clear.details = []
        let context = redactor.redact(clear, preferring: [])
        let location = batch.location(line: event.line, offset: event.bytes.lowerBound)
        for match in scanner.matches.prefix(Self.contentPerEvent) {
            let path = match.field >= 0 && Int(match.field) < event.fieldCount ? event.path(ofField: Int(match.field)) : ""
            let told = scanner.tell(match, in: text, field: path, key: equipment.fingerprintKey)
            findings.content.append(
                (
                    finding: ContentFinding(match: told, location: location, event: context),
                    detector: Int(match.detector)
                )
            )
        }
    }

    /// The first moment after the day a file is filed under, with a day of tolerance: which clock files it is not
    /// documented.
    private static func partitionEnd(_ date: String?) -> Int64? {
        date.flatMap(Timestamp.milliseconds).map { $0 + 2 * 86_400_000 }
    }
}
