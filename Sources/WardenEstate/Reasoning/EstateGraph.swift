public import WardenDomain

/// What the reasoning asks of a collected estate. A store answers from disk, so memory does not grow with the estate.
public protocol EstateGraph {
    func asset(_ id: AssetID) throws(WardenError) -> Asset?
    /// Where audit data begins.
    func origins() throws(WardenError) -> [Asset]
    func edges(from id: AssetID) throws(WardenError) -> [Edge]
    /// Edges whose source is a place in the bucket of `place`.
    func edges(inBucketOf place: StorageURL) throws(WardenError) -> [Edge]
    /// Assets that show or keep files in the bucket of `place`; not places themselves.
    func assets(inBucketOf place: StorageURL) throws(WardenError) -> [Asset]
    /// Unknowns about one asset.
    func unknowns(about id: AssetID) throws(WardenError) -> [Unknown]
}

/// An estate that fits into memory: tests, and small ones.
public struct MemoryEstate: EstateGraph, Sendable {
    public private(set) var assets: [AssetID: Asset] = [:]
    public private(set) var edges: [Edge] = []
    public private(set) var unknowns: [Unknown] = []
    private var outgoing: [AssetID: [Int]] = [:]
    private var placed: [StorageURL: [Int]] = [:]
    private var readers: [StorageURL: [AssetID]] = [:]

    public init(assets: [Asset] = [], edges: [Edge] = [], unknowns: [Unknown] = []) {
        for asset in assets { add(asset) }
        for edge in edges { add(edge) }
        self.unknowns = unknowns
    }

    public mutating func add(_ asset: Asset) {
        let isNew = assets.updateValue(asset, forKey: asset.id) == nil
        if isNew, !asset.kind.isPlace, let place = asset.place { readers[place.root, default: []].append(asset.id) }
    }

    public mutating func add(_ edge: Edge) {
        outgoing[edge.source, default: []].append(edges.count)
        if let place = edge.source.place { placed[place.root, default: []].append(edges.count) }
        edges.append(edge)
    }

    public mutating func add(_ unknown: Unknown) { unknowns.append(unknown) }

    public func asset(_ id: AssetID) -> Asset? { assets[id] }

    public func origins() -> [Asset] { assets.values.filter { $0.origin != nil }.sorted { $0.id < $1.id } }

    public func edges(from id: AssetID) -> [Edge] { outgoing[id, default: []].map { edges[$0] } }

    public func edges(inBucketOf place: StorageURL) -> [Edge] { placed[place.root, default: []].map { edges[$0] } }

    public func assets(inBucketOf place: StorageURL) -> [Asset] {
        readers[place.root, default: []].compactMap { assets[$0] }
    }

    public func unknowns(about id: AssetID) -> [Unknown] { unknowns.filter { $0.asset == id } }
}
