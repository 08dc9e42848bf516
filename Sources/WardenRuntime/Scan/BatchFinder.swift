internal import CWarden
internal import Foundation
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma

/// Looks at the outcome of one batch after another: duplicates, faults, times, hits, content. One per thread.
struct BatchFinder: ~Copyable {
    /// Matches of one event that are told; an event with more says so by its first ones.
    static let contentPerEvent = 200

    private(set) var findings = BatchFindings()
    /// What was found since they were last taken.
    private var drafts: FindingDrafts
    private let equipment: ScanEquipment
    private var scanner: ContentScanner
    private var redactor: ContextRedactor
    private var accumulator: IntegrityAccumulator
    private var uses = AccessUseTally()
    private var batch = WardenInput.EventBatch(capacity: 64)
    /// The file of the batch, and what follows from its path.
    private var file = InputFile(path: "")
    private var path = ""
    private var place = DeliveryPlace()
    private var hashes: [UInt64] = []
    private var days: [Int32] = []
    private var isNew: [Bool] = []

    init(_ equipment: ScanEquipment) {
        self.equipment = equipment
        scanner = ContentScanner(engine: equipment.content, now: equipment.now / 1_000, seed: equipment.seed)
        redactor = ContextRedactor(engine: equipment.masking, now: equipment.now / 1_000)
        accumulator = IntegrityAccumulator(now: equipment.now)
        drafts = FindingDrafts(seed: equipment.seed)
    }

    /// What was found since the last call, where it is much or `all` is asked for.
    mutating func takeDrafts(all: Bool) -> FindingDrafts? {
        guard all || drafts.detections.isFull || drafts.content.isFull else { return nil }
        defer {
            drafts.detections.removeAll()
            drafts.content.removeAll()
        }
        drafts.detections.maskWorkspaces { redactor.mask($0, keepsPersonal: true) }
        return drafts
    }

    /// The census as it may be shown and kept: names and agents come from the log, and may hold anything.
    mutating func masked(_ census: Census) -> Census {
        var census = census
        for list in [
            \Census.principals, \.actions, \.services, \.sourceAddresses, \.userAgents, \.workspaces,
        ] as [WritableKeyPath<Census, Census.Distribution>] {
            for index in census[keyPath: list].entries.indices {
                let value = census[keyPath: list].entries[index].value
                census[keyPath: list].entries[index].value = redactor.mask(value, keepsPersonal: true)
            }
        }
        return census
    }

    /// What the events of each file said about delivery; forgotten here.
    mutating func takeLedgers() -> [String: FileLedger] { accumulator.take() }

    /// What was done to places of audit data since the last call, masked.
    mutating func takeUses() -> AccessUseTally {
        var taken = uses
        uses = AccessUseTally()
        return taken.take { redactor.mask($0, keepsPersonal: true) }
    }

    /// Starts on a batch: forgets the findings of the last one and tags every line.
    mutating func begin(_ batch: WardenInput.EventBatch) {
        self.batch = batch
        findings.removeAll()
        findings.tags = equipment.integrityKey.tag(batch.text, lines: batch.lines)
        if batch.file != file {
            file = batch.file
            path = file.absolutePath
            place = file.deliveryPlace
        }
        findings.path = path
        accumulator.begin(file: path, place: place)
    }

    /// Takes out events that were seen before. The tag of a line is its identity.
    mutating func admit(_ admission: borrowing EventAdmission) {
        guard let tags = findings.tags?.tags else { return }
        let count = admission.count
        hashes.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        for index in 0..<count {
            hashes.append(tags[admission.line(of: index)].short)
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
            findings.duplicates += 1
            let line = batch.origin(line: admission.line(of: index), offset: 0).line
            accumulator.addDuplicate(line: line)
        }
    }

    /// Reads everything the engine found out.
    mutating func collect(_ result: borrowing WardenEngine.EventBatch) {
        findings.events = UInt64(result.count)
        collectFaults(result)
        judgeTimes(result)
        collectHits(result)
        scanContent(result)
    }

    private mutating func collectFaults(_ result: borrowing WardenEngine.EventBatch) {
        for index in 0..<result.faultCount {
            let fault = result.fault(index)
            findings.quarantine.append(
                QuarantinedRecord(
                    location: batch.location(line: fault.line, offset: fault.bytes.lowerBound),
                    length: UInt64(fault.bytes.count),
                    reason: fault.reason.rawValue,
                    message: fault.message
                )
            )
        }
    }

    /// Counts events per workspace and hour, and notes times that cannot be: all events of the file, whatever the
    /// filter keeps out or earlier scans have seen, since the file is what is committed to.
    private mutating func judgeTimes(_ result: borrowing WardenEngine.EventBatch) {
        let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        let batch = self.batch
        let isFiled = batch.file.workspace != nil
        for index in 0..<result.count {
            guard let time = result.time(ofEvent: index) else { continue }
            guard isFiled || result.source(ofEvent: index) == .databricks else { continue }
            accumulator.add(
                time: time,
                workspace: isFiled ? none : result.workspace(ofEvent: index),
                line: batch.origin(line: result.line(ofEvent: index), offset: 0).line
            )
        }
    }

    private mutating func collectHits(_ result: borrowing WardenEngine.EventBatch) {
        for index in 0..<result.hitCount {
            let hit = result.hit(index)
            let flags = equipment.rules[hit.rule]
            guard flags.emits || flags.isCorrelated || flags.isUse else { continue }
            let event = result[hit.event]
            if flags.isUse {
                for use in AccessUseRule.uses(event, result.captures(of: hit)) { uses.add(use, last: event.time) }
                continue
            }
            let (line, offset) = batch.origin(line: event.line, offset: event.bytes.lowerBound)
            if flags.emits { tally(hit, event, line, offset) }
            if flags.isCorrelated { correlate(hit, event, line, offset, captured: result.values(of: hit)) }
        }
    }

    private mutating func tally(_ hit: BatchHit, _ event: EventView, _ line: Int, _ offset: UInt64) {
        let path = batch.file.path
        guard let group = drafts.detections.add(rule: hit.rule, event, file: path, line: line) else { return }
        let rule = equipment.program.rules[hit.rule]
        let detection = Detection(
            rule: rule.summary,
            location: EventLocation(file: path, line: line, offset: offset),
            event: redactor.redact(event, keys: keys, preferring: rule.fields)
        )
        if drafts.detections.keep(detection, in: group) { findings.firsts.append(detection) }
    }

    private mutating func correlate(
        _ hit: BatchHit,
        _ event: EventView,
        _ line: Int,
        _ offset: UInt64,
        captured: [String?]
    ) {
        guard let time = event.time else {
            findings.hitsWithoutTime += 1
            return
        }
        let captured = captured.map { $0.map { CapturedText.map($0) { redactor.groupKey($0) } } }
        let rule = equipment.program.rules[hit.rule]
        let record = CorrelationRecord(
            rule: CorrelationStage.key(rule),
            time: time,
            captured: captured,
            location: EventLocation(file: batch.file.path, line: line, offset: offset),
            context: redactor.redact(event, keys: keys, preferring: rule.fields)
        )
        let sequence = Self.sequence(file: batch.fileIndex, offset: offset)
        let ruleHit = RuleHit(rule: hit.rule, time: time, sequence: sequence, captured: captured)
        findings.hits.append(.init(hit: ruleHit, record: record.bytes))
    }

    /// Hits of this scan come after those of earlier ones; then by file, then by place. Not by line: all records of a
    /// CloudTrail file stand on one, and two events of one number would count as one.
    private static func sequence(file: Int, offset: UInt64) -> UInt64 {
        1 << 63 | UInt64(truncatingIfNeeded: file) << 38 | offset & (1 << 38 - 1)
    }

    private mutating func scanContent(_ result: borrowing WardenEngine.EventBatch) {
        guard findings.events > findings.duplicates else { return }
        scanner.begin(result.records, keys: keys)
        while let index = scanner.nextCandidate() {
            if !result.isIncluded(index) {
                scanner.passOver(index)
            } else if scanner.confirm(index) > 0 {
                tellContent(result[index], result.text(ofEvent: index))
            }
        }
    }

    private mutating func tellContent(_ event: EventView, _ text: UnsafeBufferPointer<UInt8>) {
        let (line, offset) = batch.origin(line: event.line, offset: event.bytes.lowerBound)
        let path = batch.file.path
        for index in 0..<min(scanner.matches.count, Self.contentPerEvent) {
            let match = scanner.matches[index]
            let value = scanner.fingerprint(of: match, in: text, key: equipment.fingerprintKey)
            let name = drafts.content.isKnown(match, event) ? "" : redactor.path(event, ofField: Int(match.field))
            guard let group = drafts.content.add(match, event, field: name, value: value, file: path, line: line)
            else { continue }
            let field = drafts.content.groups[group].field
            let finding = ContentFinding(
                match: scanner.tell(match, in: text, field: field, key: equipment.fingerprintKey),
                location: EventLocation(file: path, line: line, offset: offset),
                event: redactor.redact(event, keys: keys, preferring: [], details: 0)
            )
            drafts.content.keep(finding, value: value, in: group)
        }
    }

    /// The lines of the batch: keys of content values are offsets into them.
    private var keys: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: batch.text.baseAddress?.assumingMemoryBound(to: UInt8.self),
            count: batch.text.count
        )
    }
}

extension InputFile {
    /// Where commitments are kept: the same file has one path, however it is named on the command line.
    var absolutePath: String { origin == .standardInput ? path : Self.absolute(path) }

    var deliveryPlace: DeliveryPlace {
        DeliveryPlace(path: path, delivered: identity.map { $0.modified / 1_000_000 })
    }

    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
