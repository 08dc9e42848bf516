public import WardenSigma

/// A date in an event: RFC 3339, `YYYY-MM-DD[ T]hh:mm:ss[.f]`, epoch seconds, or epoch milliseconds above 1e11. UTC.
public struct EventDate: Sendable {
    /// Seconds since the epoch, rounded down.
    public var seconds: Int

    public init?(_ value: ReferenceJSON) {
        if let number = ReferenceMatcher.number(in: value) {
            guard number.magnitude < 1e17 else { return nil }
            seconds = Int((number.magnitude > 1e11 ? number / 1000 : number).rounded(.down))
            return
        }
        guard case .string(let text) = value, let seconds = Self.parse(Array(text.utf8)) else { return nil }
        self.seconds = seconds
    }

    /// The part of the date, in UTC.
    public func part(_ part: TimePart) -> Int {
        let days = Self.floorDivide(seconds, 86_400)
        let rest = seconds - days * 86_400
        let (year, month, day) = Self.civil(days)
        switch part {
        case .minute: return rest / 60 % 60
        case .hour: return rest / 3600
        case .day: return day
        case .month: return month
        case .year: return year
        case .week:
            // The ISO week is the week of its Thursday. Day 0 was a Thursday.
            let weekday = ((days % 7) + 10) % 7  // 0 = Monday
            let thursday = days - weekday + 3
            return (thursday - Self.days(Self.civil(thursday).0, 1, 1)) / 7 + 1
        }
    }

    private static func parse(_ bytes: [UInt8]) -> Int? {
        var index = 0
        func number(_ count: Int) -> Int? {
            guard index + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[index..<index + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            index += count
            return value
        }
        func skip(_ allowed: String) -> Bool {
            guard index < bytes.count, allowed.utf8.contains(bytes[index]) else { return false }
            index += 1
            return true
        }
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let date = days(year, month, day) * 86_400
        if index == bytes.count { return date }
        guard skip("Tt "), let hour = number(2), skip(":"), let minute = number(2), hour < 24, minute < 60 else {
            return nil
        }
        var second = 0
        if skip(":") {
            guard let value = number(2), value <= 60 else { return nil }
            second = value
            if skip(".") {
                guard number(1) != nil else { return nil }
                while number(1) != nil {}
            }
        }
        let time = date + hour * 3600 + minute * 60 + second
        if index == bytes.count || (skip("Zz") && index == bytes.count) { return time }
        let sign = index < bytes.count && bytes[index] == UInt8(ascii: "-") ? 1 : -1
        guard skip("+-"), let zoneHour = number(2) else { return nil }
        _ = skip(":")
        let zoneMinute = number(2) ?? 0
        return index == bytes.count ? time + sign * (zoneHour * 3600 + zoneMinute * 60) : nil
    }

    private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }

    /// Days since the epoch of a civil date, by counting whole years and months.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let previous = year - 1
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let beforeYear =
            previous * 365 + floorDivide(previous, 4) - floorDivide(previous, 100) + floorDivide(previous, 400)
        return beforeYear - 719_162 + lengths.prefix(month - 1).reduce(0, +) + day - 1
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        // Never behind the year that is looked for.
        var year = 1970 + (days < 0 ? floorDivide(days, 365) : days / 366)
        while Self.days(year + 1, 1, 1) <= days { year += 1 }
        var month = 1
        while month < 12, Self.days(year, month + 1, 1) <= days { month += 1 }
        return (year, month, days - Self.days(year, month, 1) + 1)
    }
}
