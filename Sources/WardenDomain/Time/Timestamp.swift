/// Epoch milliseconds as text, UTC, proleptic Gregorian calendar.
public struct Timestamp: Sendable, Hashable {
    public let year: Int64
    public let month: Int
    public let day: Int
    public let hour: Int
    public let minute: Int
    public let second: Int
    public let millisecond: Int
    /// 0 Monday to 6 Sunday.
    public let weekday: Int

    /// - Parameter milliseconds: since the epoch. Any value is accepted.
    public init(_ milliseconds: Int64) {
        let days = Self.floorDivide(milliseconds, 86_400_000)
        let inDay = Int(Self.floorModulo(milliseconds, 86_400_000))
        hour = inDay / 3_600_000
        minute = inDay / 60_000 % 60
        second = inDay / 1_000 % 60
        millisecond = inDay % 1_000
        // The epoch was a Thursday.
        weekday = Int(Self.floorModulo(days + 3, 7))
        let date = CivilDate.date(daysSinceEpoch: days)
        (year, month, day) = (Int64(date.year), date.month, date.day)
    }

    /// Whole hours since the epoch, rounded down.
    public static func epochHour(_ milliseconds: Int64) -> Int64 { floorDivide(milliseconds, 3_600_000) }

    /// `2026-03-14T09:26:53.123Z`; nil outside the years 0 to 9999, which RFC 3339 cannot write.
    public var rfc3339: String? {
        guard isWritable else { return nil }
        return "\(date)T\(Self.two(hour)):\(Self.two(minute)):\(Self.two(second)).\(Self.padded(millisecond, 3))Z"
    }

    /// `2026-03-14`.
    public var date: String { "\(Self.padded(Int(clamping: year), 4))-\(Self.two(month))-\(Self.two(day))" }

    /// `09:26`.
    public var clock: String { "\(Self.two(hour)):\(Self.two(minute))" }

    /// `14 Mar`.
    public var shortDate: String { "\(day) \(Self.months[month - 1])" }

    /// `2026-03-14 09:26`.
    public var dateAndClock: String { isWritable ? "\(date) \(clock)" : "outside the calendar" }

    public static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private var isWritable: Bool { (0...9_999).contains(year) }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : (value + 1) / divisor - 1
    }

    private static func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 {
        let remainder = value % divisor
        return remainder >= 0 ? remainder : remainder + divisor
    }

    private static func two(_ value: Int) -> String { padded(value, 2) }

    private static func padded(_ value: Int, _ digits: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
