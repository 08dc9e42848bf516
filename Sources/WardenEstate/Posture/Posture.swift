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
    private var readings: [AssetID: [Aspect: Kept]]
    private let memory = ReadingMemory()

    private enum Kept: Sendable {
        case tree(Reading)
        case encoded(EncodedReading)
    }

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
            readings[asset]?[aspect].map { reading($0, aspect, asset) }
                ?? Self.unknown(aspect, asset, .outOfScope, "it was not read")
        }
        set { readings[asset, default: [:]][aspect] = .tree(newValue) }
    }

    /// Keeps an answer as it was stored, in JSON.
    public mutating func set(encoded document: [UInt8], _ aspect: Aspect, of asset: AssetID) {
        readings[asset, default: [:]][aspect] = .encoded(EncodedReading(document))
    }

    private func reading(_ kept: Kept, _ aspect: Aspect, _ asset: AssetID) -> Reading {
        switch kept {
        case .tree(let reading): return reading
        case .encoded(let encoded):
            guard let tree = try? memory.tree(encoded) else {
                return Self.unknown(aspect, asset, .malformed, "the stored answer cannot be read")
            }
            return .known(tree)
        }
    }

    private static func unknown(
        _ aspect: Aspect,
        _ asset: AssetID,
        _ reason: Unknown.Reason,
        _ detail: String
    ) -> Reading {
        let question = "\(aspect) of \(asset)"
        return .unknown(
            Unknown(
                question,
                call: aspect.rawValue,
                reason: reason,
                detail: detail,
                blindSpot: question,
                asset: asset
            )
        )
    }

    /// The document of an aspect; nil where there is none or it is not known.
    public func document(_ aspect: Aspect, of asset: AssetID) -> JSONValue? { self[aspect, of: asset].document }

    /// Assets of a kind, by id.
    public func assets(_ kind: AssetKind) -> [Asset] {
        assets.values.filter { $0.kind == kind }.sorted { $0.id < $1.id }
    }

    /// All readings of one asset.
    public func readings(of asset: AssetID) -> [Aspect: Reading] {
        var found: [Aspect: Reading] = [:]
        for (aspect, kept) in readings[asset] ?? [:] { found[aspect] = reading(kept, aspect, asset) }
        return found
    }

    /// Whether anything was asked about the asset.
    public func isRead(_ asset: AssetID) -> Bool { readings[asset]?.isEmpty == false }
}
