internal import CWarden
internal import Foundation
internal import WardenAlerts
internal import WardenBehaviour
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma
internal import WardenStore

/// Looks at the outcome of one batch after another: duplicates, faults, hits, content, who wrote. Used by one thread.
struct MonitorFinder: ~Copyable {
    /// A hit that a correlation needs, without its place in the order of reading.
    struct Hit {
        var rule: Int
        var time: Int64
        var captured: [String?]
        /// Index of the event in the batch: hits of one event share a place.
        var event: Int
        var record: CorrelationRecord
    }

    private(set) var drafts: AlertDrafts
    private(set) var hits: [Hit] = []
    private(set) var quarantined: [QuarantinedRecord] = []
    private(set) var events = 0
    private(set) var duplicates = 0
    private(set) var hitsWithoutTime = 0
    private(set) var newestTime: Int64?
    /// New events of the batch: identity and day.
    private(set) var hashes: [UInt64] = []
    private(set) var days: [Int32] = []
    private(set) var volumes: WorkspaceVolumes
    private(set) var connected: ConnectedSources
    /// What was done, for the behaviour model, in the order of the batch.
    private(set) var activities: [Activity] = []
    private(set) var changes: [MonitorCommit.ChangeEvent] = []

    private let equipment: MonitorEquipment
    private let flags: [RuleFlags]
    /// When the batch is read, epoch milliseconds: alerts are raised then.
    private var now: Int64
    private var scanner: ContentScanner
    private var redactor: ContextRedactor
    private var batch = WardenInput.EventBatch(capacity: 64)
    private var path = ""
    private var tags: [LineTag] = []
    private var allHashes: [UInt64] = []
    private var allDays: [Int32] = []
    private var isNew: [Bool] = []

    init(
        _ equipment: MonitorEquipment,
        connected: ConnectedSources,
        isCorrelated: (Int) -> Bool,
        window: Int64,
        now: Int64
    ) {
        self.equipment = equipment
        self.connected = connected
        self.now = now
        flags = equipment.program.rules.enumerated().map { RuleFlags(emits: $1.emits, isCorrelated: isCorrelated($0)) }
        scanner = ContentScanner(engine: equipment.content, now: now / 1_000)
        redactor = ContextRedactor(engine: equipment.masking, now: now / 1_000)
        drafts = AlertDrafts(window: window, seed: equipment.seed)
        volumes = WorkspaceVolumes(seed: equipment.seed)
    }

    mutating func takeDrafts() -> [Alert] {
        defer { drafts.removeAll() }
        return drafts.alerts
    }

    mutating func takeVolumes() -> [WorkspaceVolumes.Volume] { volumes.take() }

    mutating func add(_ alert: Alert) { drafts.add(alert) }

    /// - Parameter path: how the file of the batch is shown; members of archives add their own.
    mutating func begin(_ batch: WardenInput.EventBatch, as path: String, at now: Int64) {
        self.batch = batch
        self.path = path
        self.now = now
        hits.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        activities.removeAll(keepingCapacity: true)
        changes.removeAll(keepingCapacity: true)
        quarantined = batch.quarantine
        (events, duplicates, hitsWithoutTime, newestTime) = (0, 0, 0, nil)
        tags = equipment.integrityKey.tag(batch.text, lines: batch.lines).tags
    }

    /// Takes out events that were seen before. The tag of a line is its identity.
    mutating func admit(_ admission: borrowing EventAdmission, _ seen: SeenEvents) {
        let count = admission.count
        guard count > 0 else { return }
        allHashes.removeAll(keepingCapacity: true)
        allDays.removeAll(keepingCapacity: true)
        for index in 0..<count {
            allHashes.append(tags[admission.line(of: index)].short)
            let time = admission.time(of: index)
            allDays.append(time.map { Int32(clamping: $0 / 86_400_000) } ?? SeenEvents.undated)
        }
        if isNew.count < count { isNew = [Bool](repeating: true, count: count * 2) }
        allHashes.withUnsafeBufferPointer { hashes in
            allDays.withUnsafeBufferPointer { days in
                isNew.withUnsafeMutableBufferPointer { isNew in
                    seen.admit(hashes: hashes, days: days, isNew: .init(rebasing: isNew[0..<count]))
                }
            }
        }
        for index in 0..<count {
            if isNew[index] {
                hashes.append(allHashes[index])
                days.append(allDays[index])
            } else {
                admission.exclude(index)
                duplicates += 1
            }
        }
    }

    mutating func collect(_ result: borrowing WardenEngine.EventBatch) {
        events = result.count
        for index in 0..<result.faultCount {
            let fault = result.fault(index)
            quarantined.append(
                QuarantinedRecord(
                    location: location(fault.line, fault.bytes.lowerBound),
                    length: UInt64(fault.bytes.count),
                    reason: fault.reason.rawValue,
                    message: fault.message
                )
            )
        }
        watch(result)
        collectHits(result)
        scanContent(result)
    }

    private func location(_ line: Int, _ offset: Int) -> EventLocation {
        let place = batch.origin(line: line, offset: offset)
        return EventLocation(file: path, line: place.line, offset: place.offset)
    }

    mutating func didCommit() { connected.didCommit() }

    /// Who wrote, and when last.
    private mutating func watch(_ result: borrowing WardenEngine.EventBatch) {
        for index in 0..<result.count where result.isIncluded(index) {
            if let time = result.time(ofEvent: index) { newestTime = max(newestTime ?? time, time) }
            if result.source(ofEvent: index) == .databricks { volumes.add(result.workspace(ofEvent: index)) }
            if !connected.isComplete { connected.watch(result[index]) }
        }
    }

    private mutating func collectHits(_ result: borrowing WardenEngine.EventBatch) {
        for index in 0..<result.hitCount {
            let hit = result.hit(index)
            guard hit.rule < equipment.ownRules else {
                takeOwn(hit, result[hit.event], result.captures(of: hit))
                continue
            }
            let flags = flags[hit.rule]
            guard flags.emits || flags.isCorrelated else { continue }
            let event = result[hit.event]
            if flags.emits { draft(hit, event) }
            if flags.isCorrelated { correlate(hit, event, captured: result.values(of: hit)) }
        }
    }

    /// A hit of one of the monitor's own rules.
    private mutating func takeOwn(_ hit: BatchHit, _ event: EventView, _ captured: [String?]) {
        if hit.rule == equipment.activityRule {
            let item = ActivityFields.activity(event, captured, masking: &redactor)
            if let item { activities.append(item.activity) }
            return
        }
        guard let time = event.time else { return }
        let place = location(event.line, event.bytes.lowerBound)
        let context = redactor.redact(event, keys: keys, preferring: ChangeFields.objects)
        let objects = captured.compactMap { $0 }.filter { !$0.isEmpty }.map { redactor.mask($0, keepsPersonal: true) }
        let sample = Alert.Sample(location: place, event: context)
        // Encoding a value of texts and numbers does not fail.
        let value = [UInt8]((try? JSONEncoder().encode(sample)) ?? Data())
        changes.append(.init(time: time, objects: Array(Set(objects)).sorted(), value: value))
    }

    private mutating func draft(_ hit: BatchHit, _ event: EventView) {
        let rule = equipment.program.rules[hit.rule]
        let place = location(event.line, event.bytes.lowerBound)
        let key = event.hash(.principal, seed: equipment.seed ^ (UInt64(hit.rule + 1) &* 0xC2B2_AE3D_27D4_EB4F))
        let (path, now) = (path, now)
        var subject: String?
        if !drafts.knows(key, time: event.time) { subject = name(event.text(.principal)) }
        let wanted = drafts.count(key, time: event.time, file: path, line: place.line) { window in
            Alert(rule.summary, subject: subject ?? "", window: window, place: path, at: now)
        }
        guard let wanted else { return }
        let context = redactor.redact(event, keys: keys, preferring: rule.fields)
        drafts.keep(Alert.Sample(location: place, event: context), in: wanted)
    }

    private mutating func name(_ principal: String) -> String {
        principal.isEmpty ? "(no principal)" : redactor.mask(principal, keepsPersonal: true)
    }

    private mutating func correlate(_ hit: BatchHit, _ event: EventView, captured: [String?]) {
        guard let time = event.time else {
            hitsWithoutTime += 1
            return
        }
        let captured = captured.map { $0.map { CapturedText.map($0) { redactor.groupKey($0) } } }
        let rule = equipment.program.rules[hit.rule]
        let record = CorrelationRecord(
            rule: CorrelationStage.key(rule),
            time: time,
            captured: captured,
            location: location(event.line, event.bytes.lowerBound),
            context: redactor.redact(event, keys: keys, preferring: rule.fields)
        )
        hits.append(Hit(rule: hit.rule, time: time, captured: captured, event: hit.event, record: record))
    }

    private mutating func scanContent(_ result: borrowing WardenEngine.EventBatch) {
        guard events > duplicates else { return }
        scanner.begin(result.records, keys: keys)
        while let index = scanner.nextCandidate() {
            if !result.isIncluded(index) {
                scanner.passOver(index)
            } else if scanner.confirm(index) > 0 {
                draftContent(result[index], result.text(ofEvent: index))
            }
        }
    }

    private mutating func draftContent(_ event: EventView, _ text: UnsafeBufferPointer<UInt8>) {
        let place = location(event.line, event.bytes.lowerBound)
        for index in 0..<min(scanner.matches.count, BatchFinder.contentPerEvent) {
            let match = scanner.matches[index]
            let detector = equipment.content.detectors[Int(match.detector)]
            let number = Int(match.field)
            let isField = number >= 0 && number < event.fieldCount
            let start = equipment.seed ^ (UInt64(match.detector + 1) &* 0x1656_67B1_9E37_79F9)
            let key = isField ? event.pathHash(ofField: number, seed: start) : start
            // Names of members are written by strangers, too.
            let isShown = isField && !drafts.knows(key, time: event.time)
            let field = isShown ? redactor.path(event, ofField: number) : ""
            let (path, now) = (path, now)
            let wanted = drafts.count(key, time: event.time, file: path, line: place.line) { window in
                Alert(detector, field: field, window: window, place: path, at: now)
            }
            guard let wanted else { continue }
            let told = scanner.tell(match, in: text, field: field, key: equipment.fingerprintKey)
            var context = redactor.redact(event, keys: keys, preferring: [], details: 0)
            context.details = [
                .init(field: "sample", value: told.sample), .init(field: "fingerprint", value: told.fingerprint),
                .init(field: "confidence", value: String(told.confidence)),
            ]
            drafts.keep(Alert.Sample(location: place, event: context), in: wanted)
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
