internal import WardenCorrelation
internal import WardenDomain
internal import WardenSigma
internal import WardenStore

/// Collects the hits that correlations need while files are read in any order, then runs the correlations over them
/// by event time, together with the hits of earlier scans.
///
/// Contexts of the hits stand in a file; memory holds 32 bytes a hit and the correlator's bounded buffer.
struct CorrelationStage {
    private struct Place {
        var sequence: UInt64
        var offset: UInt64
        var length: UInt32
    }

    private static let hitsAtOnce = 4_096

    private let program: DetectionProgram
    private let ruleIndex: [String: Int]
    private var correlator: BatchCorrelator
    private let records: SpillFile
    private var places: [Place] = []
    /// Times of the hits that the store does not have yet: those of `places` from `pendingFrom` on.
    private var pendingTimes: ArraySlice<Int64> = []
    private var pendingFrom = 0
    private var stored: UInt64 = 0
    private var withoutTime: UInt64 = 0

    /// - Parameter scratch: a directory of this run.
    init(program: DetectionProgram, scratch: String) throws(WardenError) {
        self.program = program
        ruleIndex = Dictionary(
            program.rules.enumerated().map { (Self.key($1), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        records = try SpillFile(path: scratch + "/hits")
        correlator = BatchCorrelator(program: program, spill: SpillFiles(directory: scratch).port)
    }

    /// True where hits of the rule matter here.
    func uses(rule: Int) -> Bool { correlator.uses(rule: rule) }

    /// Takes a hit of this scan. `hit.sequence` orders events of equal time: file, then place.
    mutating func add(_ hit: RuleHit, _ record: [UInt8]) throws {
        pendingTimes.append(hit.time)
        try take(record, as: hit)
    }

    /// Counts hits without a readable event time: no window can hold them.
    mutating func addWithoutTime(_ count: UInt64) { withoutTime += count }

    /// Takes a hit that an earlier scan stored; hits of rules that are gone are left out.
    mutating func restore(_ bytes: [UInt8]) throws {
        guard let record = CorrelationRecord(bytes), let rule = ruleIndex[record.rule] else { return }
        // Earlier scans come first among events of equal time.
        try take(
            bytes,
            as: RuleHit(rule: rule, time: record.time, sequence: stored, captured: record.captured)
        )
        stored += 1
        pendingFrom = places.count
    }

    /// The next new hits for the store; none where it has them all.
    ///
    /// - Throws: `spill.unwritable`.
    mutating func takePending() throws(WardenError) -> [ScopeUpdate.StoredHit] {
        var hits: [ScopeUpdate.StoredHit] = []
        for (time, place) in zip(pendingTimes.prefix(Self.hitsAtOnce), places[pendingFrom...]) {
            let record = try records.read(at: place.offset, count: Int(place.length))
            hits.append(.init(time: time, value: record))
        }
        pendingTimes.removeFirst(hits.count)
        if pendingTimes.isEmpty { pendingTimes = [] }
        pendingFrom += hits.count
        return hits
    }

    /// Runs the correlations and gives each completed one, and what was lost on the way, in full sentences.
    mutating func finish(_ emit: (Detection) -> Void) throws -> [String] {
        places.sort { $0.sequence < $1.sequence }
        let stage = self
        try correlator.finish { match in
            if let detection = try stage.detection(of: match) { emit(detection) }
        }
        return blindSpots
    }

    private mutating func take(_ record: [UInt8], as hit: RuleHit) throws {
        let offset = try records.append(record)
        places.append(Place(sequence: hit.sequence, offset: offset, length: UInt32(record.count)))
        try correlator.add(hit)
    }

    private func detection(of match: CorrelationMatch) throws -> Detection? {
        let rule = program.correlations[match.correlation]
        guard rule.emits, let last = try record(match.sequence) else { return nil }
        let group = zip(rule.groupBy, match.group).map { EventContext.Detail(field: $0, value: $1) }
        return Detection(
            rule: rule.summary,
            location: last.location,
            event: last.context,
            group: group,
            contributing: try match.contributing.compactMap { try record($0)?.location }
        )
    }

    private func record(_ sequence: UInt64) throws -> CorrelationRecord? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].sequence < sequence { low = middle + 1 } else { high = middle }
        }
        guard low < places.count, places[low].sequence == sequence else { return nil }
        return CorrelationRecord(try records.read(at: places[low].offset, count: Int(places[low].length)))
    }

    private var blindSpots: [String] {
        var sentences: [String] = []
        for (rule, statistics) in zip(program.correlations, correlator.statistics) where statistics.lostEvidence {
            sentences.append(
                "Correlation '\(rule.summary.title)' ran out of memory for \(statistics.evictedGroups) groups and "
                    + "\(statistics.evictedEntries) events; matches among those may be missed."
            )
        }
        if withoutTime > 0 {
            let events = withoutTime == 1 ? "1 matching event has" : "\(withoutTime) matching events have"
            sentences.append(
                "\(events) no readable time; correlations could not use \(withoutTime == 1 ? "it" : "them")."
            )
        }
        return sentences
    }

    static func key(_ rule: DetectionRule) -> String { rule.summary.id }
}
