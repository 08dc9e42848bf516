internal import WardenDomain

/// Days and hours in UTC, as numbers and as text.
public enum UTCTime {
    public static let hour: Int64 = 3_600_000
    public static let day: Int64 = 86_400_000

    /// Hours since the epoch, rounding down.
    public static func hours(_ milliseconds: Int64) -> Int64 { floorDivide(milliseconds, hour) }

    /// Days since the epoch, rounding down.
    public static func days(_ milliseconds: Int64) -> Int64 { floorDivide(milliseconds, day) }

    /// `yyyy-mm-dd` of an epoch day.
    public static func date(day: Int64) -> String {
        let date = CivilDate.date(daysSinceEpoch: day)
        return "\(pad(date.year, 4))-\(pad(date.month, 2))-\(pad(date.day, 2))"
    }

    /// `yyyy-mm-dd hh:00` of an epoch hour.
    public static func text(hour: Int64) -> String {
        "\(date(day: floorDivide(hour, 24))) \(pad(hour - floorDivide(hour, 24) * 24, 2)):00"
    }

    /// `yyyy-mm-ddThh:mm:ssZ` of epoch seconds.
    public static func text(second: Int64) -> String {
        let rest = second - floorDivide(second, 86_400) * 86_400
        return "\(date(day: floorDivide(second, 86_400)))T\(pad(rest / 3_600, 2)):\(pad(rest / 60 % 60, 2)):"
            + "\(pad(rest % 60, 2))Z"
    }

    /// The epoch day of `yyyy-mm-dd`; nil for anything else.
    public static func day(_ text: some StringProtocol) -> Int64? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return CivilDate.daysSinceEpoch(year: year, month: month, day: day)
    }

    /// 0 is Monday.
    static func weekday(hour: Int64) -> Int {
        let days = floorDivide(hour, 24) + 3
        return Int(days - floorDivide(days, 7) * 7)
    }

    private static func pad(_ value: some BinaryInteger, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func floorDivide(_ value: Int64, _ by: Int64) -> Int64 {
        value / by - (value % by < 0 ? 1 : 0)
    }
}
