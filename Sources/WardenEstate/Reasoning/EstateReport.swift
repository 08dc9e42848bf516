/// What a run of discovery says: every location with its evidence, and everything that is not known.
public struct EstateReport: Sendable, Hashable, Codable {
    public static let schemaName = "trailwarden.estate/1"

    public var schema: String
    /// Epoch milliseconds.
    public var generatedAt: Int64
    /// False where anything is unknown: then nothing that is absent here is known to be absent.
    public var isComplete: Bool
    /// Most exposed first.
    public var locations: [Location]
    /// Roles, keys and credentials that write or guard locations.
    public var guards: [Edge]
    public var unknowns: [Unknown]
    public var listings: [ListingRecord]

    public init(
        generatedAt: Int64,
        locations: [Location],
        guards: [Edge],
        unknowns: [Unknown],
        listings: [ListingRecord]
    ) {
        schema = Self.schemaName
        self.generatedAt = generatedAt
        isComplete = unknowns.isEmpty && listings.allSatisfy(\.isComplete)
        self.locations = locations
        self.guards = guards
        self.unknowns = unknowns
        self.listings = listings
    }

    /// The places that fit, and those that data passes on its way to them.
    public func around(_ fits: (Location) -> Bool) -> EstateReport {
        var kept: Set<AssetID> = []
        for location in locations where fits(location) {
            kept.insert(location.asset.id)
            kept.insert(location.origin)
            for edge in location.chain { kept.formUnion([edge.source, edge.target]) }
        }
        var part = self
        part.locations = locations.filter { kept.contains($0.asset.id) }
        part.guards = guards.filter { kept.contains($0.source) }
        return part
    }

    /// Unknowns of one cause, most frequent first: one missing grant may hide a thousand answers.
    public var unknownGroups: [UnknownGroup] {
        var groups: [UnknownGroup.Key: UnknownGroup] = [:]
        for unknown in unknowns {
            let key = UnknownGroup.Key(call: unknown.call, reason: unknown.reason, permission: unknown.permission)
            groups[key, default: UnknownGroup(key: key)].questions.append(unknown)
        }
        return groups.values.sorted {
            ($1.questions.count, $0.key.call, $0.key.reason.rawValue) < (
                $0.questions.count, $1.key.call, $1.key.reason.rawValue
            )
        }
    }
}

/// Unknowns that one cause explains.
public struct UnknownGroup: Sendable, Hashable {
    public struct Key: Sendable, Hashable {
        public var call: String
        public var reason: Unknown.Reason
        public var permission: String?
    }

    public var key: Key
    public var questions: [Unknown] = []
}
