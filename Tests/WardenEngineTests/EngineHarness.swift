import WardenDomain
import WardenEngine
import WardenSigma

/// Runs rules over lines in the ways the product does, for tests.
enum EngineHarness {
    /// What one run said, by line.
    struct Outcome: Equatable {
        /// Per line: the rules that matched. Lines that are no event have none.
        var hits: [[Int]]
        var faults: [LineFault.Reason?]
        var captures: [[String?]] = []
    }

    static func rule(
        _ condition: Predicate,
        title: String = "rule",
        selector: EventSelector = EventSelector(),
        captures: [String] = []
    ) -> DetectionRule {
        DetectionRule(
            summary: RuleSummary(id: title, title: title, severity: .medium),
            name: nil,
            hasID: false,
            selector: selector,
            condition: condition,
            emits: true,
            captures: captures,
            fields: [],
            filters: [],
            location: SourceLocation(file: "test.yml", line: 1, column: 1)
        )
    }

    static func engine(
        _ rules: [DetectionRule],
        options: EngineOptions = EngineOptions(isGeneric: true)
    ) throws -> Engine {
        try Engine(DetectionProgram(rules: rules), options: options)
    }

    static func engine(
        _ conditions: [Predicate],
        options: EngineOptions = EngineOptions(isGeneric: true)
    ) throws -> Engine {
        try engine(conditions.map { rule($0) }, options: options)
    }

    /// Runs the lines through one worker in batches of `size` lines.
    static func run(_ engine: Engine, _ lines: [String], size: Int = .max, source: EventSource? = nil) throws -> Outcome
    {
        var worker = try engine.makeWorker()
        var outcome = Outcome(
            hits: [[Int]](repeating: [], count: lines.count),
            faults: [LineFault.Reason?](repeating: nil, count: lines.count)
        )
        var start = 0
        while start < lines.count {
            let end = min(lines.count, size == .max ? lines.count : start + size)
            let text = lines[start..<end].joined(separator: "\n") + "\n"
            try process(&worker, Array(text.utf8), source: source) { batch in
                for index in 0..<batch.hitCount {
                    let hit = batch.hit(index)
                    outcome.hits[start + batch[hit.event].line].append(hit.rule)
                    outcome.captures.append(batch.captures(of: hit))
                }
                for index in 0..<batch.faultCount {
                    let fault = batch.fault(index)
                    outcome.faults[start + fault.line] = fault.reason
                }
            }
            start = end
        }
        return outcome
    }

    /// One batch, from bytes that need not be text.
    static func process<Result>(
        _ worker: inout EngineWorker,
        _ bytes: [UInt8],
        source: EventSource? = nil,
        _ body: (borrowing EventBatch) throws -> Result
    ) throws -> Result {
        let padded = bytes + [UInt8](repeating: 0xAA, count: EngineWorker.slack)
        return try padded.withUnsafeBytes { buffer in
            try worker.process(UnsafeRawBufferPointer(rebasing: buffer[..<bytes.count]), source: source, body)
        }
    }

    /// Whether one condition matches one event.
    static func matches(_ condition: Predicate, _ line: String) throws -> Bool {
        let outcome = try run(engine([condition]), [line])
        return outcome.hits[0] == [0]
    }
}

extension Predicate {
    static func string(_ field: String?, _ parts: [StringPattern.Part], cased: Bool = false) -> Predicate {
        .test(FieldTest(field: field, match: .string(StringPattern(parts: parts, isCased: cased))))
    }

    static func equals(_ field: String?, _ text: String) -> Predicate { string(field, [.text(text)]) }

    static func contains(_ field: String?, _ text: String) -> Predicate { string(field, [.many, .text(text), .many]) }

    static func field(_ field: String?, _ match: ValueMatch) -> Predicate {
        .test(FieldTest(field: field, match: match))
    }
}
