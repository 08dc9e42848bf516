public import WardenEstate

/// What a change of the estate does to who has access: compare the graph before with the graph after.
public struct AccessDifference: Sendable, Hashable, Codable {
    public struct Change: Sendable, Hashable, Codable {
        public var party: Party
        public var location: AssetID
        public var capability: Capability
        public var before: Verdict
        public var after: Verdict
    }

    /// Those who could not, or were not known to, and now can.
    public private(set) var gained: [Change] = []
    /// Those who could and now cannot.
    public private(set) var lost: [Change] = []
    /// Those whose answer became unknown.
    public private(set) var obscured: [Change] = []

    public init(
        from before: AccessGraph,
        to after: AccessGraph,
        locations: [AssetID],
        capabilities: [Capability] = Capability.allCases
    ) {
        for location in locations {
            for capability in capabilities {
                let old = before.verdicts(of: location, to: capability)
                let new = after.verdicts(of: location, to: capability)
                for party in Set(old.keys).union(new.keys).sorted() {
                    let change = Change(
                        party: party,
                        location: location,
                        capability: capability,
                        before: old[party] ?? .no,
                        after: new[party] ?? .no
                    )
                    guard change.before != change.after else { continue }
                    switch change.after {
                    case .yes: gained.append(change)
                    case .no: lost.append(change)
                    case .unknown: obscured.append(change)
                    }
                }
            }
        }
    }

    public var isEmpty: Bool { gained.isEmpty && lost.isEmpty && obscured.isEmpty }
}
