import WardenDomain
import WardenEngine
import WardenSigma

/// Events under rules with every modifier: a batch gives what its lines give one by one.
enum Matching {
    private static let rules = """
        title: text
        logsource: {product: databricks}
        detection:
            a: {actionName: [get*, '?et', create], requestParams.a|contains: [x, ab, 'q"']}
            b: {userIdentity.email|endswith|cased: '@example.com'}
            c: {a.b.c|startswith|windash: '-x'}
            d: ['needle', 'hay*stack']
            e: {requestParams.l|all|contains: [u, v]}
            condition: 1 of them and not (a and b)
        ---
        title: values
        logsource: {product: databricks}
        detection:
            a: {n|gte: 5, n|lt: 1000}
            b: {ip|cidr: [10.0.0.0/8, '2001:db8::/32']}
            c: {t|hour: [1, 22], t|year: 2026}
            d: {x|exists: true, y: null}
            e: {x|fieldref: y}
            f: {x|re|i: 'a(b|c)+d'}
            g: {x|base64offset|contains: secret}
            h: {x|utf16|base64offset|contains: key}
            i: {x: [5, true, '']}
            condition: 1 of them
        """

    private static let engine: Engine? = {
        let loaded = SigmaLoader(options: SigmaOptions(isGeneric: true)).load([
            SigmaSource(name: "fuzz.yml", text: rules)
        ])
        guard loaded.program.rules.count == 2 else { return nil }
        return try? Engine(
            loaded.program,
            options: EngineOptions(isGeneric: true, collectsText: true, takesCensus: true)
        )
    }()

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let engine else { throw BrokenClaim("the rules of the target do not load") }
        let text = [UInt8](bytes)
        let together = try run(engine, [text])
        let apart = try run(engine, text.split(separator: 10, omittingEmptySubsequences: false).map(Array.init))
        try claim(together == apart, "a batch differs from its lines: \(together) and \(apart)")
    }

    private struct Outcome: Equatable {
        var hits: [[Int]] = []
        var times: [Int64?] = []
        /// How many; a line behind a byte order mark may be refused for one reason alone, and for another in a batch.
        var faults = 0
        var contexts: [EventContext] = []
    }

    private static func run(_ engine: Engine, _ texts: [[UInt8]]) throws -> Outcome {
        var worker = try engine.makeWorker()
        var outcome = Outcome()
        for text in texts {
            try (text + [UInt8](repeating: 0x22, count: EngineWorker.slack)).withUnsafeBytes { raw in
                try worker.process(UnsafeRawBufferPointer(rebasing: raw[..<text.count])) { batch in
                    try add(batch, of: text, to: &outcome)
                }
            }
        }
        return outcome
    }

    private static func add(_ batch: borrowing EventBatch, of text: [UInt8], to outcome: inout Outcome) throws {
        let first = outcome.hits.count
        for index in 0..<batch.count {
            let event = batch[index]
            try claim(event.bytes.upperBound <= text.count, "an event ends behind its text")
            outcome.hits.append([])
            outcome.times.append(event.time)
            outcome.contexts.append(event.context)
            for field in 0..<event.fieldCount {
                try claim(!event.path(ofField: field).isEmpty || event.fieldCount > 0, "a field without path")
            }
        }
        for index in 0..<batch.hitCount {
            let hit = batch.hit(index)
            outcome.hits[first + hit.event].append(hit.rule)
            _ = batch.captures(of: hit)
        }
        outcome.faults += batch.faultCount
    }
}
