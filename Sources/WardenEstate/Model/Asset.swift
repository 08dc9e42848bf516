/// Something that exists, as a listing told of it.
public struct Asset: Sendable, Hashable, Codable {
    /// Why audit data begins here: nothing in the estate has to lead to it.
    public enum Origin: String, Sendable, Hashable, Codable {
        /// Configured to deliver audit logs.
        case delivery
        /// Filled by the platform itself: a system table.
        case system
        /// Files of the documented layout lie there.
        case layout
        /// The customer says so in the configuration.
        case declared
    }

    public var id: AssetID
    /// Finer than the id's: a view has an id of kind `table`.
    public var kind: AssetKind
    /// For a person, in the spelling of its owner.
    public var name: String
    public var owner: String?
    /// The files it reads or keeps.
    public var place: StorageURL?
    public var origin: Origin?
    /// What says that it exists, and where its files are.
    public var evidence: Evidence?
    /// What is in it, where known: `audit events`, `statement text`.
    public var sensitivity: String?
    /// Facts that later commands need: `region`, `table_type`, `status`.
    public var facts: [String: String]

    public init(
        _ id: AssetID,
        kind: AssetKind? = nil,
        name: String? = nil,
        owner: String? = nil,
        place: StorageURL? = nil,
        origin: Origin? = nil,
        evidence: Evidence? = nil,
        sensitivity: String? = nil,
        facts: [String: String] = [:]
    ) {
        self.id = id
        self.kind = kind ?? id.kind
        self.name = name ?? (id.kind.isPlace ? "\(id.scope)://\(id.name)" : id.name)
        self.owner = owner
        self.place = place ?? id.place
        self.origin = origin
        self.evidence = evidence
        self.sensitivity = sensitivity
        self.facts = facts
    }
}
