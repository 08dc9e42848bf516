/// What somebody can do to a location of audit data.
public enum Capability: String, Sendable, Hashable, Codable, CaseIterable {
    /// See what is in it.
    case read
    /// Change what is in it.
    case alter
    /// Make it go away.
    case delete
    /// Keep new events from arriving.
    case stop

    /// For a sentence: `can read`.
    public var verb: String { self == .stop ? "stop the delivery to" : rawValue }
}
