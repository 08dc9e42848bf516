/// How much of one kind of sensitive content a location (a prefix, a directory) holds.
public struct ContentPlace: Sendable, Hashable, Codable {
    /// The path above days and hours: `/mnt/audit-logs/workspaceId=1`. Empty for what goes beyond the bound.
    public var location: String
    public var count: UInt64
    /// Different values; a lower bound past 10,000, and where values of earlier scans turn up in another location.
    public var distinctValues: UInt64
    /// Event types, `service/action`, most frequent first, at most 12; the last may be `other`.
    public var actions: [Census.Entry]

    public init(location: String, count: UInt64, distinctValues: UInt64, actions: [Census.Entry]) {
        self.location = location
        self.count = count
        self.distinctValues = distinctValues
        self.actions = actions
    }

    /// The location of a file: its folder, without parts that are a day or an hour and what follows them.
    public static func location(ofFile path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        if let day = parts.firstIndex(where: isTime) { parts = parts[..<day] }
        let location = parts.joined(separator: "/")
        return location.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : location
    }

    /// `date=2026-06-01`, `2026`, `06`, `y=2026`, `PT1H`-style folders of one day or hour.
    private static func isTime(_ part: Substring) -> Bool {
        let value = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if value.count == 2 {
            return ["date", "day", "dt", "year", "y", "month", "m", "hour", "h", "d"].contains(value[0].lowercased())
        }
        let isDate = part.count == 10 && part.allSatisfy { $0.isNumber || $0 == "-" }
        return isDate || part.count == 4 && part.hasPrefix("20") && part.allSatisfy(\.isNumber)
    }
}

/// What one location holds, over all kinds.
public struct LocationContent: Sendable, Hashable {
    /// One kind of content there.
    public struct Kind: Sendable, Hashable {
        public var kind: String
        public var title: String
        public var contentClass: ContentClass
        public var severity: Severity
        public var count: UInt64
        /// Over the fields added up.
        public var distinctValues: UInt64
        public var fields: [Census.Entry]
        public var actions: [Census.Entry]
    }

    public var location: String
    /// Worst first, then the most frequent.
    public var kinds: [Kind]
    public var worst: Severity { kinds.map(\.severity).max() ?? .informational }

    /// Gathers the groups of a report by location: the worst location first.
    public static func gather(_ groups: [ContentGroup]) -> [LocationContent] {
        var found: [String: [String: Kind]] = [:]
        for group in groups {
            for place in group.places {
                var kind =
                    found[place.location]?[group.kind]
                    ?? Kind(
                        kind: group.kind,
                        title: group.title,
                        contentClass: group.contentClass,
                        severity: group.severity,
                        count: 0,
                        distinctValues: 0,
                        fields: [],
                        actions: []
                    )
                kind.count &+= place.count
                kind.distinctValues &+= place.distinctValues
                kind.fields = merged(kind.fields, [Census.Entry(value: group.field, count: place.count)])
                kind.actions = merged(kind.actions, place.actions)
                found[place.location, default: [:]][group.kind] = kind
            }
        }
        let all = found.map { location, kinds in
            LocationContent(
                location: location,
                kinds: kinds.values.sorted {
                    ($1.severity, $1.count, $0.kind) < ($0.severity, $0.count, $1.kind)
                }
            )
        }
        func weight(_ content: LocationContent) -> UInt64 { content.kinds.reduce(0) { $0 &+ $1.count } }
        return all.sorted { ($1.worst, weight($1), $0.location) < ($0.worst, weight($0), $1.location) }
    }

    /// The two lists added up, most frequent first.
    public static func merged(_ left: [Census.Entry], _ right: [Census.Entry]) -> [Census.Entry] {
        var counts: [String: UInt64] = [:]
        for entry in left + right { counts[entry.value, default: 0] &+= entry.count }
        return counts.map { Census.Entry(value: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
}
