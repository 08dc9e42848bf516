import Testing
import WardenDomain

@testable import WardenReporting

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_773_655_331_004, "2026-03-16T10:02:11.004Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
        ] as [(Int64, String)]
    )
    func writesRFC3339(_ milliseconds: Int64, _ expected: String) {
        #expect(Timestamp(milliseconds).rfc3339 == expected)
    }

    @Test(arguments: [253_402_300_800_000, -62_167_219_200_001, .max, .min] as [Int64])
    func refusesWhatRFC3339CannotWrite(_ milliseconds: Int64) {
        #expect(Timestamp(milliseconds).rfc3339 == nil)
    }

    @Test(arguments: [(0, 3), (86_400_000, 4), (-86_400_000, 2), (1_773_655_331_000, 0)] as [(Int64, Int)])
    func knowsTheWeekday(_ milliseconds: Int64, _ weekday: Int) {
        #expect(Timestamp(milliseconds).weekday == weekday)
    }

    @Test func writesQuantities() {
        #expect(Quantity.count(0) == "0")
        #expect(Quantity.count(1_234_567) == "1,234,567")
        #expect(Quantity.count(UInt64.max) == "18,446,744,073,709,551,615")
        #expect(Quantity.bytes(999) == "999 B")
        #expect(Quantity.bytes(999_999) == "1.0 MB")
        #expect(Quantity.bytes(1_934_208_512) == "1.9 GB")
        #expect(Quantity.bytes(.max) == "18.4 EB")
        #expect(Quantity.short(56_400) == "56.4k")
        #expect(Quantity.short(9_999) == "9999")
        #expect(Quantity.duration(seconds: 0.0123) == "12 ms")
        #expect(Quantity.duration(seconds: 2.38) == "2.4 s")
        #expect(Quantity.duration(seconds: 200) == "3 min 20 s")
        #expect(Quantity.duration(seconds: .nan) == "unknown time")
        #expect(Quantity.span(milliseconds: 30 * 86_400_000 - 60_000) == "30 days")
        #expect(Quantity.span(milliseconds: 5 * 3_600_000) == "5 hours")
        #expect(Quantity.share(1, of: 100_000) == "<0.1 %")
        #expect(Quantity.share(5, of: 0) == "0 %")
        #expect(Quantity.fixed(-0.04, 1) == "0.0")
    }
}
