internal import WardenDomain

/// Epoch milliseconds as the log writes them.
public enum EvidenceTime {
    /// `2026-03-14T09:26:53.123Z`.
    public static func text(_ milliseconds: Int64) -> String {
        let days = Int64((Double(milliseconds) / 86_400_000).rounded(.down))
        let inDay = Int(milliseconds - days * 86_400_000)
        let date = CivilDate.date(daysSinceEpoch: days)
        let clock = "\(two(inDay / 3_600_000)):\(two(inDay / 60_000 % 60)):\(two(inDay / 1_000 % 60))"
        return "\(padded(date.year, 4))-\(two(date.month))-\(two(date.day))T\(clock).\(padded(inDay % 1_000, 3))Z"
    }

    private static func two(_ number: Int) -> String { padded(number, 2) }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
