import Foundation
import Testing
import WardenDomain
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// Hits of correlated rules as they wait in the store.
@Suite struct HitBlockTests {
    /// Values that recur, that look alike, that are missing, of every length.
    private static func record(_ number: Int) -> CorrelationRecord {
        var context = EventContext(
            source: number % 5 == 0 ? .cloudTrail : .databricks,
            time: number % 7 == 0 ? nil : Int64(number) * 1_000_000_000 - 5
        )
        context.service = "unityCatalog"
        context.principal = "u\(number % 31)@example.com"
        // One letter, two spellings: they stay two.
        context.userAgent = number % 2 == 0 ? "caf\u{E9}" : "cafe\u{301}"
        context.details = [
            .init(field: "requestParams.name", value: String(repeating: "x", count: number % 300)),
            .init(field: "requestParams.n", value: "\(number)"),
        ]
        return CorrelationRecord(
            rule: "rule-\(number % 3)",
            time: Int64(number) - 100,
            captured: number % 11 == 0 ? [nil, ""] : ["main.sales", nil, "\(number % 4)"],
            location: EventLocation(file: "a/\(number % 2).jsonl", line: number + 1, offset: UInt64(number) * 337),
            context: context
        )
    }

    private func block(_ numbers: Range<Int>) throws -> MonitorCommit.HitBlock {
        var writer = HitBlockWriter()
        // Two hits an event.
        for number in numbers { writer.add(Self.record(number), sequence: Int64(number / 2)) }
        let closed = writer.take()
        #expect(writer.isEmpty)
        return try #require(closed)
    }

    @Test func givesEveryHitBack() throws {
        let packed = try block(0..<600)
        #expect(packed.sequences == 0...299)
        #expect(packed.times == -100...499)
        let block = try #require(HitBlock(packed))
        let steps = block.steps
        #expect(steps.count == 600)
        for (number, step) in steps.enumerated() {
            let record = Self.record(number)
            #expect(step.rule == record.rule && step.time == record.time && step.sequence == Int64(number / 2))
            #expect(step.captured == record.captured)
        }
        for sequence in 0..<300 {
            // The last hit of the event, byte for byte.
            #expect(block.record(at: Int64(sequence))?.bytes == Self.record(sequence * 2 + 1).bytes)
        }
        #expect(block.record(at: 300) == nil && block.record(at: -1) == nil)
        // What recurs stands once.
        #expect(packed.value.count * 2 < (0..<600).reduce(0) { $0 + Self.record($1).bytes.count })
    }

    @Test func readsAHitOfAnEarlierRelease() throws {
        let record = Self.record(3)
        let block = try #require(HitBlock(.init(sequences: 9...9, times: -97 ... -97, value: record.bytes)))
        #expect(block.record(at: 9)?.bytes == record.bytes)
        #expect(block.record(at: 8) == nil)
        #expect(block.steps.map(\.sequence) == [9])
        #expect(block.steps.map(\.captured) == [record.captured])
    }

    @Test func damagedBytesAreNoHits() throws {
        let packed = try block(0..<40)
        var damaged = packed
        for length in 0..<packed.value.count {
            damaged.value = Array(packed.value[..<length])
            let block = HitBlock(damaged)
            #expect((block?.steps.count ?? 0) <= 40)
            _ = block?.record(at: 7)
        }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            damaged = packed
            for _ in 0..<4 {
                damaged.value[Int.random(in: 8..<packed.value.count, using: &random)] = .random(in: 0...255)
            }
            let block = HitBlock(damaged)
            _ = block?.steps
            _ = block?.record(at: 7)
        }
    }

    @Test func theStoreFindsTheBlockOfAPlace() throws {
        let bench = try Workbench()
        let store = try Store(path: bench.state.path + "/blocks.db")
        var commit = MonitorCommit()
        commit.hits = [try block(0..<40), try block(40..<100)]
        // Out of order in time, within the places of another one.
        var ahead = HitBlockWriter()
        var late = Self.record(60)
        late.time = 9_000_000
        ahead.add(late, sequence: 25)
        let closed = ahead.take()
        commit.hits.append(try #require(closed))
        try store.commitMonitor(commit) { _, _ in [] }
        func found(_ sequence: Int64) throws -> CorrelationRecord? {
            var record: CorrelationRecord?
            try store.monitorHits(at: sequence) { block in
                record = HitBlock(block)?.record(at: sequence)
                return record != nil
            }
            return record
        }
        #expect(try found(3)?.bytes == Self.record(7).bytes)
        #expect(try found(21)?.bytes == Self.record(43).bytes)
        #expect(try found(50) == nil)
        var places: [ClosedRange<Int64>] = []
        try store.monitorHits(after: 19) { places.append($0.sequences) }
        #expect(places == [20...49, 25...25])
        places = []
        try store.monitorHits(between: -70 ... -61) { places.append($0.sequences) }
        #expect(places == [0...19])
        commit = MonitorCommit()
        commit.forgetsHitsBefore = -60
        try store.commitMonitor(commit) { _, _ in [] }
        places = []
        try store.monitorHits(after: -1) { places.append($0.sequences) }
        #expect(places == [20...49, 25...25])
    }
}
