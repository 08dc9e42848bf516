internal import Foundation
internal import WardenDomain
public import WardenEstate
public import WardenStore

/// The last posture that was read, from the store.
public struct StoredPosture {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// Of the estate, or of any; nil = there is none.
    ///
    /// Tables and texts that have nothing to do with audit data are left out: memory grows with the locations, not with
    /// the estate.
    ///
    /// - Parameters:
    ///   - scope: `DiscoveryTargets.name`.
    ///   - since: epoch milliseconds; older ones do not count.
    /// - Throws: `WardenError` where the store fails.
    public func load(scope: String? = nil, since: Int64 = .min) throws -> Posture? {
        guard let (estate, bytes) = try store.latestEstate(scope: scope),
            let run = try store.latestPosture(estate: estate.id), run.startedAt >= since
        else { return nil }
        let decoder = JSONDecoder()
        let report = try decoder.decode(EstateReport.self, from: Data(bytes))
        let (assets, edges) = try parts(of: estate.id, report, decoder)
        var posture = Posture(
            takenAt: run.startedAt,
            assets: assets,
            edges: edges,
            locations: report.locations,
            unknowns: report.unknowns
        )
        var pieces: [AssetID: [Aspect: [Reading]]] = [:]
        try store.eachReading(run.id) { asset, aspect, isUnknown, value in
            guard let id = AssetID(asset) else { return }
            let aspect = Aspect(rawValue: aspect)
            let known: Reading? =
                isUnknown
                ? .unknown(try decoder.decode(Unknown.self, from: Data(value))) : value.isEmpty ? .absent : nil
            if let whole = aspect.whole {
                let reading = try known ?? .known(JSONReader.read(value))
                pieces[id, default: [:]][whole, default: []].append(reading)
            } else if let known {
                posture[aspect, of: id] = known
            } else {
                posture.set(encoded: value, aspect, of: id)
            }
            if posture.assets[id] == nil { posture.assets[id] = Asset(id) }
        }
        for (id, aspects) in pieces {
            for (aspect, readings) in aspects { posture[aspect, of: id] = Self.joined(readings) }
        }
        return posture
    }

    private func parts(
        of run: Int64,
        _ report: EstateReport,
        _ decoder: JSONDecoder
    ) throws -> (assets: [Asset], edges: [Edge]) {
        let wanted = Set(report.locations.map(\.asset.id.description))
        var assets: [Asset] = []
        var kept: Set<String> = []
        try store.eachEstateAsset(run) { id, value in
            guard wanted.contains(id) || AssetID(id)?.kind.isLoadedAlways == true else { return }
            kept.insert(id)
            assets.append(try decoder.decode(Asset.self, from: Data(value)))
        }
        // Locations that something names and no listing showed.
        for location in report.locations where !kept.contains(location.asset.id.description) {
            kept.insert(location.asset.id.description)
            assets.append(location.asset)
        }
        var edges: [Edge] = []
        try store.eachEstateEdge(run) { source, target, value in
            guard kept.contains(source) || kept.contains(target) else { return }
            edges.append(try decoder.decode(Edge.self, from: Data(value)))
        }
        return (assets, edges)
    }

    /// One document of the pieces; unknown where one of them is.
    private static func joined(_ readings: [Reading]) -> Reading {
        var members: [String: JSONValue] = [:]
        for reading in readings {
            switch reading {
            case .unknown: return reading
            case .absent: continue
            case .known(let document): members.merge(document.object ?? [:]) { first, _ in first }
            }
        }
        return .known(.object(members))
    }
}

extension AssetKind {
    /// Kinds that are few enough to be in memory whatever the estate's size.
    fileprivate var isLoadedAlways: Bool {
        switch self {
        case .table, .view, .materializedView, .streamingTable, .volume, .notebook, .query, .dashboard, .job, .alert,
            .pipeline, .genieSpace, .prefix:
            false
        default: true
        }
    }
}
