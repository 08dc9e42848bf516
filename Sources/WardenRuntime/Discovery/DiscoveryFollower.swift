internal import Foundation
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Decides what to ask about locations that were found: lineage of tables and paths, the configuration of buckets, tables
/// that no listing showed. Nothing is asked twice.
struct DiscoveryFollower {
    private static let namesPerStatement = 50

    private let store: Store
    private let run: Int64
    private var asked: Set<AssetID> = []
    private var buckets: Set<String> = []

    init(store: Store, run: Int64) {
        self.store = store
        self.run = run
    }

    mutating func tasks(for locations: [Location]) throws -> [DiscoveryTask] {
        let metastores = try metastores()
        var tables: [String: [String]] = [:]
        var paths: [String] = []
        var legacy: [String] = []
        var tasks: [DiscoveryTask] = []
        for location in locations where location.role != .trace && location.role != .source {
            let id = location.asset.id
            guard asked.insert(id).inserted else { continue }
            if let place = id.place {
                paths.append(place.description)
                if place.scheme == "s3", buckets.insert(place.bucket).inserted { tasks.append(.bucket(place.bucket)) }
            } else if id.kind == .table, let metastore = metastores[id.scope] {
                tables[id.scope, default: []].append(id.name)
                if !location.wasListed { tasks.append(.table(metastore, id.name)) }
            } else if id.kind == .table, id.scope.hasPrefix("workspace-") {
                legacy.append(id.name)
            }
        }
        for (id, metastore) in metastores.sorted(by: { $0.key < $1.key }) {
            let names = (tables[id] ?? []).sorted()
            for start in stride(from: 0, to: names.count, by: Self.namesPerStatement) {
                let end = min(start + Self.namesPerStatement, names.count)
                tasks.append(.lineage(metastore, tables: Array(names[start..<end]), paths: []))
                tasks.append(.statements(metastore, tables: Array(names[start..<end])))
            }
            for start in stride(from: 0, to: paths.count, by: Self.namesPerStatement) {
                let end = min(start + Self.namesPerStatement, paths.count)
                tasks.append(.lineage(metastore, tables: [], paths: Array(paths[start..<end])))
                tasks.append(.pathStatements(metastore, paths: Array(paths[start..<end])))
            }
            // Lineage knows no tables outside of Unity Catalog; what a statement makes of them, its text tells.
            for start in stride(from: 0, to: legacy.count, by: Self.namesPerStatement) {
                let end = min(start + Self.namesPerStatement, legacy.count)
                tasks.append(.statements(metastore, tables: Array(legacy[start..<end])))
            }
        }
        return tasks
    }

    private func metastores() throws -> [String: MetastoreTarget] {
        var found: [String: MetastoreTarget] = [:]
        for bytes in try store.estateAssets(run, idsFrom: "metastore:databricks/") {
            let asset = try JSONDecoder().decode(Asset.self, from: Data(bytes))
            guard let workspace = asset.facts["workspace"] else { continue }
            let target = WorkspaceTarget(
                id: workspace,
                name: asset.facts["workspace_name"] ?? workspace,
                host: asset.facts["host"],
                metastore: asset.id.name
            )
            found[asset.id.name] = MetastoreTarget(id: asset.id.name, name: asset.name, workspace: target)
        }
        return found
    }
}
