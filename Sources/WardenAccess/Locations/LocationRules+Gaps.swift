internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// What is not known of a location, and who sees its statement texts unredacted.
extension LocationRules {
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
