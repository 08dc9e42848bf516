internal import WardenDomain

/// Dates as epoch milliseconds, in UTC.
enum SampleClock {
    static let minute: Int64 = 60_000
    static let hour: Int64 = 3_600_000
    static let day: Int64 = 86_400_000

    /// Year, month and day of a day number since 1970-01-01.
    static func civil(_ epochDay: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let date = CivilDate.date(daysSinceEpoch: epochDay)
        return (Int64(date.year), Int64(date.month), Int64(date.day))
    }

    /// `yyyy-mm-dd`.
    static func date(_ time: Int64) -> String {
        let c = civil(floorDiv(time, day))
        return "\(pad(c.year, 4))-\(pad(c.month, 2))-\(pad(c.day, 2))"
    }

    /// `yyyy-mm-ddThh:mm:ss`, and `.mmm` if asked for, always with `Z`.
    static func rfc3339(_ time: Int64, milliseconds: Bool = true) -> String {
        let rest = time - floorDiv(time, day) * day
        let clock = "\(pad(rest / hour, 2)):\(pad(rest / minute % 60, 2)):\(pad(rest / 1000 % 60, 2))"
        return "\(date(time))T\(clock)" + (milliseconds ? ".\(pad(rest % 1000, 3))Z" : "Z")
    }

    /// Monday is 0.
    static func weekday(_ time: Int64) -> Int { Int((floorDiv(time, day) + 3) % 7) }

    /// Parses `yyyy-mm-dd`; nil for anything else.
    static func parseDate(_ text: String) -> Int64? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        return CivilDate.daysSinceEpoch(year: parts[0], month: parts[1], day: parts[2]) * day
    }

    static func pad(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    static func floorDiv(_ value: Int64, _ by: Int64) -> Int64 {
        value >= 0 ? value / by : -((-value + by - 1) / by)
    }
}
