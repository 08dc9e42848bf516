internal import Foundation
internal import WardenAlerts
internal import WardenCorrelation
internal import WardenDomain
internal import WardenSigma
internal import WardenStore

/// Correlations over everything that was read, by event time, going on where the last process ended.
///
/// Hits are committed with the turn they came in. A snapshot of all windows is committed now and then; after a restart
/// it is loaded, and the hits after it are replayed. A hit that comes later than the lateness allows is no longer taken
/// into the stream; its surroundings are judged anew from the store, and what was told before is not told again.
struct CorrelationWindows {
    /// Hits after which a snapshot is taken, at least and at most: these are replayed after a kill.
    private static let hitsPerSnapshot = 20_000...200_000
    /// Bytes of a snapshot for each of which a hit is waited: large windows are written down less often.
    private static let bytesPerHit = 8
    private static let snapshotName = "correlations"
    private static let lateName = "correlations/late"
    /// How long hits are kept for what comes late, behind the newest: over a long weekend. Milliseconds.
    private static let memory: Int64 = 4 * 86_400_000
    /// How far ahead of the clock an event may claim to be and still move the stream's time, milliseconds: one that says
    /// it comes from the next century must not make all that follow late.
    private static let ahead: Int64 = 3_600_000

    /// Windows are no longer than ten years, milliseconds: sums of them do not overflow.
    private static let longest: Int64 = 3_653 * 86_400_000

    /// What is kept of the windows between processes.
    private struct Kept: Codable {
        var snapshot: CorrelationSnapshot
        /// Place of the last hit that the snapshot holds.
        var sequence: Int64
        var newest: Int64
        /// Event time before which hits were forgotten.
        var forgottenBefore: Int64?
    }

    /// What may be missed, and what to do about it.
    struct BlindSpot {
        var title: String
        var sentence: String
        var advice: String
    }

    private let program: DetectionProgram
    private let ruleIndex: [String: Int]
    private let store: Store
    private let lateness: Int64
    private let limits: CorrelationLimits
    private let span: Int64
    private var correlator: StreamingCorrelator
    /// Hits of the turn: those whose block is closed, the block that is open, and one for those ahead of their time,
    /// which would keep the others from being forgotten.
    private var pending: [MonitorCommit.HitBlock] = []
    private var fresh: [HitBlock] = []
    private var block = HitBlockWriter()
    private var blockAhead = HitBlockWriter()
    /// The block of the store that was read last.
    private var lastRead: HitBlock?
    private var matches: [String: Int64] = [:]
    private var sequence: Int64 = 0
    private var newest = Int64.min
    private var sinceSnapshot = 0
    private var untilSnapshot = hitsPerSnapshot.lowerBound
    private var needsSnapshot = false
    /// Event times of late hits that wait to be judged.
    private var late = LateStretches()
    private var lateChanged = false
    private var forgottenBefore = Int64.min
    /// Hits of a time whose surroundings were forgotten.
    private var tooLate = 0
    /// Hits that claim to come from the future.
    private var tooEarly = 0
    /// Epoch milliseconds, of the last batch.
    private var now: Int64
    /// Correlations whose windows begin anew, since their rule changed.
    private(set) var discarded: [String] = []

    /// - Parameter now: epoch milliseconds.
    init(_ program: DetectionProgram, store: Store, settings: MonitorSettings, now: Int64) throws(WardenError) {
        self.now = now
        self.program = program
        self.store = store
        lateness = settings.lateness
        limits = CorrelationLimits(
            groups: settings.memory.groups,
            entriesPerGroup: settings.memory.events,
            heldHits: settings.memory.waiting
        )
        ruleIndex = Dictionary(
            program.rules.enumerated().map { (CorrelationStage.key($1), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        correlator = StreamingCorrelator(program: program, lateness: lateness, limits: limits)
        span = Self.span(of: program)
        try restore()
    }

    /// How far from an event another one may lie that completes a match with it, through correlations of correlations.
    private static func span(of program: DetectionProgram) -> Int64 {
        var spans: [Int64] = []
        for rule in program.correlations {
            let inner = rule.inputs.compactMap { feed -> Int64? in
                guard case .correlation(let index) = feed.input, index < spans.count else { return nil }
                return spans[index]
            }
            spans.append(min(rule.timespanMilliseconds, Self.longest) + (inner.max() ?? 0))
        }
        return spans.max() ?? 0
    }

    func uses(rule: Int) -> Bool { correlator.uses(rule: rule) }

    var lateHits: UInt64 { correlator.lateHits }

    /// What was lost to bounds on memory and time, in full sentences.
    var blindSpots: [BlindSpot] {
        var spots: [BlindSpot] = zip(program.correlations, correlator.statistics).compactMap { rule, statistics in
            guard statistics.lostEvidence else { return nil }
            let words =
                "Correlation '\(rule.summary.title)' ran out of memory for \(statistics.evictedGroups) groups and "
                + "\(statistics.evictedEntries) events; matches among those may be missed."
            let advice =
                "Narrow the rules that the correlation counts, or its time span, or raise 'monitor: {memory: ...}'."
            return BlindSpot(title: rule.summary.title, sentence: words, advice: advice)
        }
        if correlator.hitsReleasedEarly > 0 {
            let words =
                "\(correlator.hitsReleasedEarly) hits of correlated rules were judged before late ones could come, since "
                + "more than \(limits.heldHits) waited; matches out of order among those may be missed."
            let advice = "Shorten 'monitor: {lateness: ...}', or raise 'monitor: {memory: {waiting: ...}}'."
            spots.append(BlindSpot(title: "waiting hits", sentence: words, advice: advice))
        }
        if tooEarly > 0 {
            let words =
                "\(tooEarly) hits of correlated rules claim to come from the future; what they complete together with "
                + "later ones may be missed."
            let advice = "Look at the clocks, and at who wrote these events."
            spots.append(BlindSpot(title: "hits from the future", sentence: words, advice: advice))
        }
        if tooLate > 0 {
            let words =
                "\(tooLate) hits of correlated rules came more than \(Self.memory / 86_400_000) days late; what they "
                + "complete together with earlier hits may be missed."
            let advice = "Run 'trailwarden scan' over those days: a scan correlates whatever the order."
            spots.append(BlindSpot(title: "late hits", sentence: words, advice: advice))
        }
        return spots
    }

    private mutating func restore() throws(WardenError) {
        if let bytes = try store.monitorState(Self.snapshotName),
            let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes))
        {
            discarded = correlator.restore(kept.snapshot)
            sequence = kept.sequence
            newest = kept.newest
            forgottenBefore = kept.forgottenBefore ?? .min
        }
        let bounds = try store.monitorState(Self.lateName).map { String(decoding: $0, as: UTF8.self) } ?? ""
        late = LateStretches(bounds)
        var replayed: [RuleHit] = []
        try store.monitorHits(after: sequence) { block in
            sequence = max(sequence, block.sequences.upperBound)
            for step in HitBlock(block)?.steps ?? [] {
                if !isAhead(step.time) { newest = max(newest, step.time) }
                if let hit = ruleHit(step) { replayed.append(hit) }
            }
        }
        // What these complete was committed with them.
        for hit in replayed { take(hit, into: nil) }
        sinceSnapshot = replayed.count
    }

    private func ruleHit(_ step: HitBlock.Step) -> RuleHit? {
        ruleIndex[step.rule].map { rule in
            RuleHit(
                rule: rule,
                time: step.time,
                sequence: UInt64(clamping: step.sequence),
                captured: step.captured
            )
        }
    }

    private func isAhead(_ time: Int64) -> Bool { time > now && time - now > Self.ahead }

    /// Takes the hits of one batch, in their order; gives what they complete.
    ///
    /// - Parameter now: epoch milliseconds.
    mutating func add(_ hits: [MonitorFinder.Hit], at now: Int64) throws(WardenError) -> [Detection] {
        self.now = now
        var found: [CorrelationMatch] = []
        var event = -1
        // By index: a copy of a hit is a copy of all its texts.
        for index in hits.indices {
            let time = hits[index].time
            if hits[index].event != event {
                event = hits[index].event
                sequence += 1
                // Hits of one event stand in one block.
                if block.isFull { keep(block.take()) }
                if blockAhead.isFull { keep(blockAhead.take()) }
            }
            if isAhead(time) {
                blockAhead.add(hits[index].record, sequence: sequence)
            } else {
                block.add(hits[index].record, sequence: sequence)
                newest = max(newest, time)
            }
            sinceSnapshot += 1
            let hit = RuleHit(
                rule: hits[index].rule,
                time: time,
                sequence: UInt64(clamping: sequence),
                captured: hits[index].captured
            )
            found += take(hit, into: time)
        }
        return try detections(of: found)
    }

    /// Takes a closed block of the turn: it can be read now, and goes into the commit.
    private mutating func keep(_ closed: MonitorCommit.HitBlock?) {
        guard let closed else { return }
        pending.append(closed)
        if let readable = HitBlock(closed) { fresh.append(readable) }
    }

    @discardableResult
    private mutating func take(_ hit: RuleHit, into lateAt: Int64?) -> [CorrelationMatch] {
        let isAhead = isAhead(hit.time)
        let before = correlator.lateHits
        let matches = isAhead ? [] : correlator.add(hit)
        // Either is judged with its surroundings, from the store.
        if isAhead || correlator.lateHits > before, let time = lateAt {
            if isAhead { tooEarly += 1 }
            late.add(time, reach: 2 * span)
            lateChanged = true
            if time < forgottenBefore { tooLate += 1 }
        }
        return matches
    }

    /// Nothing older than `time` is to be expected: windows that wait for it are judged.
    mutating func advance(to time: Int64) throws(WardenError) -> [Detection] {
        let found = try detections(of: correlator.advance(to: time))
        needsSnapshot = needsSnapshot || !found.isEmpty
        return found
    }

    /// Judges the surroundings of late hits anew. Everything that was read must be committed.
    mutating func judgeLate() throws -> [Detection] {
        var found: [CorrelationMatch] = []
        for stretch in late.all {
            var again = BatchCorrelator(program: program, limits: limits)
            let (from, isBefore) = stretch.lowerBound.subtractingReportingOverflow(span)
            let (to, isBeyond) = stretch.upperBound.addingReportingOverflow(span)
            let times = (isBefore ? .min : from)...(isBeyond ? .max : to)
            try store.monitorHits(between: times) { block in
                for step in HitBlock(block)?.steps ?? [] where times.contains(step.time) {
                    if let hit = ruleHit(step) { try again.add(hit) }
                }
            }
            try again.finish { match in found.append(match) }
        }
        late = LateStretches()
        lateChanged = true
        return try detections(of: found)
    }

    var hasLate: Bool { !late.isEmpty }

    /// What a match tells, unless it was told.
    private mutating func detections(of found: [CorrelationMatch]) throws(WardenError) -> [Detection] {
        var detections: [Detection] = []
        for match in found {
            let rule = program.correlations[match.correlation]
            guard rule.emits else { continue }
            let key = AlertIdentity.of(
                kind: .detection,
                rule: rule.summary.id,
                subject: match.group.joined(separator: "\u{1F}"),
                window: Int64(clamping: match.sequence)
            )
            guard matches[key] == nil, try !store.knowsMatch(key), let last = try record(match.sequence) else {
                continue
            }
            matches[key] = match.time
            var contributing: [EventLocation] = []
            for sequence in match.contributing {
                if let record = try record(sequence) { contributing.append(record.location) }
            }
            detections.append(
                Detection(
                    rule: rule.summary,
                    location: last.location,
                    event: last.context,
                    group: zip(rule.groupBy, match.group).map { .init(field: $0, value: $1) },
                    contributing: contributing
                )
            )
        }
        return detections
    }

    /// The last hit of a place in the order of reading.
    private mutating func record(_ sequence: UInt64) throws(WardenError) -> CorrelationRecord? {
        let place = Int64(clamping: sequence)
        if let first = block.firstSequence, first <= place { keep(block.take()) }
        if let first = blockAhead.firstSequence, first <= place { keep(blockAhead.take()) }
        for block in fresh.reversed() where block.sequences.contains(place) {
            if let record = block.record(at: place) { return record }
        }
        if let record = lastRead?.record(at: place) { return record }
        var found: CorrelationRecord?
        var right: HitBlock?
        try store.monitorHits(at: place) { stored in
            guard let block = HitBlock(stored), let record = block.record(at: place) else { return false }
            (found, right) = (record, block)
            return true
        }
        if let right { lastRead = right }
        return found
    }

    mutating func fill(_ commit: inout MonitorCommit, isLast: Bool = false, now: Int64) {
        keep(block.take())
        keep(blockAhead.take())
        commit.hits = pending
        commit.matches = matches
        if lateChanged {
            commit.states[Self.lateName] = Array(late.text.utf8)
        }
        guard needsSnapshot || sinceSnapshot >= untilSnapshot || (isLast && sinceSnapshot > 0) else { return }
        if newest > .min {
            // An event that claims to come from the future makes nothing old.
            forgottenBefore = max(forgottenBefore, min(newest, now) - 2 * span - lateness - Self.memory)
            commit.forgetsHitsBefore = forgottenBefore
        }
        let kept = Kept(
            snapshot: correlator.snapshot(),
            sequence: sequence,
            newest: newest,
            forgottenBefore: forgottenBefore
        )
        guard let data = try? JSONEncoder().encode(kept) else { return }
        commit.states[Self.snapshotName] = [UInt8](data)
        let bounds = Self.hitsPerSnapshot
        untilSnapshot = min(max(bounds.lowerBound, data.count / Self.bytesPerHit), bounds.upperBound)
    }

    mutating func didCommit(_ commit: MonitorCommit) {
        pending.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        fresh.removeAll(keepingCapacity: true)
        lateChanged = false
        guard commit.states[Self.snapshotName] != nil else { return }
        sinceSnapshot = 0
        needsSnapshot = false
    }
}
