internal import Foundation
public import WardenDomain
public import WardenEstate
public import WardenStore

/// A collected estate on disk, as the reasoning wants it.
public struct StoredEstate: EstateGraph {
    private let store: Store
    private let run: Int64
    private let decoder = JSONDecoder()

    /// - Parameter run: id of a run of discovery.
    public init(store: Store, run: Int64) {
        self.store = store
        self.run = run
    }

    public func asset(_ id: AssetID) throws(WardenError) -> Asset? {
        try store.estateAsset(run, id.description).map { bytes throws(WardenError) in try read(bytes) }
    }

    public func origins() throws(WardenError) -> [Asset] { try readAll(store.estateOrigins(run)) }

    public func edges(from id: AssetID) throws(WardenError) -> [Edge] {
        try readAll(store.estateEdges(run, source: id.description))
    }

    public func edges(inBucketOf place: StorageURL) throws(WardenError) -> [Edge] {
        try readAll(store.estateEdges(run, bucket: place.root.description))
    }

    public func assets(inBucketOf place: StorageURL) throws(WardenError) -> [Asset] {
        try readAll(store.estateAssets(run, bucket: place.root.description))
    }

    public func unknowns(about id: AssetID) throws(WardenError) -> [Unknown] {
        try readAll(store.estateUnknowns(run, about: id.description))
    }

    public func unknowns() throws(WardenError) -> [Unknown] { try readAll(store.estateUnknowns(run)) }

    public func listings() throws(WardenError) -> [ListingRecord] { try readAll(store.estateListings(run)) }

    private func readAll<Value: Decodable>(_ rows: [[UInt8]]) throws(WardenError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(rows.count)
        for row in rows { values.append(try read(row)) }
        return values
    }

    private func read<Value: Decodable>(_ bytes: [UInt8]) throws(WardenError) -> Value {
        do {
            return try decoder.decode(Value.self, from: Data(bytes))
        } catch {
            throw WardenError(
                code: "store.unreadable-value",
                object: "estate",
                "a stored value cannot be read: \(error)",
                hint: "discover again with --full"
            )
        }
    }
}
