internal import WardenDomain
internal import WardenReporting

/// What the record speaks for, and why. The first rule that fits says it.
public struct SuggestionRules: Sendable {
    /// Names that are meant to read audit data, lower case.
    private let declared: Set<String>
    private let breakGlass: Set<String>
    private let staleDays: Int

    public init(declared: Set<String>, breakGlass: Set<String>, staleDays: Int) {
        self.declared = Set(declared.map { $0.lowercased() })
        self.breakGlass = Set(breakGlass.map { $0.lowercased() })
        self.staleDays = staleDays
    }

    /// - Parameter now: epoch milliseconds.
    public func suggestion(for item: ReviewItem, now: Int64) -> ReviewItem.Suggestion {
        let names = Set([item.principal.lowercased()] + (item.label.map { [$0.lowercased()] } ?? []))
        if !names.isDisjoint(with: breakGlass) { return .init(.keep, "declared as break glass") }
        guard item.isCertain else {
            return .init(nil, "whether it can read is not known: \(item.path.last ?? "something could not be read")")
        }
        let isDeclared = !names.isDisjoint(with: declared)
        if item.isOutside, !isDeclared { return .init(.revoke, "outside the company, and nobody declared it a reader") }
        if let stale = staleness(item, now) { return .init(.revoke, stale) }
        if item.seesMasked, !isDeclared {
            return .init(
                .downgrade,
                "sees statement texts that the platform masks for others, and is no declared reader"
            )
        }
        if item.alsoAlters || item.alsoDeletes {
            let what = item.alsoAlters && item.alsoDeletes ? "alter and delete" : item.alsoAlters ? "alter" : "delete"
            return .init(.downgrade, "may also \(what) audit data\(item.isDirect ? "" : ", after giving it to itself")")
        }
        switch item.use {
        case .unknown: return .init(nil, "its use is not known: the logs do not show it")
        case .never: return .init(nil, "its use is not known")
        case .used(let count, let last):
            let when = last.map { ", last on \(Timestamp($0).date)" } ?? ""
            return .init(
                .keep,
                "used \(Quantity.count(count, "time"))\(when)\(isDeclared ? "; a declared reader" : "")"
            )
        }
    }

    private func staleness(_ item: ReviewItem, _ now: Int64) -> String? {
        switch item.use {
        case .unknown: return nil
        case .never(let events): return "no use in \(Quantity.count(events, "event")) of the logs"
        case .used(_, let last):
            guard let last, now - last > Int64(staleDays) * 86_400_000 else { return nil }
            return "not used since \(Timestamp(last).date), for more than \(staleDays) days"
        }
    }
}
