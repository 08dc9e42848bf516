internal import ArgumentParser
internal import WardenDomain

/// `2026-01-01..2026-06-30`: from the first day to the last, both whole; or two moments.
struct EvidencePeriod: ExpressibleByArgument, Sendable, Equatable {
    /// Epoch milliseconds: from inclusive, until exclusive.
    let from: Int64
    let until: Int64

    init?(argument: String) {
        guard let split = argument.firstRange(of: ".."),
            let from = Timestamp.milliseconds(String(argument[..<split.lowerBound])),
            let end = Timestamp.milliseconds(String(argument[split.upperBound...]))
        else { return nil }
        // A date names the whole day.
        let isDay = argument[split.upperBound...].utf8.count == 10
        self.from = from
        until = isDay ? end + 86_400_000 : end
        guard from < until else { return nil }
    }
}
