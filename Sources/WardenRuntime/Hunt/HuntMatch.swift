public import WardenDomain

/// An event that a hunt found. Redacted.
public struct HuntMatch: Sendable, Hashable {
    public var location: EventLocation
    public var event: EventContext

    public init(location: EventLocation, event: EventContext) {
        self.location = location
        self.event = event
    }
}

/// Matches counted together. Redacted.
public struct HuntGroup: Sendable, Hashable {
    /// One per name of `HuntOptions.groupBy`; empty where the events lack it.
    public var values: [String]
    public var count: UInt64
    /// Epoch milliseconds of the oldest and newest event.
    public var first: Int64?
    public var last: Int64?

    public init(values: [String], count: UInt64, first: Int64?, last: Int64?) {
        self.values = values
        self.count = count
        self.first = first
        self.last = last
    }
}

/// What a hunt went through.
public struct HuntOutcome: Sendable, Hashable {
    public var matches: UInt64 = 0
    public var events: UInt64 = 0
    /// Decompressed.
    public var bytes: UInt64 = 0
    public var files = 0
    /// Records and files that could not be read; the first ones are in `quarantine`.
    public var unreadable: UInt64 = 0
    public var quarantine: [QuarantinedRecord] = []
    /// Most frequent first, where `HuntOptions.groupBy` names something.
    public var groups: [HuntGroup] = []
    /// Matches in groups past the bound on groups.
    public var ungrouped: UInt64 = 0
    /// True where the limit ended the hunt.
    public var isCut = false
}
