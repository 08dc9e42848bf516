public import WardenDomain

/// One example of a rule: events in order, and whether the rule must fire on them.
public struct RuleExample: Sendable, Hashable {
    /// The rule's `id`, or its name or title where it has none.
    public var rule: String
    public var title: String
    /// True for an entry of `match`, false for one of `no_match`.
    public var fires: Bool
    /// Place in its list, from 1.
    public var number: Int
    /// One JSON object each, on one line; `repeat` entries are written out.
    public var events: [String]
    public var location: SourceLocation

    public init(
        rule: String,
        title: String,
        fires: Bool,
        number: Int,
        events: [String],
        location: SourceLocation
    ) {
        self.rule = rule
        self.title = title
        self.fires = fires
        self.number = number
        self.events = events
        self.location = location
    }
}
