internal import WardenDomain

/// The time that a report is about: from inclusive, until exclusive, epoch milliseconds.
public struct ReportPeriod: Sendable, Hashable {
    public var from: Int64
    public var until: Int64

    public init(from: Int64, until: Int64) {
        self.from = from
        self.until = until
    }

    public func contains(_ time: Int64) -> Bool { time >= from && time < until }

    /// Whether something that lasted from `start` to `end` (nil = it still lasts) was there within the period.
    public func meets(_ start: Int64, _ end: Int64?) -> Bool { start < until && (end ?? .max) >= from }

    /// `2026-01-01..2026-06-30` where both are whole days, else two moments.
    public var text: String {
        let day: Int64 = 86_400_000
        if from % day == 0, until % day == 0 {
            return "\(Timestamp(from).date)..\(Timestamp(until - day).date)"
        }
        return "\(Timestamp(from).rfc3339 ?? "?")..\(Timestamp(until).rfc3339 ?? "?")"
    }

    /// `1 January 2026 to 30 June 2026`, both days included.
    public var words: String { "\(Timestamp(from).date) to \(Timestamp(until - 1).date)" }
}
