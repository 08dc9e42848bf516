/// Hours of the day on some days of the week, at a fixed offset from UTC.
public struct HourRange: Sendable, Hashable {
    /// Minutes after midnight; `to` before `from` reaches over midnight.
    public var from: Int
    public var to: Int
    /// 0 = Monday to 6 = Sunday; empty = every day. A range over midnight belongs to the day it begins on.
    public var days: Set<Int>
    /// Minutes ahead of UTC.
    public var offset: Int

    public init(from: Int, to: Int, days: Set<Int> = [], offset: Int = 0) {
        self.from = from
        self.to = to
        self.days = days
        self.offset = offset
    }

    /// - Parameter now: epoch milliseconds.
    public func contains(_ now: Int64) -> Bool {
        let minutes = now.flooredQuotient(60_000) + Int64(offset)
        let day = minutes.flooredQuotient(1_440)
        let minute = Int(minutes - day * 1_440)
        // 1970-01-01 was a Thursday.
        let weekday = Int(((day + 3) % 7 + 7) % 7)
        func isOn(_ weekday: Int) -> Bool { days.isEmpty || days.contains(weekday) }
        if from == to { return isOn(weekday) }
        if from < to { return isOn(weekday) && (from..<to).contains(minute) }
        return (isOn(weekday) && minute >= from) || (isOn((weekday + 6) % 7) && minute < to)
    }

    /// When the range that holds `now` ends, epoch milliseconds; nil where it does not hold it.
    public func end(after now: Int64) -> Int64? {
        guard contains(now) else { return nil }
        var minute = now.flooredQuotient(60_000) + 1
        // A week is the longest that a range of whole days can last.
        for _ in 0..<(7 * 1_440) {
            if !contains(minute * 60_000) { return minute * 60_000 }
            minute += 1
        }
        return nil
    }
}
