/// One place where audit data, a copy of it, or word of it can be found, and why.
public struct Location: Sendable, Hashable, Codable {
    /// What the location is to the data; the cases stand in rising exposure.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Configured to make the data flow; holds none.
        case source
        /// Names and times of objects, not their content.
        case trace
        /// Where the platform puts it.
        case original
        /// Runs or shows a question over it.
        case reader
        /// The same data through another door.
        case door
        case copy
        /// Readable by somebody who is not of this account.
        case outside

        public var exposure: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        public static func < (left: Role, right: Role) -> Bool { left.exposure < right.exposure }
    }

    public var asset: Asset
    public var role: Role
    public var confidence: Confidence
    /// The shortest chain of evidence from an origin; empty for an origin.
    public var chain: [Edge]
    /// Where the chain begins.
    public var origin: AssetID
    public var sensitivity: String?
    /// Whether the asset itself was listed; false = only something that names it was seen.
    public var wasListed: Bool
    public var unchecked: [Unknown]

    public init(
        asset: Asset,
        role: Role,
        confidence: Confidence,
        chain: [Edge],
        origin: AssetID,
        sensitivity: String?,
        wasListed: Bool,
        unchecked: [Unknown]
    ) {
        self.asset = asset
        self.role = role
        self.confidence = confidence
        self.chain = chain
        self.origin = origin
        self.sensitivity = sensitivity
        self.wasListed = wasListed
        self.unchecked = unchecked
    }
}
