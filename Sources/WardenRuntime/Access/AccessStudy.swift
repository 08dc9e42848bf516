internal import Foundation
public import WardenAccess
public import WardenDomain
public import WardenEstate

/// Who can do what, over the estate that was discovered and read last; reads it first where that is too long ago.
public struct AccessStudy: Sendable {
    /// A posture older than this many milliseconds is read again.
    public static let maximumAge: Int64 = 3_600_000

    public let graph: AccessGraph
    /// Epoch milliseconds.
    public let takenAt: Int64
    private let assets: [AssetID: Asset]

    public init(posture: Posture) {
        graph = AccessGraph(posture: posture)
        takenAt = posture.takenAt
        assets = posture.assets
    }

    /// - Parameters:
    ///   - configuration: path of the configuration; nil = where `Connector.load` looks.
    ///   - refreshes: reads anew, however young what is stored is.
    /// - Throws: `ConfigurationError`, `configuration.*`, `connect.*`, `state.unusable`, `store.*`.
    public static func load(
        configuration: String?,
        state: String,
        refreshes: Bool,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void
    ) async throws -> AccessStudy {
        let connector = try Connector.load(path: configuration, concurrency: nil)
        let scope = try DiscoveryTargets(connector).name
        let store = try StateDirectory(path: state).openStore()
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        if !refreshes, let posture = try StoredPosture(store: store).load(scope: scope, since: now - maximumAge) {
            return AccessStudy(posture: posture)
        }
        let discovery = try Discovery(
            configuration: configuration,
            state: state,
            concurrency: nil,
            startsOver: refreshes
        )
        _ = try await discovery.run(readsPosture: true, progress: progress)
        guard let posture = try StoredPosture(store: store).load(scope: scope) else {
            throw WardenError(
                code: "access.no-posture",
                object: "store",
                "the estate was read and is not in the store",
                hint: "run 'trailwarden discover --posture' and see what it says"
            )
        }
        return AccessStudy(posture: posture)
    }

    // MARK: Names

    /// Finds a location by the name that a person would write: `system.access.audit`, `s3://bucket/prefix`, a view's or
    /// dashboard's name, an asset id.
    ///
    /// - Throws: `access.unknown-location`, `access.ambiguous-location`.
    public func location(_ text: String) throws(WardenError) -> AssetID {
        if let place = StorageURL(text) { return locationID(of: place) }
        if let id = AssetID(text), assets[id] != nil || id.place != nil { return id }
        let wanted = text.lowercased()
        let found = assets.values.filter { asset in
            asset.id.name.lowercased() == wanted || asset.name.lowercased() == wanted
        }
        let located = Set(graph.locations.map(\.asset.id))
        let known = found.filter { located.contains($0.id) }
        let candidates = (known.isEmpty ? found : known).map(\.id).sorted()
        if candidates.count == 1 { return candidates[0] }
        if candidates.isEmpty {
            let examples = graph.locations.prefix(4).map(\.asset.name).joined(separator: "', '")
            throw WardenError(
                code: "access.unknown-location",
                object: text,
                "no location of that name is known",
                hint: "run 'trailwarden discover' for the list"
                    + (examples.isEmpty ? "" : "; for example '\(examples)'")
            )
        }
        throw WardenError(
            code: "access.ambiguous-location",
            object: text,
            "\(candidates.count) locations have that name",
            hint: "name one of them: " + candidates.map { "'\($0)'" }.joined(separator: ", ")
        )
    }

    private func locationID(of place: StorageURL) -> AssetID { AssetID(place) }

    /// - Throws: `access.unknown-principal`, `access.ambiguous-principal`.
    public func party(_ text: String) throws(WardenError) -> Party {
        let found = graph.parties(named: text)
        let actors = found.filter(\.isActor)
        if let only = actors.count == 1 ? actors.first : found.count == 1 ? found.first : nil { return only }
        if found.isEmpty {
            throw WardenError(
                code: "access.unknown-principal",
                object: text,
                "nobody of that name is known",
                hint: "name an e-mail address, an application id, a group, an ARN or an AWS account"
            )
        }
        throw WardenError(
            code: "access.ambiguous-principal",
            object: text,
            "\(found.count) principals have that name",
            hint: "name one of them: " + found.map { "'\($0.id)'" }.joined(separator: ", ")
        )
    }

    /// Audit locations that the product can judge, originals first.
    public var judged: [Location] {
        graph.locations.filter { location in
            switch location.asset.id.kind {
            case .table, .volume, .externalLocation, .bucket, .prefix, .mount, .dbfs, .dashboard, .share: true
            default: false
            }
        }
    }
}
