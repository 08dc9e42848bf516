internal import WardenCorrelation
internal import WardenDomain
internal import WardenEngine
public import WardenSigma

/// One pass of the engine over the events of all examples, then a judgement of each.
public struct ExampleJudge {
    private let program: DetectionProgram
    private let examples: [RuleExample]
    private let engine: Engine

    /// - Throws: what the engine refuses.
    public init(_ program: DetectionProgram, _ examples: [RuleExample], isGeneric: Bool = false) throws {
        self.program = program
        self.examples = examples
        engine = try Engine(
            program,
            options: EngineOptions(isGeneric: isGeneric, collectsText: false, takesCensus: false)
        )
    }

    /// What is wrong with each example; nil = it does what it should.
    public func judge() throws -> [String?] {
        let (hits, faults, untimed) = try matches()
        return examples.indices.map { index in
            if let fault = faults[index] { return "an event of the example cannot be read: \(fault)" }
            return problem(examples[index], hits[index], hasTime: !untimed.contains(index))
        }
    }

    private func problem(_ example: RuleExample, _ hits: [RuleHit], hasTime: Bool) -> String? {
        let hasFired: Bool
        if let rule = place(example, program.rules.map { ($0.summary, $0.location) }) {
            hasFired = hits.contains { $0.rule == rule }
        } else if let correlation = place(example, program.correlations.map { ($0.summary, $0.location) }) {
            guard hasTime else { return "an event of the example has no readable time" }
            hasFired = completes(correlation, hits)
        } else {
            return "the rule could not be loaded"
        }
        switch (example.fires, hasFired) {
        case (true, false): return "the rule does not fire, but should"
        case (false, true): return "the rule fires, but should not"
        default: return nil
        }
    }

    private func place(_ example: RuleExample, _ rules: [(RuleSummary, SourceLocation)]) -> Int? {
        rules.firstIndex { summary, location in
            location.file == example.location.file
                && (summary.id.lowercased() == example.rule.lowercased() || summary.title == example.title)
        }
    }

    /// Whether the correlation is completed by these hits alone. It is made to speak for itself even where it only
    /// feeds another one.
    private func completes(_ correlation: Int, _ hits: [RuleHit]) -> Bool {
        var program = program
        program.correlations[correlation].emits = true
        var correlator = BatchCorrelator(program: program)
        var isComplete = false
        do {
            for hit in hits { try correlator.add(hit) }
            try correlator.finish { if $0.correlation == correlation { isComplete = true } }
        } catch {
            return false
        }
        return isComplete
    }

    /// Per example: its hits; what could not be read; which examples hold an event without time.
    private func matches() throws -> (hits: [[RuleHit]], faults: [Int: String], untimed: Set<Int>) {
        var hits = [[RuleHit]](repeating: [], count: examples.count)
        var faults: [Int: String] = [:]
        var untimed: Set<Int> = []
        let (text, owners) = lines()
        var worker = try engine.makeWorker()
        try text.withUnsafeBytes { bytes in
            let lines = UnsafeRawBufferPointer(rebasing: bytes.dropLast(EngineWorker.slack))
            try worker.process(lines) { batch in
                for index in 0..<batch.hitCount {
                    let hit = batch.hit(index)
                    let event = batch[hit.event]
                    if event.time == nil { untimed.insert(owners[event.line]) }
                    hits[owners[event.line]].append(
                        RuleHit(
                            rule: hit.rule,
                            time: event.time ?? 0,
                            sequence: UInt64(event.line),
                            captured: batch.values(of: hit)
                        )
                    )
                }
                for index in 0..<batch.faultCount {
                    let fault = batch.fault(index)
                    faults[owners[fault.line]] = fault.message
                }
            }
        }
        return (hits, faults, untimed)
    }

    /// All events, one a line, with the engine's slack behind them, and which example each line belongs to.
    private func lines() -> (text: [UInt8], owners: [Int]) {
        var text: [UInt8] = []
        var owners: [Int] = []
        for (index, example) in examples.enumerated() {
            for event in example.events {
                text += event.utf8
                text.append(UInt8(ascii: "\n"))
                owners.append(index)
            }
        }
        text += [UInt8](repeating: 0, count: EngineWorker.slack)
        return (text, owners)
    }
}
