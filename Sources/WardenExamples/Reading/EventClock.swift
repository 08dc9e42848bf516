internal import WardenDomain

/// Moves the time of an event, in any of the spellings that events use.
enum EventClock {
    /// Keys that hold the time of an event, by shape of event.
    static let keys: Set<String> = ["timestamp", "eventTime", "time"]

    /// The time `milliseconds` later in the same spelling: `2026-03-02T10:00:00Z` or `02/Mar/2026:10:00:00 +0000`.
    /// Nil where the text is neither.
    static func advance(_ text: String, by milliseconds: Int64) -> String? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int64($0) }
        let seconds = floorDivide(milliseconds, 1000)
        if text.contains("T"), text.hasSuffix("Z"), numbers.count == 6 {
            let c = civil(days(numbers[0], numbers[1], numbers[2]), numbers[3], numbers[4], numbers[5] + seconds)
            return "\(pad(c.year, 4))-\(pad(c.month))-\(pad(c.day))T\(pad(c.hour)):\(pad(c.minute)):\(pad(c.second))Z"
        }
        let parts = text.split(separator: "/")
        if text.hasSuffix(" +0000"), parts.count == 3, let month = months.firstIndex(of: String(parts[1])),
            numbers.count == 6
        {
            let c = civil(
                days(numbers[1], Int64(month) + 1, numbers[0]),
                numbers[2],
                numbers[3],
                numbers[4] + seconds
            )
            let name = months[Int(c.month) - 1]
            return "\(pad(c.day))/\(name)/\(pad(c.year, 4)):\(pad(c.hour)):\(pad(c.minute)):\(pad(c.second)) +0000"
        }
        return nil
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private struct Civil {
        var year, month, day, hour, minute, second: Int64
    }

    private static func civil(_ days: Int64, _ hour: Int64, _ minute: Int64, _ second: Int64) -> Civil {
        let total = days * 86_400 + hour * 3_600 + minute * 60 + second
        let day = floorDivide(total, 86_400)
        let rest = total - day * 86_400
        let date = CivilDate.date(daysSinceEpoch: day)
        return Civil(
            year: Int64(date.year),
            month: Int64(date.month),
            day: Int64(date.day),
            hour: rest / 3_600,
            minute: rest % 3_600 / 60,
            second: rest % 60
        )
    }

    /// Days since 1970-01-01.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        CivilDate.daysSinceEpoch(year: Int(year), month: Int(month), day: Int(day))
    }

    private static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
        let quotient = value / by
        return value % by < 0 ? quotient - 1 : quotient
    }

    private static func pad(_ value: Int64, _ width: Int = 2) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
