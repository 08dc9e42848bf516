internal import Foundation
internal import WardenDomain

/// Time, and its written forms.
enum Clock {
    /// Epoch milliseconds.
    static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    /// `2026-01-31T10:00:00.123Z`.
    static func timestamp(_ milliseconds: Int64) -> String {
        let days = Int64((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - days * 86_400_000
        let date = CivilDate.date(daysSinceEpoch: days)
        func pad(_ number: Int64, _ width: Int = 2) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let day = "\(pad(Int64(date.year), 4))-\(pad(Int64(date.month)))-\(pad(Int64(date.day)))"
        let clock = "\(pad(rest / 3_600_000)):\(pad(rest / 60_000 % 60)):\(pad(rest / 1_000 % 60))"
        return "\(day)T\(clock).\(pad(rest % 1_000, 3))Z"
    }

    static func day(_ milliseconds: Int64) -> String { String(timestamp(milliseconds).prefix(10)) }
}
