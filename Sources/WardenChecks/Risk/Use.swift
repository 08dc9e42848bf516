/// Whether the way is used, as far as logs of reads say so.
public enum Use: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Logs of reads cover the location, and show declared readers only.
    case none
    /// No log of reads was scanned.
    case unknown
    /// Somebody read who is not declared.
    case undeclared
    /// Somebody from outside read.
    case outside

    /// By how much the odds grow.
    public var multiplier: Double {
        switch self {
        case .none: 1
        case .unknown: 1.15
        case .undeclared: 1.8
        case .outside: 3
        }
    }

    public var words: String {
        switch self {
        case .none: "logs of reads show declared readers only"
        case .unknown: "no log of reads was scanned"
        case .undeclared: "readers that nobody declared"
        case .outside: "readers from outside"
        }
    }

    public static func < (left: Use, right: Use) -> Bool { left.multiplier < right.multiplier }
}
