internal import Synchronization
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

    private let outgoing: [AssetID: [Edge]]
    /// Bucket -> securables and mounts that keep or show files in it.
    private let placed: [StorageURL: [Asset]]
    private let kept = RightsMemory()

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

    private struct Visit {
        var capability: Capability
        var seen: Set<AssetID> = []
        var depth = 0
    }

    private func doors(to location: AssetID, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
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

    private func edgesInto(_ id: AssetID) -> [AssetID] {
        posture.edges.filter { $0.target == id && $0.relation == .readableThrough }.map(\.source)
    }

    // MARK: Unity Catalog

    private func securable(_ id: AssetID, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
        var found = legacyTable(id, visit.capability, model)
        if let index = model.find(id), let own = UnityRules(model: model).requirement(index, visit.capability) {
            found.append(withStorage(own, id, visit.capability, model))
        }
        if visit.capability == .read {
            for edge in edges(from: id) { found += door(edge, &visit, model) }
        }
        if let place = posture.assets[id]?.place, place.scheme == "s3", visit.capability != .stop {
            // The files themselves, without asking the catalog.
            found += files(place, visit.capability, model).map { .all([.fact(self.through(id, place)), $0]) }
        }
        return found
    }

    /// Tables outside of Unity Catalog: clusters with table access control ask for its grants, all others let everybody in.
    private func legacyTable(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        let prefix = "workspace-"
        guard id.scope.hasPrefix(prefix), capability != .stop,
            let space = model.workspaces[String(id.scope.dropFirst(prefix.count))]
        else { return [] }
        let hop = Hop(
            .through,
            from: id.name,
            to: id.name,
            detail:
                "\(id.name) lies outside of Unity Catalog: compute without table access control opens it to everybody",
            evidence: posture.assets[id]?.evidence,
            missing: "whether table access control of \(space.label) keeps them from \(id.name)"
        )
        return [.through(space.users, Statement(hop))]
    }

    private func through(_ id: AssetID, _ place: StorageURL) -> Statement {
        let asset = posture.assets[id]
        let words = "the files of \(id.kind.label) \(id.name) lie at \(place)"
        return Statement(Hop(.through, from: id.name, to: place.description, detail: words, evidence: asset?.evidence))
    }

    private func door(_ edge: Edge, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
        guard edge.confidence == .certain else { return [] }
        let kind = posture.assets[edge.target]?.kind ?? edge.target.kind
        switch (edge.relation, kind) {
        case (.derivesInto, .view):
            guard let statement = viewStatement(edge, model) else { return [] }
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        case (.readBy, .dashboard):
            guard posture.assets[edge.target]?.facts["published"] == "with the publisher's rights" else { return [] }
            let words = "dashboard \(name(edge.target)) shows \(edge.source.name) with its publisher's rights"
            let hop = Hop(
                .through,
                from: name(edge.target),
                to: edge.source.name,
                detail: words,
                evidence: edge.evidence
            )
            let change = AccessChange(
                .removeDoor,
                principal: name(edge.target),
                what: "embedded credentials",
                target: "the embedded credentials of dashboard \(name(edge.target))",
                asset: edge.target
            )
            let statement = Statement(hop, change: change)
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        case (.sharedIn, _):
            let words = "share \(name(edge.target)) holds \(edge.source.name)"
            let hop = Hop(
                .through,
                from: name(edge.target),
                to: edge.source.name,
                detail: words,
                evidence: edge.evidence
            )
            let change = AccessChange(
                .removeDoor,
                principal: name(edge.target),
                what: "membership in the share",
                target: "\(edge.source.name) from share \(name(edge.target))",
                asset: edge.target
            )
            let statement = Statement(hop, change: change)
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        default: return []
        }
    }

    private func name(_ id: AssetID) -> String { posture.assets[id]?.name ?? id.name }

    /// A view shows what its owner can read; nil where the owner can read nothing of it.
    private func viewStatement(_ edge: Edge, _ model: AccessModel) -> Statement? {
        let view = edge.target.name
        let words = "view \(view) reads \(edge.source.name) with the rights of its owner"
        var hop = Hop(.through, from: view, to: edge.source.name, detail: words, evidence: edge.evidence)
        let change = AccessChange(
            .removeDoor,
            principal: view,
            what: "view",
            target: "view \(view)",
            asset: edge.target
        )
        guard let index = model.find(edge.target), let base = model.find(edge.source),
            let owner = model.securable(index).owner,
            let needed = UnityRules(model: model).requirement(base, .read)
        else {
            hop.missing = "whether the owner of view \(view) can read \(edge.source.name)"
            return Statement(hop, change: change)
        }
        hop.detail = "view \(view) reads \(edge.source.name) with the rights of its owner \(model.party(owner))"
        // A view reads without its owner being in a workspace; every owner is one of the account's users.
        let held =
            [model.accountUsers].compactMap { $0 } + model.metastores.values.map(\.users)
            + model.workspaces.values.map(\.users)
        if Prover(model, from: owner, holding: held, allowsUnknown: false).prove(needed) != nil {
            return Statement(hop, change: change)
        }
        guard let proof = Prover(model, from: owner, holding: held, allowsUnknown: true).prove(needed) else {
            return nil
        }
        hop.missing = proof.path(in: model).missing.joined(separator: "; ")
        return Statement(hop, change: change)
    }

    /// An external location gives nothing that its credential's role does not have.
    private func withStorage(
        _ own: Requirement,
        _ id: AssetID,
        _ capability: Capability,
        _ model: AccessModel
    ) -> Requirement {
        guard id.kind == .externalLocation, let place = posture.assets[id]?.place, place.scheme == "s3",
            let index = model.find(id)
        else { return own }
        return .all([own, roleRequirement(of: index, at: place, capability, model)])
    }

    /// What the role behind a location may do at the place.
    private func roleRequirement(
        of index: SecurableIndex,
        at place: StorageURL,
        _ capability: Capability,
        _ model: AccessModel
    ) -> Requirement {
        let credential = model.securable(index).credential ?? (model.securable(index).role == nil ? nil : index)
        guard let credential, let role = model.securable(credential).role else {
            return .fact(unknownRole("the role behind \(model.securable(index).label)", place))
        }
        guard let node = model.find(Party(.iamRole, role)) else {
            return .fact(
                unknownRole("the policies of role \(role), which \(model.securable(credential).label) uses", place)
            )
        }
        let rights = files(place, capability, model, only: node)
        let words = "\(model.securable(credential).label) lends role \(role)"
        let lends = Statement(Hop(.through, from: model.securable(credential).label, to: role, detail: words))
        return .all([.fact(lends), .any(rights)])
    }

    private func unknownRole(_ what: String, _ place: StorageURL) -> Statement {
        Statement(Hop(.policy, from: what, to: place.description, detail: what, missing: "\(what) at \(place)"))
    }

    // MARK: Buckets

    private func place(_ place: StorageURL, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard place.scheme == "s3" else { return [] }
        var found = files(place, capability, model)
        for asset in placed[place.root] ?? [] {
            guard let own = asset.place, own.overlaps(place), capability != .stop else { continue }
            if asset.kind == .mount {
                found += mount(asset.id, capability, model)
                continue
            }
            guard let index = model.find(asset.id),
                let requirement = UnityRules(model: model).requirement(index, capability)
            else { continue }
            let words = "\(asset.kind.label) \(asset.name) shows \(own)"
            let statement = Statement(
                Hop(.through, from: asset.name, to: own.description, detail: words, evidence: asset.evidence)
            )
            let source = own.intersection(place) ?? place
            let role = roleRequirement(of: coveringLocation(own, index, model), at: source, capability, model)
            found.append(.all([requirement, .fact(statement), role]))
        }
        if capability != .stop { found += clusterDoors(place, capability, model) }
        if capability == .stop { found += deliveryAdministrators(place, model) }
        return found
    }

    /// The external location whose credential reads a table's or volume's files.
    private func coveringLocation(_ place: StorageURL, _ index: SecurableIndex, _ model: AccessModel) -> SecurableIndex
    {
        guard model.securable(index).kind != .externalLocation else { return index }
        let covering = (placed[place.root] ?? []).filter {
            $0.kind == .externalLocation && $0.place?.covers(place) == true
        }
        let nearest = covering.max { ($0.place?.prefix.count ?? 0) < ($1.place?.prefix.count ?? 0) }
        return nearest.flatMap { model.find($0.id) } ?? index
    }

    private func clusterDoors(_ place: StorageURL, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        clusters.compactMap { cluster in
            guard let node = model.find(Party(.iamRole, cluster.role)) else { return nil }
            let rights = files(place, capability, model, only: node)
            guard !rights.isEmpty else { return nil }
            let words = "cluster \(cluster.name) runs as role \(cluster.role): whoever attaches to it acts with it"
            let hop = Hop(.through, from: cluster.name, to: cluster.role, detail: words)
            return .all([cluster.list.requirement(.read, in: model), .fact(Statement(hop)), .any(rights)])
        }
    }

    /// Rights of AWS at a place, as requirements.
    ///
    /// - Parameter only: of this principal, and then as facts: whoever uses it, not only who is it.
    private func files(
        _ place: StorageURL,
        _ capability: Capability,
        _ model: AccessModel,
        only: Node? = nil
    ) -> [Requirement] {
        guard let bucket = buckets[place.bucket] else { return [] }
        let rights = kept.rights(place, capability, signature(place, bucket)) {
            let roles = principals.filter { deliveryRoles[bucket.name]?.contains($0.name) ?? false }
            let judge = BucketJudge(judge: judge, keys: keys, principals: principals, bucket: bucket, place: place)
            return judge.rights(capability, roles: roles)
        }
        guard let only else { return rights.map { .through($0.node, $0.statement) } }
        return rights.filter { $0.node == only && $0.statement.hop.relation == .policy }.map { .fact($0.statement) }
    }

    /// Places that every policy treats alike share their answer: thousands of tables in one bucket are judged once.
    private func signature(_ place: StorageURL, _ bucket: BucketFacts) -> String {
        let own = bucket.bucketARN + "/" + (place.prefix.isEmpty ? "" : place.prefix + "/")
        let parts = kept.patterns(bucket.name) { patterns(of: bucket) }.filter { pattern in
            let literal = pattern.prefix { !"*?$".contains($0) }
            return literal.hasPrefix(own) || own.hasPrefix(literal)
        }
        return parts.isEmpty ? "" : parts.joined(separator: "|") + "@" + place.prefix
    }

    /// Patterns of policies that cut the bucket somewhere: where a place lies to them decides.
    private func patterns(of bucket: BucketFacts) -> [String] {
        let arn = bucket.bucketARN + "/"
        let documents =
            principals.flatMap(\.policies) + [bucket.policy].compactMap { $0 }
            + bucket.accessPoints.compactMap(\.policy)
        var found: Set<String> = []
        for pattern in documents.flatMap(\.statements).flatMap({ $0.resource?.patterns ?? [] }) where pattern != "*" {
            let literal = pattern.prefix { !"*?$".contains($0) }
            let isWhole = pattern == arn + "*" || pattern == bucket.bucketARN + "*"
            // A pattern may name the bucket by a wildcard: what follows it may still cut.
            guard !isWhole, literal.hasPrefix(arn) || arn.hasPrefix(literal), pattern != bucket.bucketARN else {
                continue
            }
            if pattern.last == "*", literal.count == pattern.count - 1, arn.hasPrefix(literal) { continue }
            found.insert(pattern)
        }
        return found.sorted()
    }

    // MARK: The rest

    private func share(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability == .read, let share = shares[id] else { return [] }
        return share.recipients.map { .through($0.0, $0.1) }
    }

    /// Mounts have no access lists: everybody in the workspace.
    private func mount(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability != .stop, let space = model.workspaces[id.scope] else { return [] }
        let words = "mount \(id.name) has no access list: everybody in the workspace goes through it"
        let hop = Hop(
            .through,
            from: id.name,
            to: posture.assets[id]?.place?.description ?? id.name,
            detail: words,
            evidence: posture.assets[id]?.evidence,
            missing: capability == .read ? nil : "whether mount \(id.name) may write"
        )
        let change = AccessChange(
            .removeDoor,
            principal: "everybody",
            what: "mount",
            target: "mount \(id.name)",
            asset: id
        )
        return [.through(space.users, Statement(hop, change: change))]
    }

    private func fileSystem(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability != .stop, let space = model.workspaces[id.scope] else { return [] }
        let hop = Hop(
            .through,
            from: id.name,
            to: "dbfs:" + id.name,
            detail:
                "the file system of \(space.label) has no access list: everybody there reads and writes dbfs:\(id.name)",
            evidence: posture.assets[id]?.evidence
        )
        return [.through(space.users, Statement(hop))]
    }

    private func delivery(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability == .stop || capability == .alter, let admins = model.accountAdmins else { return [] }
        let hop = Hop(
            .setting,
            from: "account admins",
            to: id.name,
            detail: "account admins switch log delivery on and off"
        )
        return [.through(admins, Statement(hop))]
    }

    private func deliveryAdministrators(_ place: StorageURL, _ model: AccessModel) -> [Requirement] {
        guard !(deliveryRoles[place.bucket] ?? []).isEmpty, let admins = model.accountAdmins else { return [] }
        let hop = Hop(
            .setting,
            from: "account admins",
            to: place.description,
            detail: "account admins can switch off the log delivery to \(place.root)"
        )
        return [.through(admins, Statement(hop))]
    }

    // MARK: What is not known

    /// Words about the location itself that could not be read.
    func gaps(_ location: AssetID) -> [String] {
        var found: [String] = []
        let place = location.place ?? posture.assets[location]?.place
        if let place, let bucket = buckets[place.bucket] {
            found += bucket.gaps
            if bucket.hasACLs {
                found.append(
                    "access control lists of single objects in s3://\(bucket.name): ACLs are enabled and objects are not listed"
                )
            }
            if let owner = bucket.owner, judge.accounts[owner] == nil {
                found.append("principals of account \(owner), which owns s3://\(bucket.name) and is not connected")
            }
            if bucket.owner == nil { found.append("which account owns s3://\(bucket.name)") }
            found += bucket.owner.flatMap { judge.accounts[$0] }.map { [$0.missingBlock].compactMap { $0 } } ?? []
            found += clusterGaps.map(DirectoryReader.words)
        } else if let place, place.scheme == "s3", place.bucket.isEmpty == false, location.kind.isPlace {
            let isListed = posture.assets[AssetID(place.root)] != nil
            let why = isListed ? "it was set aside as holding no audit logs" : "no connected account has it"
            found.append("everything about s3://\(place.bucket): \(why)")
        } else if let place, place.scheme != "s3" {
            found.append("who reads \(place.scheme) storage outside of Databricks: \(place)")
        }
        if let share = shares[location]?.missing { found.append(share) }
        switch location.kind {
        case .backup, .queue, .topic, .function, .eventBus, .key, .role, .cluster, .account, .workspace, .metastore,
            .catalog, .schema, .outsideReader:
            found.append("who has access to \(location.kind.label) \(location.name): this kind is not judged")
        case let kind where Self.hasAccessList(kind) && lists[location] == nil:
            found.append("the permissions of \(kind.label) \(location.name)")
        default: break
        }
        return found
    }

    /// Whether a reader of a system table sees statement texts unredacted; nil where nothing is redacted.
    ///
    /// Source: Databricks, "Audit log system table reference": account admins and the group `databricks_pii_access`.
    func seesMasked(_ node: Node, _ location: AssetID, in model: AccessModel) -> Verdict? {
        guard let requirement = unmasking(location, in: model) else { return nil }
        if Prover(model, from: node, allowsUnknown: false).prove(requirement) != nil { return .yes }
        return Prover(model, from: node, allowsUnknown: true).prove(requirement) == nil ? .no : .unknown
    }

    /// What it takes to see them; nil where nothing is redacted.
    func unmasking(_ location: AssetID, in model: AccessModel) -> Requirement? {
        guard ["system.access.audit", "system.query.history"].contains(location.name) else { return nil }
        var groups = [model.accountAdmins].compactMap { $0 }
        if let group = model.find(Party(.group, "databricks_pii_access")) { groups.append(group) }
        return Requirement.any(groups.map { .through($0, nil) })
    }
}

/// Rights that were judged already, by place class and capability.
final class RightsMemory: Sendable {
    private struct Key: Hashable {
        var bucket: String
        var capability: Capability
        var signature: String
    }

    private let kept = Mutex<[Key: [BucketJudge.Right]]>([:])
    private let cutting = Mutex<[String: [String]]>([:])

    /// By the name of a bucket.
    func patterns(_ bucket: String, _ make: () -> [String]) -> [String] {
        if let known = cutting.withLock({ $0[bucket] }) { return known }
        let made = make()
        cutting.withLock { $0[bucket] = made }
        return made
    }

    func rights(
        _ place: StorageURL,
        _ capability: Capability,
        _ signature: String,
        _ make: () -> [BucketJudge.Right]
    ) -> [BucketJudge.Right] {
        let key = Key(bucket: place.bucket, capability: capability, signature: signature)
        if let known = kept.withLock({ $0[key] }) { return known }
        let made = make()
        kept.withLock { $0[key] = made }
        return made
    }
}
