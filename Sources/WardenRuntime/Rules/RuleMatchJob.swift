internal import WardenCorrelation
public import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenReporting
internal import WardenSigma

/// Answers for every event of a file which rules match it, and for every correlation which line completes it.
public struct RuleMatchJob: Sendable {
    /// What could not be judged.
    public struct Outcome: Sendable {
        public var events: UInt64 = 0
        /// Lines that are no events; the first ones are in `quarantine`.
        public var unreadable: UInt64 = 0
        public var quarantine: [QuarantinedRecord] = []
        /// Matching events that correlations could not count, as they hold no readable time.
        public var withoutTime: UInt64 = 0
        /// Matching events that lack a group-by field of a correlation.
        public var withoutGroup: UInt64 = 0
        /// Groups or entries that correlations gave up for lack of room.
        public var lost: UInt64 = 0
    }

    private let library: RuleLibrary
    private let timeField: String

    /// - Parameter timeField: for generic events, the field with the event time.
    public init(_ library: RuleLibrary, timeField: String = "timestamp") {
        self.library = library
        self.timeField = timeField
    }

    /// Runs over a file, or `-`.
    ///
    /// - Parameter output: takes one JSON object with a newline per match: in order of lines, then of rules. Without
    ///   correlations they come as the file is read.
    /// - Throws: `input.unreadable`, `engine.*`, and what `output` throws.
    public func run(events path: String, output: (String) throws -> Void) throws -> Outcome {
        let options = EngineOptions(
            isGeneric: library.isGeneric,
            timeField: timeField,
            collectsText: false,
            takesCensus: false
        )
        let engine = try Engine(library.program, options: options)
        let reader = try EventFile.reader(path, isVerbatim: library.isGeneric)
        var run = try MatchRun(library.program, worker: engine.makeWorker())
        let batch = WardenInput.EventBatch()
        while reader.next(into: batch) {
            try run.take(batch, isGeneric: library.isGeneric)
            if !run.holdsBack { try run.flush(output) }
        }
        try run.finish(output)
        return run.outcome
    }
}

/// The state of one run.
private struct MatchRun: ~Copyable {
    /// A match to be written: line, then place among the rules.
    private struct Answer {
        var line: Int
        var order: Int
    }

    private static let quarantineLimit = 5

    private let program: DetectionProgram
    private var worker: EngineWorker
    private var correlator: BatchCorrelator
    private let spill = SpillFiles()
    private let endings: [String]
    /// Per rule: whether a correlation needs its hits.
    private let feedsCorrelation: [Bool]
    private var answers: [Answer] = []
    private var sequences = LineSequence()
    private(set) var outcome = RuleMatchJob.Outcome()
    /// Correlations answer with earlier lines, so nothing can be written before the end.
    let holdsBack: Bool

    init(_ program: DetectionProgram, worker: consuming EngineWorker) {
        self.program = program
        self.worker = worker
        correlator = BatchCorrelator(program: program, spill: spill.port)
        feedsCorrelation = program.rules.indices.map { [correlator] in correlator.uses(rule: $0) }
        holdsBack = program.correlations.contains(where: \.emits)
        endings =
            program.rules.map { Self.ending($0.summary, hasID: $0.hasID) }
            + program.correlations.map { Self.ending($0.summary, hasID: $0.hasID) }
    }

    private static func ending(_ rule: RuleSummary, hasID: Bool) -> String {
        let id = hasID ? JSONValue.string(rule.id).compact : "null"
        return ",\"rule\":\(JSONValue.string(rule.title).compact),\"id\":\(id)}\n"
    }

    mutating func take(_ lines: WardenInput.EventBatch, isGeneric: Bool) throws {
        for record in lines.quarantine { quarantine(record) }
        guard !lines.text.isEmpty else { return }
        var hits: [RuleHit] = []
        var answers: [Answer] = []
        var faults: [QuarantinedRecord] = []
        var sequences = sequences
        var withoutTime: UInt64 = 0
        let program = program
        let feedsCorrelation = feedsCorrelation
        let events = try worker.process(lines.text, source: isGeneric ? .generic : lines.source) { batch in
            for index in 0..<batch.hitCount {
                let hit = batch.hit(index)
                let event = batch[hit.event]
                let line = lines.origin(line: event.line, offset: event.bytes.lowerBound).line
                if program.rules[hit.rule].emits { answers.append(Answer(line: line, order: hit.rule)) }
                guard feedsCorrelation[hit.rule] else { continue }
                guard let time = event.time else {
                    withoutTime += 1
                    continue
                }
                let sequence = sequences.next(line: line, place: event.bytes.lowerBound)
                hits.append(
                    RuleHit(rule: hit.rule, time: time, sequence: sequence, captured: batch.values(of: hit))
                )
            }
            for index in 0..<batch.faultCount {
                let fault = batch.fault(index)
                faults.append(
                    QuarantinedRecord(
                        location: lines.location(line: fault.line, offset: fault.bytes.lowerBound),
                        length: UInt64(fault.bytes.count),
                        reason: fault.reason.rawValue,
                        message: fault.message
                    )
                )
            }
            return batch.count
        }
        self.sequences = sequences
        self.answers += answers
        outcome.events += UInt64(events)
        outcome.withoutTime += withoutTime
        for hit in hits { try self.correlator.add(hit) }
        for fault in faults { quarantine(fault) }
    }

    private mutating func quarantine(_ record: QuarantinedRecord) {
        outcome.unreadable += 1
        if outcome.quarantine.count < Self.quarantineLimit { outcome.quarantine.append(record) }
    }

    mutating func flush(_ output: (String) throws -> Void) throws {
        guard !answers.isEmpty else { return }
        var text = ""
        for answer in answers { text += "{\"line\":\(answer.line)\(endings[answer.order])" }
        answers.removeAll(keepingCapacity: true)
        try output(text)
    }

    mutating func finish(_ output: (String) throws -> Void) throws {
        let first = program.rules.count
        var completed: [Answer] = []
        try correlator.finish { match in
            completed.append(Answer(line: LineSequence.line(of: match.sequence), order: first + match.correlation))
        }
        var lost = CorrelationStatistics()
        for statistics in correlator.statistics { lost += statistics }
        outcome.withoutGroup = lost.withoutGroup
        outcome.lost = lost.evictedGroups + lost.evictedEntries
        answers += completed
        answers.sort { ($0.line, $0.order) < ($1.line, $1.order) }
        try flush(output)
    }
}

/// Numbers events in the order of the file so that the line can be told from the number: several records may stand
/// on one line, as in CloudTrail's files.
struct LineSequence {
    private static let bits: UInt64 = 24
    private var line = 0
    private var place = -1
    private var count: UInt64 = 0

    /// The same number for the same event, asked again.
    mutating func next(line: Int, place: Int) -> UInt64 {
        if line != self.line {
            count = 0
        } else if place != self.place {
            count = min(count + 1, 1 << Self.bits - 1)
        }
        self.line = line
        self.place = place
        return UInt64(line) << Self.bits | count
    }

    static func line(of sequence: UInt64) -> Int { Int(sequence >> bits) }
}
