/// The score above which as many cases lie as people have time for. Learned from the highest scores of the last weeks.
struct AlertBudget {
    static let window = 28
    private static let keptPerDay = 128
    /// Bits below which nothing is worth a person's time, however much of it there is: in a small or quiet company the
    /// highest score of a day may be nothing at all.
    static let floor: Float = 10

    /// The highest scores of each closed day, newest last.
    var days: [[Float]] = []

    mutating func close(_ scores: [Float]) {
        days.append(Array(scores.sorted(by: >).prefix(Self.keptPerDay)))
        if days.count > Self.window { days.removeFirst(days.count - Self.window) }
    }

    /// Nil until there are scores to learn from.
    ///
    /// - Parameter perDay: alerts a day.
    func threshold(perDay: Double) -> Float? {
        guard !days.isEmpty else { return nil }
        let pool = days.flatMap { $0 }.sorted(by: >)
        let wanted = Int((perDay * Double(days.count)).rounded(.down))
        guard wanted > 0, let highest = pool.first, let lowest = pool.last else { return .infinity }
        let found = wanted < pool.count ? min(pool[wanted - 1], highest) : lowest
        return max(found, Self.floor)
    }
}
