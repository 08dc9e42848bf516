/// What is counted of a principal's day.
public enum Metric: Int, Sendable, CaseIterable {
    case events, distinct, refused, sensitive, volume, novel, foreign, risky
    /// Sums over ten days, to see what is too slow for one.
    case slowForeign, slowVolume

    /// Spread below which no principal's habit is believed: seldom counts come in lumps.
    var smallestSpread: Float {
        switch self {
        case .events, .distinct: 0.25
        case .sensitive, .slowForeign, .slowVolume: 0.4
        case .refused, .volume, .novel, .risky: 0.5
        case .foreign: 0.6
        }
    }

    /// Measured in bits of surprise; the others are counts.
    var isSurprise: Bool { self == .foreign || self == .slowForeign }

    /// As a sentence names it.
    var words: String {
        switch self {
        case .events: "events"
        case .distinct: "different resources"
        case .refused: "refused requests"
        case .sensitive: "touches of audit and system data"
        case .volume: "bytes or rows moved"
        case .novel: "resources never used before"
        case .foreign: "reach into areas of other teams"
        case .risky: "privileged actions"
        case .slowForeign: "reach into areas of other teams, over ten days"
        case .slowVolume: "bytes or rows moved, in ten days"
        }
    }
}
