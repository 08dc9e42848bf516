import WardenDomain

/// A day of the Gregorian calendar, for reasons and for numbers that hold a date of birth.
struct CalendarDay {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// UTC.
    init(epochSeconds: Int64) {
        let bounded = min(max(epochSeconds, -62_135_596_800), 253_402_300_799)
        let days = Int64((Double(bounded) / 86_400).rounded(.down))
        (year, month, day) = CivilDate.date(daysSinceEpoch: days)
    }

    /// Midnight UTC.
    var epochSeconds: Int64 {
        CivilDate.daysSinceEpoch(year: year, month: month, day: day) * 86_400
    }

    var text: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    /// Whether such a day exists; a two-digit year counts as a leap year if either century's is.
    static func exists(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        if month == 2 { return day <= (year % 4 == 0 ? 29 : 28) }
        return day <= (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31)
    }
}
