internal import Foundation
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// What there is to read of a discovered estate.
struct PosturePlan {
    private static let objectsPerTask = 20
    private static let securablesPerTask = 20

    private(set) var tasks: [PostureTask] = []

    init(targets: DiscoveryTargets, store: Store, estate: EstateRun) throws {
        let decoder = JSONDecoder()
        var workspaces: [String: WorkspaceTarget] = [:]
        var metastores: [String: MetastoreTarget] = [:]
        var listed: [Asset] = []
        // Only the kinds that are read for their own sake; tables and texts are read where they hold audit data.
        try store.eachEstateAsset(estate.id) { id, value in
            guard let kind = AssetID(id)?.kind else { return }
            switch kind {
            case .workspace, .metastore, .bucket, .externalLocation, .storageCredential, .share, .recipient, .backup,
                .topic, .queue:
                listed.append(try decoder.decode(Asset.self, from: Data(value)))
            default: return
            }
        }
        for asset in listed {
            switch asset.kind {
            case .workspace:
                workspaces[asset.id.name] = WorkspaceTarget(
                    id: asset.id.name,
                    name: asset.name,
                    host: asset.facts["host"]
                )
            case .metastore:
                guard let id = asset.facts["workspace"] else { continue }
                let workspace = WorkspaceTarget(
                    id: id,
                    name: asset.facts["workspace_name"] ?? id,
                    host: asset.facts["host"],
                    metastore: asset.id.name
                )
                metastores[asset.id.name] = MetastoreTarget(
                    id: asset.id.name,
                    name: asset.name,
                    workspace: workspace
                )
            default: continue
            }
        }
        let report = try store.latestEstate(scope: estate.scope).map {
            try decoder.decode(EstateReport.self, from: Data($0.report))
        }
        let locations = report?.locations ?? []
        // The queue is worked off from its end: what holds up others stands last.
        plan(objects: locations, workspaces)
        plan(securables: locations, listed, metastores)
        for workspace in workspaces.values.sorted(by: { $0.id < $1.id }) {
            for part in PostureTask.WorkspacePart.allCases { tasks.append(.workspace(workspace, part)) }
        }
        for metastore in metastores.values.sorted(by: { $0.id < $1.id }) { tasks.append(.metastore(metastore)) }
        plan(buckets: locations, listed, open: report?.unknowns ?? [], targets)
        plan(copies: locations, listed, targets)
        if targets.account != nil {
            for part in PostureTask.AccountPart.allCases { tasks.append(.account(part)) }
        }
        for index in targets.clouds.indices { tasks.append(.cloud(index)) }
    }

    /// Buckets that hold audit data or word of it, that may, and those that somebody declared. The others are set aside:
    /// no check asks about them.
    private mutating func plan(
        buckets locations: [Location],
        _ listed: [Asset],
        open unknowns: [Unknown],
        _ targets: DiscoveryTargets
    ) {
        guard !targets.clouds.isEmpty else { return }
        let places = locations.flatMap { [$0.asset.id.place, $0.asset.place] } + unknowns.map(\.asset?.place)
        let wanted = targets.declaredBuckets.union(places.compactMap { $0?.scheme == "s3" ? $0?.bucket : nil })
        var known: Set<String> = []
        for asset in listed where asset.kind == .bucket && asset.id.scope == "s3" {
            guard targets.scope.allBuckets || wanted.contains(asset.id.name) else { continue }
            guard let index = asset.facts["profile"].flatMap({ Int($0) }), targets.clouds.indices.contains(index) else {
                continue
            }
            known.insert(asset.id.name)
            let account = asset.facts["account"].flatMap { $0.isEmpty ? nil : $0 }
            tasks.append(.bucket(index, account: account, asset.id.name))
        }
        // Buckets of other accounts are asked all the same: what they refuse is an unknown with its permission.
        for location in locations {
            guard let place = location.asset.id.place ?? location.asset.place, place.scheme == "s3",
                known.insert(place.bucket).inserted
            else { continue }
            tasks.append(.bucket(0, account: nil, place.bucket))
        }
    }

    /// Vaults that keep copies, topics and queues that tell of new files.
    private mutating func plan(copies locations: [Location], _ listed: [Asset], _ targets: DiscoveryTargets) {
        for id in Set(listed.map(\.id) + locations.map(\.asset.id)).sorted() {
            switch id.kind {
            case .topic, .queue: tasks.append(.messages(id))
            case .backup:
                let index = targets.clouds.firstIndex {
                    $0.name == id.scope || $0.region(ofScope: id.scope) != nil
                }
                if let index { tasks.append(.vault(index, id)) }
            default: continue
            }
        }
    }

    private mutating func plan(
        securables locations: [Location],
        _ listed: [Asset],
        _ metastores: [String: MetastoreTarget]
    ) {
        var found: [String: [PostureTask.Securable]] = [:]
        var seen: Set<AssetID> = []
        func add(_ kind: AssetKind, _ scope: String, _ name: String, _ collection: String, _ type: String) {
            let id = AssetID(kind, scope: scope, name: name)
            guard metastores[scope] != nil, seen.insert(id).inserted else { return }
            let hasBindings = kind == .catalog || kind == .externalLocation || kind == .storageCredential
            let securable = PostureTask.Securable(
                id: id,
                collection: collection,
                type: type,
                hasBindings: hasBindings,
                isNamed: name
            )
            found[scope, default: []].append(securable)
        }
        for location in locations {
            let id = location.asset.id
            guard id.kind == .table || id.kind == .volume else { continue }
            let parts = id.name.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { continue }
            add(id.kind, id.scope, id.name, id.kind == .table ? "tables" : "volumes", id.kind.rawValue)
            add(.schema, id.scope, "\(parts[0]).\(parts[1])", "schemas", "schema")
            add(.catalog, id.scope, parts[0], "catalogs", "catalog")
        }
        for asset in listed {
            switch asset.kind {
            case .externalLocation:
                add(.externalLocation, asset.id.scope, asset.id.name, "external-locations", "external_location")
            case .storageCredential:
                add(.storageCredential, asset.id.scope, asset.id.name, "storage-credentials", "storage_credential")
            case .share:
                if let target = metastores[asset.id.scope] { tasks.append(.share(target, asset.id.name)) }
            case .recipient:
                if let target = metastores[asset.id.scope] { tasks.append(.recipient(target, asset.id.name)) }
            default: continue
            }
        }
        for (scope, securables) in found.sorted(by: { $0.key < $1.key }) {
            guard let target = metastores[scope] else { continue }
            for start in stride(from: 0, to: securables.count, by: Self.securablesPerTask) {
                let end = min(start + Self.securablesPerTask, securables.count)
                tasks.append(.securables(target, Array(securables[start..<end])))
            }
        }
    }

    private mutating func plan(objects locations: [Location], _ workspaces: [String: WorkspaceTarget]) {
        var found: [String: [AssetID]] = [:]
        for location in locations where PostureWorker.objectTypes[location.asset.id.kind] != nil {
            found[location.asset.id.scope, default: []].append(location.asset.id)
        }
        for (scope, ids) in found.sorted(by: { $0.key < $1.key }) {
            guard let target = workspaces[scope] else { continue }
            for start in stride(from: 0, to: ids.count, by: Self.objectsPerTask) {
                tasks.append(.objects(target, Array(ids[start..<min(start + Self.objectsPerTask, ids.count)])))
            }
        }
    }
}
