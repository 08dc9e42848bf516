import Testing
import WardenDomain

@Suite struct CensusPeriodTests {
    private func census(_ hours: [(Int64, UInt64)]) -> Census {
        let sorted = hours.sorted { $0.0 < $1.0 }
        var census = Census(events: hours.reduce(0) { $0 + $1.1 })
        census.eventsPerHour = sorted.map { Census.Hour(hour: $0.0, count: $0.1) }
        census.firstEvent = sorted.first.map { $0.0 * 3_600_000 + 5 }
        census.lastEvent = sorted.last.map { $0.0 * 3_600_000 + 7 }
        return census
    }

    @Test func strayClocksAreNamedAndLeftOut() throws {
        let june: [(Int64, UInt64)] = (0..<240).map { (495_000 + $0, 40) }
        let period = try #require(census(june + [(0, 2), (539_000, 1)]).period)
        #expect(period.first == 495_000 * 3_600_000)
        #expect(period.last == 495_240 * 3_600_000 - 1)
        #expect(period.eventsOutside == 3)
        #expect(period.firstOutside == 5)
        let newest: Int64 = 539_000 * 3_600_000 + 7
        #expect(period.lastOutside == newest)
    }

    @Test func aPauseOfMonthsInYearsOfLogsIsNoStrayClock() throws {
        let old: [(Int64, UInt64)] = (0..<200).map { (480_000 + $0 * 24, 1) }
        let new: [(Int64, UInt64)] = (0..<200).map { (488_000 + $0 * 24, 1_000) }
        let all = census(old + new)
        let period = try #require(all.period)
        #expect(period.eventsOutside == 0)
        #expect((period.first, period.last) == (all.firstEvent, all.lastEvent) as (Int64?, Int64?))
    }

    @Test(arguments: [[], [(495_000, 3)], [(0, 1), (495_000, 1)]] as [[(Int64, UInt64)]])
    func fewEventsAreAllInside(hours: [(Int64, UInt64)]) {
        let all = census(hours)
        #expect(all.period?.eventsOutside ?? 0 <= 1)
        #expect((all.period == nil) == hours.isEmpty)
    }
}
