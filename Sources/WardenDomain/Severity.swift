/// How bad something is; the five levels of Sigma, in rising order.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case informational, low, medium, high, critical

    /// 0 for `informational` to 4 for `critical`.
    public var rank: Int {
        switch self {
        case .informational: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        case .critical: 4
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
