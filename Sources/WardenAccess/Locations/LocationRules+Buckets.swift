internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Files in a bucket: by policy, by the securables that lie over them, by the roles of clusters.
extension LocationRules {
    func place(_ place: StorageURL, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
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
    func coveringLocation(_ place: StorageURL, _ index: SecurableIndex, _ model: AccessModel) -> SecurableIndex {
        guard model.securable(index).kind != .externalLocation else { return index }
        let covering = (placed[place.root] ?? []).filter {
            $0.kind == .externalLocation && $0.place?.covers(place) == true
        }
        let nearest = covering.max { ($0.place?.prefix.count ?? 0) < ($1.place?.prefix.count ?? 0) }
        return nearest.flatMap { model.find($0.id) } ?? index
    }

    func clusterDoors(_ place: StorageURL, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
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
    func files(
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
    func signature(_ place: StorageURL, _ bucket: BucketFacts) -> String {
        let own = bucket.bucketARN + "/" + (place.prefix.isEmpty ? "" : place.prefix + "/")
        let parts = kept.patterns(bucket.name) { patterns(of: bucket) }.filter { pattern in
            let literal = pattern.prefix { !"*?$".contains($0) }
            return literal.hasPrefix(own) || own.hasPrefix(literal)
        }
        return parts.isEmpty ? "" : parts.joined(separator: "|") + "@" + place.prefix
    }

    /// Patterns of policies that cut the bucket somewhere: where a place lies to them decides.
    func patterns(of bucket: BucketFacts) -> [String] {
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
}
