import Testing

@testable import WardenIntegrity

@Suite struct AccumulatorTests {
    static let time: Int64 = 1_781_057_640_000

    static func feed(_ accumulator: inout IntegrityAccumulator, _ time: Int64, _ workspace: String, line: Int) {
        Array(workspace.utf8).withUnsafeBufferPointer { accumulator.add(time: time, workspace: $0, line: line) }
    }

    @Test func countsByWorkspaceAndHour() throws {
        var accumulator = IntegrityAccumulator(now: Self.time + 86_400_000)
        accumulator.begin(file: "a", place: DeliveryPlace(workspace: "7"))
        for (index, (offset, workspace)) in [(0, "1"), (60_000, "1"), (0, "2"), (3_600_000, "1"), (1, "1"), (5, "")]
            .enumerated()
        {
            Self.feed(&accumulator, Self.time + Int64(offset), workspace, line: index + 1)
        }
        let ledger = try #require(accumulator.take()["a"])
        let hour = UTCTime.hours(Self.time)
        #expect(
            ledger.events == [
                .init(workspace: "1", hour: hour): 3, .init(workspace: "2", hour: hour): 1,
                .init(workspace: "1", hour: hour + 1): 1, .init(workspace: "7", hour: hour): 1,
            ]
        )
        #expect(ledger.first == Self.time && ledger.last == Self.time + 3_600_000)
    }

    @Test func filesMayTakeTurns() {
        var accumulator = IntegrityAccumulator(now: Self.time)
        for round in 0..<3 {
            for file in ["a", "b"] {
                accumulator.begin(file: file, place: DeliveryPlace())
                Self.feed(&accumulator, Self.time, "1", line: round + 1)
            }
        }
        let ledgers = accumulator.take()
        #expect(ledgers.mapValues { $0.events.values.reduce(0, +) } == ["a": 3, "b": 3])
        #expect(accumulator.take().isEmpty)
    }

    static let strange: [(Int64, FileLedger.ClockAnomaly.Kind)] = [
        (.min, .ancient), (.max, .future),
        (1_924_992_000_000, .future), (86_400_000, .ancient), (time + 3 * 86_400_000, .afterPartition),
    ]

    static let paths: [(String, String?, Int64?)] = [
        ("p/workspaceId=123/date=2026-06-10/auditlogs_1.json", "123", 20_614),
        ("workspaceId=0/date=2026-13-10/a", "0", nil), ("a/b.json", nil, nil),
        ("x.tar!workspaceId=5/date=1970-01-02/a", "5", 1),
    ]

    @Test(arguments: paths)
    func readsThePath(_ path: String, _ workspace: String?, _ day: Int64?) {
        #expect(DeliveryPlace(path: path, delivered: nil) == DeliveryPlace(workspace: workspace, day: day))
    }
}
