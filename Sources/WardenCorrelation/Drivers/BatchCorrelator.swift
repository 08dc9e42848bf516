public import WardenDomain
public import WardenSigma

/// Correlations over a finished set of events whose hits come in any order.
///
/// Hits are kept in a compact form, sorted and spilled in runs when they outgrow `memory`, then merged by
/// (time, sequence). The answer does not depend on the order of arrival.
public struct BatchCorrelator {
    private var core: CorrelationCore
    private let memory: Int
    private let spill: SpillPort?
    private var arena: [UInt8] = []
    private var places: [HitPlace] = []
    private var runs = 0
    /// Hits taken so far.
    public private(set) var count: UInt64 = 0

    /// `memory` bounds the hits held, in bytes; without `spill` it is ignored and everything is held.
    public init(
        program: DetectionProgram,
        limits: CorrelationLimits = .init(),
        memory: Int = 64 << 20,
        spill: SpillPort? = nil
    ) {
        core = CorrelationCore(program: program, limits: limits)
        self.memory = max(4096, memory)
        self.spill = spill
    }

    /// Correlations that cannot be run; the others are.
    public var diagnostics: [Diagnostic] { core.diagnostics }
    /// Per correlation, in the program's order.
    public var statistics: [CorrelationStatistics] { core.statistics }
    /// Runs written to the spill so far.
    public var spilledRuns: Int { runs }
    /// False where hits of the rule need not be passed.
    public func uses(rule: Int) -> Bool { core.uses(rule: rule) }

    /// Takes one hit. Throws what the spill throws.
    public mutating func add(_ hit: RuleHit) throws {
        guard core.uses(rule: hit.rule) else { return }
        count += 1
        places.append(HitPlace(entry: Entry(time: hit.time, sequence: hit.sequence), offset: arena.count))
        HitRecord.append(hit, to: &arena)
        if spill != nil, arena.count + places.count * MemoryLayout<HitPlace>.stride >= memory { try spillRun() }
    }

    /// Evaluates everything; matches come in the order in which they become certain.
    ///
    /// Call once, after the last hit. Throws what the spill and `emit` throw.
    public mutating func finish(_ emit: (CorrelationMatch) throws -> Void) throws {
        places.sort(by: HitPlace.isBefore)
        var sources = spill.map { port in (0..<runs).map { HitRun(port, run: $0) } } ?? []
        sources.append(HitRun(places: places, arena: arena))
        places = []
        arena = []
        var matches: [CorrelationMatch] = []
        var merge = try RunMerge(sources)
        while let event = try merge.nextEvent() {
            core.process(event, into: &matches)
            guard !matches.isEmpty else { continue }
            for match in matches { try emit(match) }
            matches.removeAll(keepingCapacity: true)
        }
        core.finish(into: &matches)
        for match in matches { try emit(match) }
    }

    /// Sorts what is held and writes it out as one run.
    private mutating func spillRun() throws {
        guard let spill else { return }
        places.sort(by: HitPlace.isBefore)
        var bytes: [UInt8] = []
        var record: [UInt8] = []
        for place in places {
            guard let hit = HitRecord.read(arena, at: place.offset, entry: place.entry) else { continue }
            record.removeAll(keepingCapacity: true)
            HitRecord.append(UInt64(bitPattern: hit.time), to: &record)
            HitRecord.append(hit.sequence, to: &record)
            HitRecord.append(hit, to: &record)
            HitRecord.append(UInt64(record.count), to: &bytes)
            bytes.append(contentsOf: record)
            guard bytes.count >= 1 << 20 else { continue }
            try spill.append(runs, bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        try spill.append(runs, bytes)
        runs += 1
        places.removeAll(keepingCapacity: true)
        arena.removeAll(keepingCapacity: true)
    }
}
