internal import WardenDomain

/// A time in which no file came for a workspace, or for the account itself.
public struct DeliveryGap: Sendable, Hashable {
    /// 0 = events of the account.
    public var workspace: Int64
    /// The last file before it, or the first moment that was looked at; epoch milliseconds.
    public var from: Int64
    /// The first file after it; nil = it lasts.
    public var to: Int64?

    public init(workspace: Int64, from: Int64, to: Int64?) {
        self.workspace = workspace
        self.from = from
        self.to = to
    }

    /// Every time longer than the objective without a file.
    ///
    /// - Parameters:
    ///   - arrivals: when each file was written, in any order; epoch milliseconds.
    ///   - start: from when on files are looked at.
    ///   - now: until when.
    ///   - minutes: how old the newest file may be.
    public static func find(
        _ arrivals: [Int64],
        workspace: Int64,
        from start: Int64,
        to now: Int64,
        objective minutes: Int64
    ) -> [DeliveryGap] {
        var gaps: [DeliveryGap] = []
        var last = start
        for time in arrivals.sorted() where time > last && time <= now {
            if time - last > minutes * 60_000 { gaps.append(DeliveryGap(workspace: workspace, from: last, to: time)) }
            last = time
        }
        if now - last > minutes * 60_000 { gaps.append(DeliveryGap(workspace: workspace, from: last, to: nil)) }
        return gaps
    }

    /// `workspace 7: no file from 2026-01-01 02:00 to 2026-01-01 09:00 UTC (7 h)`.
    public var words: String {
        let what = workspace == 0 ? "account-level events" : "workspace \(workspace)"
        let begin = Timestamp(from).dateAndClock
        guard let to else { return "\(what): no file since \(begin) UTC" }
        let minutes = (to - from) / 60_000
        let length = minutes >= 120 ? "\(minutes / 60) h" : "\(minutes) min"
        return "\(what): no file from \(begin) to \(Timestamp(to).dateAndClock) UTC (\(length))"
    }
}
