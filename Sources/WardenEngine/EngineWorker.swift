import CWarden
public import WardenDomain

/// Runs an engine on one thread: parses lines, matches rules, counts.
///
/// SAFETY: owns its parser and memory; being non-copyable it is used by one thread at a time and may be sent to
/// another between calls.
public struct EngineWorker: ~Copyable, @unchecked Sendable {
    /// Readable bytes that must follow the lines of a batch.
    public static let slack = Int(TW_SLACK)

    private let engine: Engine
    private let parser: OpaquePointer
    private let memory: MatchMemory
    private var matcher: Matcher
    private var outcomes = Growable<EventOutcome>(capacity: 1024)
    private var accumulator: CensusAccumulator
    private let gate: EventGate
    private var epoch: UInt32 = 0

    init(_ engine: Engine) throws(WardenError) {
        guard let parser = tw_parser_create() else {
            throw WardenError(code: "engine.out-of-memory", object: "parser", "no memory for a parser")
        }
        self.engine = engine
        self.parser = parser
        memory = MatchMemory(engine.program)
        matcher = Matcher(engine.program, memory)
        accumulator = CensusAccumulator(seed: engine.options.hashSeed, capacity: engine.options.censusCapacity)
        gate = EventGate(engine.program.contextSlots, engine.options)
    }

    deinit {
        tw_parser_free(parser)
        outcomes.deallocate()
        accumulator.deallocate()
        gate.deallocate()
    }

    /// Processes whole lines (a last line without newline counts) and hands the outcome to `body`.
    ///
    /// - Parameters:
    ///   - lines: less than 2 GiB; `slack` readable bytes must follow.
    ///   - source: what the lines are; nil = told from the shape of each.
    /// - Throws: `engine.batch-too-large`, and whatever `body` throws.
    public mutating func process<Result>(
        _ lines: UnsafeRawBufferPointer,
        source: EventSource? = nil,
        _ body: (borrowing EventBatch) throws -> Result
    ) throws -> Result {
        let batch = try parse(lines)
        run(batch, source?.code)
        return try body(outcome(batch))
    }

    /// The same in two passes: `admit` sees all events before any is matched and may exclude some (duplicates); those
    /// have no hits and are not in the census.
    public mutating func process<Result>(
        _ lines: UnsafeRawBufferPointer,
        source: EventSource? = nil,
        admit: (borrowing EventAdmission) -> Void,
        body: (borrowing EventBatch) throws -> Result
    ) throws -> Result {
        let batch = try parse(lines)
        judge(batch, source?.code)
        admit(EventAdmission(events: batch.events, outcomes: outcomes.base, count: Int(batch.eventCount)))
        matchAdmitted(batch)
        return try body(outcome(batch))
    }

    private mutating func parse(_ lines: UnsafeRawBufferPointer) throws(WardenError) -> tw_batch {
        var batch = tw_batch()
        let start = lines.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard tw_parse(parser, engine.program.plan, start, lines.count, &batch) else {
            throw WardenError(
                code: "engine.batch-too-large",
                object: "\(lines.count) bytes",
                "a batch of \(lines.count) bytes does not fit",
                hint: "hand over less than 2 GiB at a time"
            )
        }
        memory.hits.pointee.removeAll()
        outcomes.removeAll()
        matcher.batch = batch
        return batch
    }

    private func outcome(_ batch: tw_batch) -> EventBatch {
        EventBatch(
            storage: BatchStorage(
                batch: batch,
                outcomes: UnsafePointer(outcomes.base),
                hits: UnsafePointer(memory.hits.pointee.base),
                hitCount: memory.hits.pointee.count,
                program: engine.program
            )
        )
    }

    /// Everything counted so far.
    public func census() -> Census { accumulator.census() }

    /// The hot loop: touches plain pointers only.
    private mutating func run(_ batch: tw_batch, _ source: UInt8?) {
        for index in 0..<Int(batch.eventCount) {
            load(batch, index)
            let outcome = gate.judge(matcher, source)
            outcomes.append(outcome)
            if outcome.isIncluded { match(batch, index, outcome) }
        }
    }

    /// First of two passes: time, source and filter of each event.
    private mutating func judge(_ batch: tw_batch, _ source: UInt8?) {
        for index in 0..<Int(batch.eventCount) {
            load(batch, index)
            outcomes.append(gate.judge(matcher, source))
        }
    }

    /// Second pass: what was admitted.
    private mutating func matchAdmitted(_ batch: tw_batch) {
        for index in 0..<Int(batch.eventCount) where outcomes.base[index].isIncluded {
            load(batch, index)
            match(batch, index, outcomes.base[index])
        }
    }

    @inline(__always)
    private mutating func load(_ batch: tw_batch, _ index: Int) {
        if epoch >= UInt32.max >> 1 - 1 {
            memory.forget()
            epoch = 0
        }
        epoch += 1
        matcher.load(batch.events[index], epoch: epoch)
    }

    @inline(__always)
    private mutating func match(_ batch: tw_batch, _ index: Int, _ outcome: EventOutcome) {
        matcher.matchRules(index, source: outcome.source)
        if engine.options.takesCensus { accumulator.add(matcher, gate, outcome, bytes: batch.events[index].length) }
    }
}
