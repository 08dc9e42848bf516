public import WardenDomain

/// One line in a list of events: a group of detections, or of sensitive content.
public struct EventListEntry: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case detection, content }

    public var kind: Kind
    public var fingerprint: String
    public var severity: Severity
    public var count: UInt64
    /// Epoch milliseconds.
    public var firstSeen: Int64?
    public var lastSeen: Int64?
    public var title: String
    /// The principal, or the field.
    public var subject: String
}

/// Which events a list shows.
public struct EventListFilter: Sendable, Hashable {
    /// Empty = all.
    public var severities: Set<Severity>
    public var kinds: Set<EventListEntry.Kind>
    /// Every word has to occur.
    public var words: [String]
    /// Epoch milliseconds: seen at or after.
    public var since: Int64?

    public init(
        severities: Set<Severity> = [],
        kinds: Set<EventListEntry.Kind> = [],
        words: [String] = [],
        since: Int64? = nil
    ) {
        self.severities = severities
        self.kinds = kinds
        self.words = words
        self.since = since
    }
}

/// Events of a scope, by severity.
public struct EventListCounts: Sendable, Hashable {
    public var bySeverity: [Severity: Int] = [:]

    public var total: Int { bySeverity.values.reduce(0, +) }

    public init() {}
}

/// A scope as a person knows it.
public struct ScopeOverview: Sendable {
    public var id: String
    public var paths: [String]
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var lastScanAt: Int64
    public var census: Census
}
