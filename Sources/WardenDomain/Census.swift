/// Who did what, where and when, over everything that was read. Built per worker and merged; memory is bounded.
///
/// Lists hold the most frequent values; `distinct` counts all of them, exactly while a table is under its bound
/// and as a lower bound (`isTruncated`) beyond.
public struct Census: Sendable, Hashable, Codable {
    /// A value and how often it occurred.
    public struct Entry: Sendable, Hashable, Codable {
        public var value: String
        public var count: UInt64

        public init(value: String, count: UInt64) {
            self.value = value
            self.count = count
        }
    }

    /// The distribution of one field, most frequent first.
    public struct Distribution: Sendable, Hashable, Codable {
        public var entries: [Entry]
        public var distinct: UInt64
        public var isTruncated: Bool

        public init(entries: [Entry] = [], distinct: UInt64 = 0, isTruncated: Bool = false) {
            self.entries = entries
            self.distinct = distinct
            self.isTruncated = isTruncated
        }
    }

    public var events: UInt64
    public var bytes: UInt64
    public var failures: UInt64
    /// Epoch milliseconds of the oldest and newest event.
    public var firstEvent: Int64?
    public var lastEvent: Int64?
    public var principals: Distribution
    /// `service/action`.
    public var actions: Distribution
    public var services: Distribution
    public var sourceAddresses: Distribution
    public var userAgents: Distribution
    public var workspaces: Distribution
    /// By `EventSource.rawValue`.
    public var sources: Distribution
    /// Events per hour: key = epoch hours (UTC), ascending by key.
    public var eventsPerHour: [Hour]

    /// One hour of activity.
    public struct Hour: Sendable, Hashable, Codable {
        /// Hours since the epoch, UTC.
        public var hour: Int64
        public var count: UInt64

        public init(hour: Int64, count: UInt64) {
            self.hour = hour
            self.count = count
        }
    }

    public init(
        events: UInt64 = 0,
        bytes: UInt64 = 0,
        failures: UInt64 = 0,
        firstEvent: Int64? = nil,
        lastEvent: Int64? = nil,
        principals: Distribution = .init(),
        actions: Distribution = .init(),
        services: Distribution = .init(),
        sourceAddresses: Distribution = .init(),
        userAgents: Distribution = .init(),
        workspaces: Distribution = .init(),
        sources: Distribution = .init(),
        eventsPerHour: [Hour] = []
    ) {
        self.events = events
        self.bytes = bytes
        self.failures = failures
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
        self.principals = principals
        self.actions = actions
        self.services = services
        self.sourceAddresses = sourceAddresses
        self.userAgents = userAgents
        self.workspaces = workspaces
        self.sources = sources
        self.eventsPerHour = eventsPerHour
    }
}
