/// Dates without a calendar library: UTC, epoch milliseconds, proleptic Gregorian.
enum SampleClock {
    static let minute: Int64 = 60_000
    static let hour: Int64 = 3_600_000
    static let day: Int64 = 86_400_000

    /// Year, month and day of a day number since 1970-01-01 (H. Hinnant's civil-from-days).
    static func civil(_ epochDay: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let z = epochDay + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }

    /// The inverse of `civil`.
    static func epochDay(year: Int64, month: Int64, day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
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
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        return epochDay(year: parts[0], month: parts[1], day: parts[2]) * day
    }

    static func pad(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    static func floorDiv(_ value: Int64, _ by: Int64) -> Int64 {
        value >= 0 ? value / by : -((-value + by - 1) / by)
    }
}
