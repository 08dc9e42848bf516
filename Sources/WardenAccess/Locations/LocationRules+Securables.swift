internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Tables, volumes and locations of Unity Catalog, and the doors that views, shares and clones open to them.
extension LocationRules {
    func securable(_ id: AssetID, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
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
    func legacyTable(_ id: AssetID, _ capability: Capability, _ model: AccessModel) -> [Requirement] {
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

    func through(_ id: AssetID, _ place: StorageURL) -> Statement {
        let asset = posture.assets[id]
        let words = "the files of \(id.kind.label) \(id.name) lie at \(place)"
        return Statement(Hop(.through, from: id.name, to: place.description, detail: words, evidence: asset?.evidence))
    }

    func door(_ edge: Edge, _ visit: inout Visit, _ model: AccessModel) -> [Requirement] {
        guard edge.confidence == .certain else { return [] }
        let kind = posture.assets[edge.target]?.kind ?? edge.target.kind
        switch (edge.relation, kind) {
        case (.derivesInto, .view):
            guard let statement = viewStatement(edge, model) else { return [] }
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        case (.readBy, .dashboard):
            guard posture.assets[edge.target]?.facts["published"] == "with the publisher's rights" else { return [] }
            let board = name(edge.target)
            let words = "dashboard \(board) shows \(edge.source.name) with its publisher's rights"
            let target = "the embedded credentials of dashboard \(board)"
            let statement = doorStatement(edge, words, removing: "embedded credentials", of: target)
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        case (.sharedIn, _):
            let share = name(edge.target)
            let words = "share \(share) holds \(edge.source.name)"
            let target = "\(edge.source.name) from share \(share)"
            let statement = doorStatement(edge, words, removing: "membership in the share", of: target)
            return doors(to: edge.target, &visit, model).map { .all([$0, .fact(statement)]) }
        default: return []
        }
    }

    /// That what an edge leads to shows what it comes from, and what would end that.
    private func doorStatement(_ edge: Edge, _ words: String, removing what: String, of target: String) -> Statement {
        let door = name(edge.target)
        let hop = Hop(.through, from: door, to: edge.source.name, detail: words, evidence: edge.evidence)
        let change = AccessChange(.removeDoor, principal: door, what: what, target: target, asset: edge.target)
        return Statement(hop, change: change)
    }

    func name(_ id: AssetID) -> String { posture.assets[id]?.name ?? id.name }

    /// A view shows what its owner can read; nil where the owner can read nothing of it.
    func viewStatement(_ edge: Edge, _ model: AccessModel) -> Statement? {
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
    func withStorage(
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
    func roleRequirement(
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

    func unknownRole(_ what: String, _ place: StorageURL) -> Statement {
        Statement(Hop(.policy, from: what, to: place.description, detail: what, missing: "\(what) at \(place)"))
    }
}
