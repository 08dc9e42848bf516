internal import Dispatch
internal import WardenContent
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenSigma

/// Searches events by a Sigma-style expression or free text, at the speed of a scan.
public struct HuntJob: Sendable {
    private let options: HuntOptions
    private let now: Int64
    /// Fields that the expression names: shown first.
    private let searched: [String]

    /// - Parameter now: epoch milliseconds; whether a token found in an event has expired is told from it.
    public init(_ options: HuntOptions, now: Int64) {
        self.options = options
        self.now = now
        searched = (try? Self.expression(options).get()).map { $0.predicate.fields } ?? []
    }

    /// Searches all paths.
    ///
    /// - Parameter output: called for each match as it is found, by one thread at a time; never where matches are
    ///   grouped.
    /// - Throws: `hunt.invalid-expression` with the place of the fault, `engine.*`.
    public func run(output: @escaping @Sendable (HuntMatch) -> Void) throws -> HuntOutcome {
        let (fields, captures) = HuntField.resolve(options.groupBy)
        let rule = try rule(captures: captures)
        let engine = try Engine(
            DetectionProgram(rules: [rule]),
            options: EngineOptions(
                collectsText: options.details > 0 && fields.isEmpty,
                takesCensus: false,
                filter: EventFilter(since: options.since, until: options.until)
            )
        )
        let plan = InputPlanner.expand(options.paths)
        try plan.requireFiles(options.paths)
        let sink = HuntSink(limit: options.groupBy.isEmpty ? options.limit : nil, output: output)
        sink.note(plan.issues)
        let pool = ReaderPool(files: plan.files, limits: .init())
        let content = ContentCatalogue.engine(ContentOptions(coversOverlaps: true)).engine
        DispatchQueue.concurrentPerform(iterations: options.threads) { _ in
            do {
                try search(engine, content, pool, fields, sink)
            } catch {
                sink.fail(error)
            }
        }
        var redactor = ContextRedactor(engine: content, now: now / 1_000)
        var outcome = try sink.finish(files: plan.files.count)
        for group in outcome.groups.indices {
            for (place, field) in fields.enumerated() {
                outcome.groups[group].values[place] = redactor.mask(
                    outcome.groups[group].values[place],
                    keepsPersonal: true,
                    name: field.isContext ? "" : options.groupBy[place]
                )
            }
        }
        return outcome
    }

    private static func expression(_ options: HuntOptions) -> Result<HuntExpression, HuntError> {
        HuntExpression.parse(options.expression, validateRegex: RegexSyntax.problem(in:))
    }

    private func rule(captures: [String]) throws(WardenError) -> DetectionRule {
        switch Self.expression(options) {
        case .success(let expression):
            return DetectionRule(
                summary: RuleSummary(id: "hunt", title: options.expression, severity: .informational),
                name: nil,
                hasID: false,
                selector: EventSelector(),
                condition: expression.predicate,
                emits: true,
                captures: captures,
                fields: [],
                filters: [],
                location: SourceLocation(file: "expression", line: 1, column: 1)
            )
        case .failure(let failure):
            let column = failure.diagnostic.location?.column ?? 1
            throw WardenError(
                code: failure.diagnostic.code,
                object: "expression, column \(column)",
                failure.diagnostic.message,
                hint: failure.diagnostic.hint
            )
        }
    }

    private func search(
        _ engine: Engine,
        _ content: ContentEngine,
        _ pool: ReaderPool,
        _ fields: [HuntField],
        _ sink: HuntSink
    ) throws {
        var worker = try engine.makeWorker()
        var redactor = ContextRedactor(engine: content, now: now / 1_000)
        let lines = WardenInput.EventBatch()
        var reader = pool.reader(after: nil)
        while let current = reader, !sink.isStopped {
            while !sink.isStopped, current.next(into: lines) {
                sink.take(try search(lines, &worker, fields, &redactor))
            }
            reader = pool.reader(after: current)
        }
    }

    private func search(
        _ lines: WardenInput.EventBatch,
        _ worker: inout EngineWorker,
        _ fields: [HuntField],
        _ redactor: inout ContextRedactor
    ) throws -> HuntSink.Batch {
        var found = HuntSink.Batch(file: lines.fileIndex, sequence: lines.sequence, unreadable: lines.quarantine)
        found.bytes = UInt64(lines.text.count)
        guard !lines.text.isEmpty else { return found }
        try worker.process(lines.text, source: lines.source) { batch in
            found.events = UInt64(batch.count)
            found.matchCount = UInt64(batch.hitCount)
            for index in 0..<batch.hitCount {
                let hit = batch.hit(index)
                let event = batch[hit.event]
                if fields.isEmpty {
                    found.matches.append(match(event, lines, &redactor))
                } else {
                    let captures = batch.captures(of: hit)
                    found.counts.add(fields.map { $0.value(of: event, captures: captures) }, time: event.time)
                }
            }
            for index in 0..<batch.faultCount { found.unreadable.append(record(batch.fault(index), lines)) }
        }
        return found
    }

    private func match(
        _ event: EventView,
        _ lines: WardenInput.EventBatch,
        _ redactor: inout ContextRedactor
    ) -> HuntMatch {
        let keys = UnsafeBufferPointer(
            start: lines.text.baseAddress?.assumingMemoryBound(to: UInt8.self),
            count: lines.text.count
        )
        return HuntMatch(
            location: lines.location(line: event.line, offset: event.bytes.lowerBound),
            event: redactor.redact(event, keys: keys, preferring: searched, details: options.details)
        )
    }

    private func record(_ fault: LineFault, _ lines: WardenInput.EventBatch) -> QuarantinedRecord {
        QuarantinedRecord(
            location: lines.location(line: fault.line, offset: fault.bytes.lowerBound),
            length: UInt64(fault.bytes.count),
            reason: fault.reason.rawValue,
            message: fault.message
        )
    }
}

extension Predicate {
    /// The fields that are tested, in the order they are written.
    fileprivate var fields: [String] {
        switch self {
        case .constant: []
        case .test(let test): test.field.map { [$0] } ?? []
        case .not(let inner): inner.fields
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        }
    }
}
