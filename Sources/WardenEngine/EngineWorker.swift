public import CWarden
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
        gate = EventGate(engine.program.contextSlots, slotCount: engine.program.slots.count, engine.options)
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
    ///   - known: where each line stands; nil = looked for here.
    /// - Throws: `engine.batch-too-large`, and whatever `body` throws.
    public mutating func process<Result>(
        _ lines: UnsafeRawBufferPointer,
        source: EventSource? = nil,
        known: tw_lines? = nil,
        _ body: (borrowing EventBatch) throws -> Result
    ) throws -> Result {
        try process(lines, source: source, known: known, admit: { _ in }, body: body)
    }

    /// The same in two steps: `admit` sees all events before any is matched and may exclude some (duplicates); those
    /// have no hits and are not in the census.
    public mutating func process<Result>(
        _ lines: UnsafeRawBufferPointer,
        source: EventSource? = nil,
        known: tw_lines? = nil,
        admit: (borrowing EventAdmission) -> Void,
        body: (borrowing EventBatch) throws -> Result
    ) throws -> Result {
        let batch = try parse(lines, known)
        examine(batch, source?.code)
        admit(EventAdmission(events: batch.events, outcomes: outcomes.base, count: Int(batch.eventCount)))
        match(batch)
        if engine.options.takesCensus { accumulator.add(batch, outcomes.base) }
        return try body(outcome(batch))
    }

    private mutating func parse(_ lines: UnsafeRawBufferPointer, _ known: tw_lines?) throws(WardenError) -> tw_batch {
        var batch = tw_batch()
        let start = lines.baseAddress?.assumingMemoryBound(to: UInt8.self)
        let isParsed =
            if var known {
                tw_parse(parser, engine.program.plan, start, lines.count, &known, &batch)
            } else {
                tw_parse(parser, engine.program.plan, start, lines.count, nil, &batch)
            }
        guard isParsed else {
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

    /// Source, time, context fields and filter of each event.
    private mutating func examine(_ batch: tw_batch, _ source: UInt8?) {
        for index in 0..<Int(batch.eventCount) { outcomes.append(gate.examine(batch, batch.events[index], source)) }
    }

    /// The rules, on what was admitted. Touches plain pointers only.
    private mutating func match(_ batch: tw_batch) {
        guard matcher.ruleCount > 0 else { return }
        for index in 0..<Int(batch.eventCount) where outcomes.base[index].isIncluded {
            if epoch >= UInt32.max >> 1 - 1 {
                memory.forget()
                epoch = 0
            }
            epoch += 1
            matcher.load(batch.events[index], epoch: epoch)
            matcher.matchRules(index, source: outcomes.base[index].source)
        }
    }
}
