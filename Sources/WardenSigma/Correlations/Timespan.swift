/// `15m`: a number and one unit.
enum Timespan {
    /// Milliseconds; nil where the text is no positive time span.
    static func milliseconds(_ text: String) -> Int64? {
        guard let unit = text.last, let seconds = units[unit] else { return nil }
        let digits = text.dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int64(digits),
            count > 0
        else { return nil }
        let (result, overflow) = count.multipliedReportingOverflow(by: seconds * 1000)
        return overflow ? nil : result
    }

    /// Seconds; months and years as pySigma counts them.
    private static let units: [Character: Int64] = [
        "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "M": 2_629_746, "y": 31_556_952,
    ]
}
