internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Shares, mounts, DBFS and deliveries.
extension LocationRules {
    func share(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability == .read, let share = shares[id] else { return [] }
        return share.recipients.map { .through($0.0, $0.1) }
    }

    /// Mounts have no access lists: everybody in the workspace.
    func mount(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
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

    func fileSystem(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
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

    func delivery(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
        guard capability == .stop || capability == .alter, let admins = model.accountAdmins else { return [] }
        let hop = Hop(
            .setting,
            from: "account admins",
            to: id.name,
            detail: "account admins switch log delivery on and off"
        )
        return [.through(admins, Statement(hop))]
    }

    func deliveryAdministrators(_ place: StorageURL, _ model: AccessModel) -> [Requirement] {
        guard !(deliveryRoles[place.bucket] ?? []).isEmpty, let admins = model.accountAdmins else { return [] }
        let hop = Hop(
            .setting,
            from: "account admins",
            to: place.description,
            detail: "account admins can switch off the log delivery to \(place.root)"
        )
        return [.through(admins, Statement(hop))]
    }
}
