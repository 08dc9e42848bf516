/// What an engine should do besides matching rules, and which events count.
public struct EngineOptions: Sendable, Hashable {
    /// Every rule sees every event, whatever its log source, and every scalar is content.
    public var isGeneric: Bool
    /// Generic mode: where the event time stands (epoch milliseconds, or RFC 3339 text).
    public var timeField: String
    /// Collect decoded text for content detectors.
    public var collectsText: Bool
    /// Count principals, actions, addresses and the like.
    public var takesCensus: Bool
    public var filter: EventFilter
    /// Lines longer than this are reported and skipped.
    public var maximumLineBytes: Int
    /// Objects and arrays nested deeper than this make a line an error.
    public var maximumDepth: Int
    /// Seed of the census tables. Names come from the log: give each run its own.
    public var hashSeed: UInt64
    /// Distinct values kept per census list and worker.
    public var censusCapacity: Int

    public init(
        isGeneric: Bool = false,
        timeField: String = "timestamp",
        collectsText: Bool = true,
        takesCensus: Bool = true,
        filter: EventFilter = EventFilter(),
        maximumLineBytes: Int = 16 << 20,
        maximumDepth: Int = 256,
        hashSeed: UInt64 = 0x9E37_79B9_7F4A_7C15,
        censusCapacity: Int = 65_536
    ) {
        self.isGeneric = isGeneric
        self.timeField = timeField
        self.collectsText = collectsText
        self.takesCensus = takesCensus
        self.filter = filter
        self.maximumLineBytes = maximumLineBytes
        self.maximumDepth = maximumDepth
        self.hashSeed = hashSeed
        self.censusCapacity = censusCapacity
    }
}

/// Which events count at all: the others are read and dropped (`EventView.isIncluded` is false).
public struct EventFilter: Sendable, Hashable {
    /// Epoch milliseconds; events without a readable time do not pass a bound.
    public var since: Int64?
    /// Exclusive.
    public var until: Int64?
    /// Exact workspace ids; empty = all.
    public var workspaces: [String]
    /// Principals, compared ignoring case; empty = all.
    public var principals: [String]

    public init(since: Int64? = nil, until: Int64? = nil, workspaces: [String] = [], principals: [String] = []) {
        self.since = since
        self.until = until
        self.workspaces = workspaces
        self.principals = principals
    }

    var isEmpty: Bool { since == nil && until == nil && workspaces.isEmpty && principals.isEmpty }
}
