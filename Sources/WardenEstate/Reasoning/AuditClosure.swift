public import WardenDomain

/// Follows the data from where it begins to everywhere it, a copy, or word of it can be.
///
/// Three rounds, so that each location has the best chain there is: first over certain edges only, breadth first; then over
/// likely ones; last over edges that carry traces, to places that no content reaches. Each asset is expanded once.
public struct AuditClosure {
    private struct Visit {
        var edge: Edge?
        var origin: AssetID
        var role: Location.Role
        var confidence: Confidence
        var depth: Int
        /// The files lie as Databricks delivers them, so paths inside the place can be told apart.
        var isDelivered: Bool
        var sensitivity: String?
    }

    private struct Step {
        var edge: Edge
        var from: AssetID
    }

    private let graph: any EstateGraph
    private var visits: [AssetID: Visit] = [:]
    private var queue: [AssetID] = []
    private var head = 0
    private var likely: [Step] = []
    private var traces: [Step] = []
    private var guards: Set<Edge> = []

    private init(_ graph: any EstateGraph) { self.graph = graph }

    /// Every location, most exposed first, and the guards (roles, keys, credentials) of them.
    public static func locate(in graph: any EstateGraph) throws(WardenError) -> (locations: [Location], guards: [Edge])
    {
        var closure = AuditClosure(graph)
        try closure.run()
        return (try closure.locations(), closure.guards.sorted { ($0.source, $0.target) < ($1.source, $1.target) })
    }

    private mutating func run() throws(WardenError) {
        let origins = try graph.origins()
        for origin in origins where origin.origin != .layout { begin(origin) }
        try drain()
        // Delivered files that no configuration and no known copy leads to: somebody's copy, or an older delivery.
        for origin in origins where origin.origin == .layout && visits[origin.id] == nil { begin(origin) }
        try drain()
        while !likely.isEmpty {
            // Nearest first, so that chains stay short.
            let batch = likely.sorted { (visits[$0.from]?.depth ?? 0) < (visits[$1.from]?.depth ?? 0) }
            likely = []
            for step in batch { reach(step, confidence: .likely) }
            try drain()
        }
        for step in traces { reach(step, confidence: step.edge.confidence) }
    }

    private mutating func begin(_ origin: Asset) {
        let role: Location.Role =
            origin.kind == .deliveryConfiguration ? .source : origin.origin == .layout ? .copy : .original
        visits[origin.id] = Visit(
            edge: nil,
            origin: origin.id,
            role: role,
            confidence: .certain,
            depth: 0,
            isDelivered: origin.kind.isPlace,
            sensitivity: origin.sensitivity
        )
        queue.append(origin.id)
    }

    private mutating func drain() throws(WardenError) {
        while head < queue.count {
            let id = queue[head]
            head += 1
            try expand(id)
        }
    }

    private mutating func expand(_ id: AssetID) throws(WardenError) {
        guard let visit = visits[id] else { return }
        if let place = id.place {
            for edge in try graph.edges(inBucketOf: place) { follow(edge, fromPlace: place, visit) }
            for asset in try graph.assets(inBucketOf: place) { look(through: asset, at: place, visit) }
            return
        }
        for edge in try graph.edges(from: id) { take(edge, from: id) }
        if let schema = Self.wholeSchema(of: id) {
            for var edge in try graph.edges(from: schema) {
                edge.source = id
                take(edge, from: id)
            }
        }
        guard let asset = try graph.asset(id), let place = asset.place, keepsCopy(asset, visit) else { return }
        let evidence =
            asset.evidence ?? Evidence(.rule, asset.name, field: "storage location", value: place.description)
        take(Edge(id, .storedAt, AssetID(place), evidence: evidence), from: id)
    }

    /// `main.sec.*` of `main.sec.audit`: what is said of a whole schema is said of its tables and volumes.
    private static func wholeSchema(of id: AssetID) -> AssetID? {
        guard id.kind == .table || id.kind == .volume, let dot = id.name.lastIndex(of: "."), !id.name.hasSuffix(".*")
        else { return nil }
        return AssetID(.table, scope: id.scope, name: id.name[..<dot] + ".*")
    }

    /// Whether what is at the asset's place was put there through the asset.
    private func keepsCopy(_ asset: Asset, _ visit: Visit) -> Bool {
        asset.origin == .declared || visit.edge?.relation == .derivesInto
    }

    private mutating func follow(_ edge: Edge, fromPlace place: StorageURL, _ visit: Visit) {
        guard let source = edge.source.place else { return }
        var edge = edge
        switch edge.relation {
        case .readBy, .derivesInto:
            guard let confidence = Self.overlap(of: source, with: place, isDelivered: visit.isDelivered) else { return }
            edge.confidence = min(edge.confidence, confidence)
        case .deliversTo, .storedAt:
            guard source == place else { return }
        default:
            guard let common = source.intersection(place) else { return }
            if edge.relation.keepsKeys, let target = edge.target.place {
                edge.target = AssetID(
                    StorageURL(scheme: target.scheme, bucket: target.bucket, prefix: common.prefix)
                )
            }
        }
        edge.source = AssetID(place)
        take(edge, from: AssetID(place))
    }

    private mutating func look(through asset: Asset, at place: StorageURL, _ visit: Visit) {
        guard let view = asset.place, visit.edge?.source != asset.id, asset.origin != .system,
            let confidence = Self.overlap(of: view, with: place, isDelivered: visit.isDelivered)
        else { return }
        let evidence = asset.evidence ?? Evidence(.rule, asset.name, field: "url", value: view.description)
        take(Edge(AssetID(place), .readableThrough, asset.id, confidence, evidence: evidence), from: AssetID(place))
    }

    private static func overlap(of view: StorageURL, with place: StorageURL, isDelivered: Bool) -> Confidence? {
        if isDelivered { return DeliveryLayout.overlap(of: view, with: place) }
        if view.covers(place) { return .certain }
        return place.covers(view) ? .likely : nil
    }

    private mutating func take(_ edge: Edge, from id: AssetID) {
        let step = Step(edge: edge, from: id)
        switch edge.relation.cargo {
        case .nothing: guards.insert(edge)
        case .traces: traces.append(step)
        case .content where edge.confidence == .certain && visits[id]?.confidence == .certain:
            reach(step, confidence: .certain)
        case .content: likely.append(step)
        }
    }

    private mutating func reach(_ step: Step, confidence: Confidence) {
        guard visits[step.edge.target] == nil, let from = visits[step.from] else { return }
        let staysDelivered = step.edge.relation == .deliversTo || step.edge.relation.keepsKeys && from.isDelivered
        visits[step.edge.target] = Visit(
            edge: step.edge,
            origin: from.origin,
            role: Self.role(step.edge, from: from),
            confidence: min(confidence, from.confidence),
            depth: from.depth + 1,
            isDelivered: staysDelivered && step.edge.target.kind.isPlace,
            sensitivity: step.edge.relation.cargo == .traces ? "names and times of objects" : from.sensitivity
        )
        if step.edge.relation.cargo == .content { queue.append(step.edge.target) }
    }

    private static func role(_ edge: Edge, from: Visit) -> Location.Role {
        switch edge.relation {
        case .deliversTo: edge.target.kind.isPlace ? .original : .source
        case .storedAt: from.role
        case .derivesInto, .replicatedTo, .backedUpTo: .copy
        case .readableThrough: .door
        case .readBy: .reader
        case .sharedIn, .sharedWith, .openTo: .outside
        case .inventoriedTo, .accessLoggedTo, .announcedTo: .trace
        case .guardedBy: .source
        }
    }

    private func locations() throws(WardenError) -> [Location] {
        var found: [Location] = []
        for (id, visit) in visits {
            let listed = try graph.asset(id)
            let root = try id.place.flatMap { place throws(WardenError) in try graph.asset(AssetID(place.root)) }
            var asset = listed ?? Asset(id)
            if id.place != nil {
                asset.owner = asset.owner ?? root?.owner
                asset.facts.merge(root?.facts ?? [:]) { own, _ in own }
            }
            let isView = visit.role == .copy && (asset.kind == .view)
            found.append(
                Location(
                    asset: asset,
                    role: isView ? .door : visit.role,
                    confidence: visit.confidence,
                    chain: chain(to: id),
                    origin: visit.origin,
                    sensitivity: asset.sensitivity ?? visit.sensitivity,
                    wasListed: listed != nil || root != nil,
                    unchecked: try unchecked(id, root)
                )
            )
        }
        return found.sorted(by: Self.isMoreExposed)
    }

    private func unchecked(_ id: AssetID, _ root: Asset?) throws(WardenError) -> [Unknown] {
        var found = try graph.unknowns(about: id)
        if let root, root.id != id { found += try graph.unknowns(about: root.id) }
        return found
    }

    private func chain(to id: AssetID) -> [Edge] {
        var edges: [Edge] = []
        var current = id
        while let edge = visits[current]?.edge, edges.count <= visits.count {
            edges.append(edge)
            current = edge.source
        }
        return edges.reversed()
    }

    private static func isMoreExposed(_ left: Location, _ right: Location) -> Bool {
        if left.role != right.role { return left.role > right.role }
        if left.confidence != right.confidence { return left.confidence > right.confidence }
        if left.chain.count != right.chain.count { return left.chain.count < right.chain.count }
        return left.asset.id < right.asset.id
    }
}
