internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// What each kind of location asks for, doors included: the same data seen through a view, a share, a bucket, a cluster.
struct LocationRules: Sendable {
    let posture: Posture
    var principals: [AWSPrincipal] = []
    var judge = PolicyJudge(accounts: [:])
    var keys: KeyJudge
    /// By name.
    var buckets: [String: BucketFacts] = [:]
    /// Bucket -> ARNs of the roles that audit logs are delivered with.
    var deliveryRoles: [String: Set<String>] = [:]
    var lists: [AssetID: AccessList] = [:]
    var shares: [AssetID: ShareFacts] = [:]
    var clusters: [ClusterFacts] = []
    var clusterGaps: [Unknown] = []

    let outgoing: [AssetID: [Edge]]
    /// Bucket -> securables and mounts that keep or show files in it.
    let placed: [StorageURL: [Asset]]
    let kept = RightsMemory()

    /// A view of a view of a view is followed that far.
    private static let maximumDepth = 6

    init(_ posture: Posture) {
        self.posture = posture
        keys = KeyJudge(posture: posture, judge: PolicyJudge(accounts: [:]))
        var outgoing: [AssetID: [Edge]] = [:]
        for edge in posture.edges { outgoing[edge.source, default: []].append(edge) }
        self.outgoing = outgoing
        var placed: [StorageURL: [Asset]] = [:]
        for asset in posture.assets.values where !asset.kind.isPlace {
            if let place = asset.place { placed[place.root, default: []].append(asset) }
        }
        self.placed = placed.mapValues { $0.sorted { $0.id < $1.id } }
    }

    func edges(from id: AssetID) -> [Edge] { outgoing[id] ?? [] }

    static func hasAccessList(_ kind: AssetKind) -> Bool {
        switch kind {
        case .notebook, .query, .dashboard, .job, .pipeline, .alert, .genieSpace: true
        default: false
        }
    }

    func bucketsOfDelivery(_ id: AssetID) -> Set<String> {
        var found: Set<String> = []
        var open = [id]
        var seen: Set<AssetID> = [id]
        while let next = open.popLast() {
            if let place = next.place {
                found.insert(place.bucket)
                continue
            }
            for edge in edges(from: next) where edge.relation == .deliversTo && seen.insert(edge.target).inserted {
                open.append(edge.target)
            }
        }
        return found
    }

    // MARK: Requirements

    /// The doors of a requirement: its alternatives at the top.
    func doors(_ requirement: Requirement) -> [Requirement] {
        if case .any(let parts) = requirement { parts } else { [requirement] }
    }

    func requirement(_ location: AssetID, _ capability: Capability, in model: AccessModel) -> Requirement {
        var visit = Visit(capability: capability)
        return .any(doors(to: location, &visit, model))
    }

    struct Visit {
        var capability: Capability
        var seen: Set<AssetID> = []
        var depth = 0
    }

    func doors(to location: AssetID, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
        guard visit.seen.insert(location).inserted, visit.depth < Self.maximumDepth else { return [] }
        visit.depth += 1
        defer { visit.depth -= 1 }
        switch location.kind {
        case .table, .volume, .externalLocation, .storageCredential:
            return securable(location, &visit, model)
        case .bucket, .prefix: return location.place.map { place($0, visit.capability, model) } ?? []
        case .accessPoint:
            return edgesInto(location).compactMap(\.place).flatMap { place($0, visit.capability, model) }
        case .share: return share(location, visit.capability, model)
        case .recipient:
            guard visit.capability == .read, let node = model.find(Party(.recipient, location.name)) else { return [] }
            return [.through(node, nil)]
        case .mount: return mount(location, visit.capability, model)
        case .dbfs: return fileSystem(location, visit.capability, model)
        case .deliveryConfiguration, .storageConfiguration: return delivery(location, visit.capability, model)
        case let kind where Self.hasAccessList(kind):
            guard let list = lists[location] else { return [] }
            return [list.requirement(visit.capability, in: model)]
        default: return []
        }
    }

    func edgesInto(_ id: AssetID) -> [AssetID] {
        posture.edges.filter { $0.target == id && $0.relation == .readableThrough }.map(\.source)
    }
}
