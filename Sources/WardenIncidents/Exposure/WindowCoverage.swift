/// How much of a window the logs that were read cover, hour by hour.
public struct WindowCoverage: Sendable, Hashable, Codable {
    /// Hours without one event, from inclusive, until exclusive, epoch milliseconds.
    public struct Gap: Sendable, Hashable, Codable {
        public var from: Int64
        public var until: Int64

        public init(from: Int64, until: Int64) {
            self.from = from
            self.until = until
        }
    }

    private static let hour: Int64 = 3_600_000
    /// Longer lists help nobody; the count says the rest.
    private static let mostGaps = 50

    public var hours: Int
    public var coveredHours: Int
    /// The longest gaps come first.
    public var gaps: [Gap]
    public var isKnown: Bool

    /// Nothing is known: no window, or no logs.
    public static let unknown = WindowCoverage(hours: 0, coveredHours: 0, gaps: [], isKnown: false)

    init(hours: Int, coveredHours: Int, gaps: [Gap], isKnown: Bool) {
        self.hours = hours
        self.coveredHours = coveredHours
        self.gaps = gaps
        self.isKnown = isKnown
    }

    /// - Parameters:
    ///   - from: epoch milliseconds, inclusive.
    ///   - until: exclusive.
    ///   - hoursWithEvents: hours since the epoch in which at least one event was read.
    public init(from: Int64, until: Int64, hoursWithEvents: Set<Int64>) {
        guard until > from else {
            self = .unknown
            return
        }
        let first = Self.floor(from)
        let last = Self.floor(until - 1)
        var gaps: [Gap] = []
        var covered = 0
        for hour in first...last {
            if hoursWithEvents.contains(hour) {
                covered += 1
            } else if let gap = gaps.last, gap.until == hour * Self.hour {
                gaps[gaps.count - 1].until = (hour + 1) * Self.hour
            } else {
                gaps.append(Gap(from: hour * Self.hour, until: (hour + 1) * Self.hour))
            }
        }
        gaps.sort { ($1.until - $1.from, $0.from) < ($0.until - $0.from, $1.from) }
        let kept = Array(gaps.prefix(Self.mostGaps))
        self.init(hours: Int(last - first + 1), coveredHours: covered, gaps: kept, isKnown: true)
    }

    /// Share of the hours with events, 0 to 1; nil where nothing is known.
    public var share: Double? { isKnown && hours > 0 ? Double(coveredHours) / Double(hours) : nil }

    private static func floor(_ time: Int64) -> Int64 { time >= 0 ? time / hour : (time - hour + 1) / hour }
}
