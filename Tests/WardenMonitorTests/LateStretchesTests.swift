import Testing

@testable import WardenRuntime

/// Where late hits fell in event time.
@Suite struct LateStretchesTests {
    @Test func farApartStaysApart() {
        var late = LateStretches()
        for time: Int64 in [1_000, 1_050, 90_000, 980, 90_200, 1_000] { late.add(time, reach: 100) }
        #expect(late.all == [980...1_050, 90_000...90_000, 90_200...90_200])
        // What lies between two joins them.
        late.add(90_100, reach: 100)
        #expect(late.all == [980...1_050, 90_000...90_200])
        late.add(.min, reach: 100)
        late.add(.max, reach: 100)
        #expect(late.all.count == 4)
        #expect(LateStretches(late.text).all == late.all)
    }

    @Test func manyBecomeFewAndNoneIsLost() {
        var late = LateStretches()
        let times = (0..<1_000).map { Int64(($0 * 7_919) % 1_000) * 1_000 }
        for time in times { late.add(time, reach: 10) }
        #expect(late.all.count == 64)
        #expect(times.allSatisfy { time in late.all.contains { $0.contains(time) } })
        #expect(zip(late.all, late.all.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }

    @Test(arguments: ["", "5", "5 x", "9 3", "1 2 3", "1 5 4 9"])
    func damagedTextIsLeftOut(text: String) { #expect(LateStretches(text).all.count <= 1) }

    /// As earlier releases wrote it.
    @Test func oneStretchIsRead() { #expect(LateStretches("-5 7").all == [-5...7]) }
}
