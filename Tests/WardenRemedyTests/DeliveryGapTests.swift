import Testing
import WardenRemedy

@Suite struct DeliveryGapTests {
    private static let hour: Int64 = 3_600_000

    private func gaps(_ hours: [Int64], from: Int64 = 0, to: Int64 = 24) -> [DeliveryGap] {
        DeliveryGap.find(
            hours.map { $0 * Self.hour },
            workspace: 7,
            from: from * Self.hour,
            to: to * Self.hour,
            objective: 180
        )
    }

    private func gap(_ from: Int64, _ to: Int64?) -> DeliveryGap {
        DeliveryGap(workspace: 7, from: from * Self.hour, to: to.map { $0 * Self.hour })
    }

    @Test func findsEveryHoleAndTheOneThatLasts() {
        #expect(gaps([1, 3, 6, 12, 13, 15]) == [gap(6, 12), gap(15, nil)])
        #expect(gaps(Array(0...24)).isEmpty)
    }

    /// Files may come in any order, twice at once, before what is looked at, or by a clock ahead of ours.
    @Test func takesArrivalsAsTheyCome() {
        #expect(gaps([22, 3, 3, 0, 21, 19, 16, 13, 10, 7, 5, 30]) == gaps([0, 3, 5, 7, 10, 13, 16, 19, 21, 22]))
        #expect(gaps([2, 13, 15, 18, 21, 23], from: 10).isEmpty)
    }

    @Test func missesEverythingWhereNothingCame() {
        #expect(gaps([]) == [gap(0, nil)])
        #expect(gaps([], from: 22).isEmpty)
    }

    @Test func tellsGapsInWords() {
        #expect(gap(6, 12).words == "workspace 7: no file from 1970-01-01 06:00 to 1970-01-01 12:00 UTC (6 h)")
        #expect(DeliveryGap(workspace: 0, from: 0, to: nil).words.hasPrefix("account-level events: no file since"))
    }
}
