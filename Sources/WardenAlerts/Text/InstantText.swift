internal import WardenDomain

/// Instants as RFC 3339 text in UTC, with milliseconds.
enum InstantText {
    static func text(_ milliseconds: Int64) -> String { Timestamp(milliseconds).rfc3339 ?? "1970-01-01T00:00:00.000Z" }

    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

extension Int64 {
    /// Rounds down, also below zero.
    func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
