/// Stretches of event time into which late hits fell: what lies between two that are far apart need not be judged anew.
struct LateStretches {
    /// More are not kept apart: the closest are joined.
    private static let maximum = 64

    /// In order, none touching another, epoch milliseconds.
    private(set) var all: [ClosedRange<Int64>] = []

    init() {}

    /// As `text` gave it; what cannot be read is left out.
    init(_ text: String) {
        let times = text.split(separator: " ").map { Int64($0) }
        for index in stride(from: 0, to: times.count - 1, by: 2) {
            guard let first = times[index], let last = times[index + 1], first <= last else { continue }
            if let before = all.last, before.upperBound >= first { continue }
            all.append(first...last)
        }
    }

    var isEmpty: Bool { all.isEmpty }

    var text: String { all.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: " ") }

    /// - Parameter reach: stretches that are no further apart than that are one.
    mutating func add(_ time: Int64, reach: Int64) {
        if all.contains(where: { $0.contains(time) }) { return }
        let place = all.firstIndex { $0.lowerBound > time } ?? all.count
        all.insert(time...time, at: place)
        if place + 1 < all.count, distance(place) <= reach { join(place) }
        if place > 0, distance(place - 1) <= reach { join(place - 1) }
        guard all.count > Self.maximum else { return }
        var closest = 0
        for index in 1..<(all.count - 1) where distance(index) < distance(closest) { closest = index }
        join(closest)
    }

    /// From a stretch to the next one.
    private func distance(_ place: Int) -> Int64 {
        let (distance, overflow) = all[place + 1].lowerBound.subtractingReportingOverflow(all[place].upperBound)
        return overflow ? .max : distance
    }

    private mutating func join(_ place: Int) {
        all[place] = all[place].lowerBound...all[place + 1].upperBound
        all.remove(at: place + 1)
    }
}
