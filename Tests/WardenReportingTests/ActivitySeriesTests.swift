import Testing
import WardenDomain

@testable import WardenReporting

@Suite struct ActivitySeriesTests {
    private func hours(_ range: Range<Int64>, count: UInt64 = 10) -> [Census.Hour] {
        range.map { Census.Hour(hour: $0, count: count) }
    }

    @Test(arguments: [1, 2, 7, 40, 71, 180])
    func keepsEveryEventWithinItsBuckets(maximum: Int) throws {
        for span in [1, 2, 23, 24, 25, 100, 719, 5_000, 90_000] as [Int64] {
            let series = try #require(ActivitySeries(hours(500_003..<500_003 + span), maximumBuckets: maximum))
            #expect(series.buckets.count <= max(maximum, 3))
            #expect(series.buckets.reduce(0, +) + series.outside == UInt64(span) * 10)
            #expect(series.outside == 0)
        }
    }

    @Test func beginsDailyBucketsAtMidnight() throws {
        let series = try #require(ActivitySeries(hours(500_003..<500_003 + 24 * 60), maximumBuckets: 70))
        #expect(series.hoursPerBucket == 24)
        #expect(series.startHour % 24 == 0)
    }

    @Test func isNotStretchedByAWrongClock() throws {
        let usual = hours(500_000..<500_100, count: 100)
        let series = try #require(
            ActivitySeries([.init(hour: 3, count: 1)] + usual + [.init(hour: .max, count: 2)], maximumBuckets: 120)
        )
        #expect(series.hoursPerBucket == 1)
        #expect(series.outside == 3)
    }

    @Test func tellsThePeriodOfASmallLogWithoutWrongClocks() throws {
        var census = Census()
        let hour: Int64 = 3_600_000
        census.eventsPerHour =
            [.init(hour: 24, count: 1)] + hours(490_000..<490_010) + [.init(hour: 534_000, count: 1)]
        census.firstEvent = 24 * hour + 5
        census.lastEvent = 534_000 * hour + 5
        let period = try #require(CoveredPeriod(census))
        #expect(period.first == 490_000 * hour)
        #expect(period.last == 490_010 * hour - 1)
        #expect(period.remark == "2 events far outside")
        // A quiet month is no wrong clock.
        census.eventsPerHour = hours(490_000..<490_010) + [.init(hour: 490_720, count: 1)]
        census.firstEvent = 490_000 * hour
        census.lastEvent = 490_720 * hour + 5
        #expect(try #require(CoveredPeriod(census)).last == 490_720 * hour + 5)
    }

    @Test func isAbsentWithoutActivity() {
        #expect(ActivitySeries([], maximumBuckets: 10) == nil)
        #expect(ActivitySeries([.init(hour: 5, count: 0)], maximumBuckets: 10) == nil)
    }
}
