/// Hours in a row without an event, longer than the workspace's rhythm explains.
struct Silence: Hashable {
    /// Epoch hours.
    var hours: ClosedRange<Int64>
    /// Events that comparable hours hold together.
    var expected: Double
    /// Whether already one of the hours is beyond doubt (machines at work), or only all of them together.
    var isCertain: Bool

    /// Surprise, in bits, from which silence is reported: by chance, one hour in 65,000.
    private static let threshold = 16.0
    /// Silent hours have a common cause, so those beside the most surprising one count a quarter, and no more than this.
    private static let mostFromOthers = 8.0

    static func find(in rhythm: Rhythm, counts: [Int64: UInt64], range: ClosedRange<Int64>) -> [Silence] {
        guard !rhythm.isSilent else { return [] }
        var found: [Silence] = []
        var start = range.lowerBound
        for hour in counts.keys.filter({ range.contains($0) && counts[$0, default: 0] > 0 }).sorted() {
            if start < hour, let silence = judge(start...hour - 1, rhythm) { found.append(silence) }
            start = hour + 1
        }
        if start <= range.upperBound, let silence = judge(start...range.upperBound, rhythm) { found.append(silence) }
        return found
    }

    private static func judge(_ hours: ClosedRange<Int64>, _ rhythm: Rhythm) -> Silence? {
        let expectations = hours.map { rhythm.silence(at: $0) }
        let surprises = expectations.map { $0?.surprise ?? 0 }
        let most = surprises.max() ?? 0
        let others = surprises.reduce(0, +) - most
        guard most + min(mostFromOthers, others / 4) >= threshold,
            // Quiet hours at either end are no part of the hole.
            let first = surprises.firstIndex(where: { $0 > 0 }), let last = surprises.lastIndex(where: { $0 > 0 })
        else { return nil }
        return Silence(
            hours: hours.lowerBound + Int64(first)...hours.lowerBound + Int64(last),
            expected: expectations.reduce(0) { $0 + ($1?.events ?? 0) },
            isCertain: most >= threshold
        )
    }
}
