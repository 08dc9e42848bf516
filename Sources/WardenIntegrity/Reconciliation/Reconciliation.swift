/// How two sources of the same events differ.
public struct Reconciliation: Sendable, Hashable, Codable {
    /// One difference.
    public struct Difference: Sendable, Hashable, Codable {
        public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case onlyInFirst = "only-in-first"
            case onlyInSecond = "only-in-second"
            /// In both, but one side hides something.
            case masked
            /// In both, with different content.
            case different
            /// Only in one, and so new that the other may still get it.
            case late
        }

        public var kind: Kind
        /// Epoch milliseconds.
        public var time: Int64
        public var workspace: String
        /// `service/action`.
        public var action: String
        public var principal: String
        /// Fields that differ; `requestParams` stands for all parameters.
        public var fields: [String]
        /// Where it stands in each source; nil where it does not.
        public var first: Place?
        public var second: Place?
    }

    /// A line, from 1.
    public struct Place: Sendable, Hashable, Codable {
        public var file: String
        public var line: Int
    }

    /// Differences listed; the counts go on.
    public static let longestList = 10_000

    /// Events of each source, all of them.
    public var firstEvents = 0
    public var secondEvents = 0
    /// What both sources cover: epoch milliseconds, inclusive; nil where they share no time.
    public var from: Int64?
    public var until: Int64?
    /// Events in that span found in both.
    public var matched = 0
    public var counts: [String: Int] = [:]
    /// Oldest first.
    public var differences: [Difference] = []

    /// Whether everything in the common span is in both, alike.
    public var isClean: Bool { counts.allSatisfy { $0.key == Difference.Kind.late.rawValue || $0.value == 0 } }

    mutating func add(_ difference: Difference) {
        counts[difference.kind.rawValue, default: 0] += 1
        if differences.count < Self.longestList { differences.append(difference) }
    }
}
