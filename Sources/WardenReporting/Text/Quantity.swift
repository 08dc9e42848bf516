/// Numbers as a person reads them.
public enum Quantity {
    /// `1,248,003`.
    public static func count(_ value: UInt64) -> String {
        let digits = Array(String(value))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// `3 findings`, `1 finding`.
    public static func count(_ value: UInt64, _ singular: String, _ plural: String? = nil) -> String {
        count(value) + " " + (value == 1 ? singular : plural ?? singular + "s")
    }

    public static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
        count(UInt64(max(0, value)), singular, plural)
    }

    /// `1.2k`, `3.4M`: at most five columns.
    public static func short(_ value: UInt64) -> String {
        if value < 10_000 { return String(value) }
        return scaled(Double(value), 1_000, ["", "k", "M", "G", "T", "P", "E"], separator: "")
    }

    /// Decimal units: `1.9 GB`.
    public static func bytes(_ value: UInt64) -> String {
        value < 1_000
            ? "\(value) B" : scaled(Double(value), 1_000, ["B", "kB", "MB", "GB", "TB", "PB", "EB"], separator: " ")
    }

    /// `0.4 s`, `12 s`, `3 min 20 s`, `2 h 05 min`.
    public static func duration(seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0, seconds < 1e12 else { return "unknown time" }
        if seconds < 0.1 { return "\(Int(seconds * 1_000)) ms" }
        if seconds < 9.95 { return "\(fixed(seconds, 1)) s" }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
        if whole < 172_800 { return "\(whole / 3_600) h \(whole / 60 % 60) min" }
        return "\(whole / 86_400) days"
    }

    /// A span of time, rounded: `30 days`, `5 hours`.
    public static func span(milliseconds: Int64) -> String {
        let minutes = UInt64(max(0, milliseconds)) / 60_000
        if minutes < 90 { return count(minutes, "minute") }
        let hours = (minutes + 30) / 60
        return hours < 48 ? count(hours, "hour") : count((hours + 12) / 24, "day")
    }

    /// `12.5 %` of a whole; `<0.1 %` where rounding would show nothing.
    public static func share(_ part: UInt64, of whole: UInt64) -> String {
        guard whole > 0 else { return "0 %" }
        let percent = Double(part) / Double(whole) * 100
        if part > 0, percent < 0.1 { return "<0.1 %" }
        return fixed(percent, percent < 10 ? 1 : 0) + " %"
    }

    /// `value` with a set number of decimals, rounded half away from zero.
    public static func fixed(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        var factor = 1.0
        for _ in 0..<decimals { factor *= 10 }
        let scaled = Int64((abs(value) * factor).rounded())
        let whole = scaled / Int64(factor)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(whole)" }
        let fraction = String(scaled % Int64(factor))
        return "\(sign)\(whole)." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    private static func scaled(_ value: Double, _ step: Double, _ units: [String], separator: String) -> String {
        var value = value
        var unit = 0
        while value >= step * 0.9995, unit < units.count - 1 {
            value /= step
            unit += 1
        }
        return fixed(value, value < 99.95 ? 1 : 0) + separator + units[unit]
    }
}
