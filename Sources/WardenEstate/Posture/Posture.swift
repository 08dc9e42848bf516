public import WardenDomain

/// The state of an estate at one time, as far as it was read: what exists, what leads where, where audit data lies, and
/// the provider's own answers about each. Access, checks and remedies reason over this value and over nothing else, so a
/// plan that was not applied yet is judged by the same code: it is another posture.
public struct Posture: Sendable {
    /// Epoch milliseconds.
    public var takenAt: Int64
    public var assets: [AssetID: Asset]
    public var edges: [Edge]
    /// Where audit data lies, copies included.
    public var locations: [Location]
    /// What discovery could not learn.
    public var unknowns: [Unknown]
    private var readings: [AssetID: [Aspect: Reading]]

    public init(
        takenAt: Int64,
        assets: [Asset] = [],
        edges: [Edge] = [],
        locations: [Location] = [],
        unknowns: [Unknown] = []
    ) {
        self.takenAt = takenAt
        self.assets = Dictionary(assets.map { ($0.id, $0) }) { _, last in last }
        self.edges = edges
        self.locations = locations
        self.unknowns = unknowns
        readings = [:]
    }

    /// The reading; one that was never taken is unknown, so that nothing passes for want of asking.
    public subscript(_ aspect: Aspect, of asset: AssetID) -> Reading {
        get {
            readings[asset]?[aspect]
                ?? .unknown(
                    Unknown(
                        "\(aspect) of \(asset)",
                        call: aspect.rawValue,
                        reason: .outOfScope,
                        detail: "it was not read",
                        blindSpot: "\(aspect) of \(asset)",
                        asset: asset
                    )
                )
        }
        set { readings[asset, default: [:]][aspect] = newValue }
    }

    /// The document of an aspect; nil where there is none or it is not known.
    public func document(_ aspect: Aspect, of asset: AssetID) -> JSONValue? { self[aspect, of: asset].document }

    /// Assets of a kind, by id.
    public func assets(_ kind: AssetKind) -> [Asset] {
        assets.values.filter { $0.kind == kind }.sorted { $0.id < $1.id }
    }

    /// All readings of one asset.
    public func readings(of asset: AssetID) -> [Aspect: Reading] { readings[asset] ?? [:] }
}
