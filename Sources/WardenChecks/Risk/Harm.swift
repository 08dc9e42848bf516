/// What somebody can do with a weakness, from little to much.
public enum Harm: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Learn names, sizes and times of files.
    case trace
    /// Nothing by itself; the next step gets easier or stays unseen.
    case ease
    case read
    /// The record ends sooner than it has to.
    case lose
    case delete
    case alter
    /// Keep events from being written at all.
    case stop

    /// Share of the worst, 0 to 1.
    public var weight: Double {
        switch self {
        case .trace: 0.3
        case .ease: 0.5
        case .read: 0.85
        case .lose: 0.87
        case .delete: 0.93
        case .alter: 0.96
        case .stop: 1
        }
    }

    public var words: String {
        switch self {
        case .trace: "learn names and times of log files"
        case .ease: "go further, or stay unseen"
        case .read: "read audit data"
        case .lose: "see the record end too soon"
        case .delete: "delete audit data"
        case .alter: "alter audit data"
        case .stop: "keep events from being recorded"
        }
    }

    public static func < (left: Harm, right: Harm) -> Bool { left.weight < right.weight }
}
