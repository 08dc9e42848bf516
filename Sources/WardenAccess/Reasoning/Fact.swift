internal import WardenEstate

/// One link of a proof.
enum Fact: Sendable {
    /// A membership, or an acting-as.
    case edge(Int32)
    /// One privilege of a grant.
    case grant(Int32, Privilege)
    case owner(SecurableIndex)
    case statement(Statement)
}

/// What would have to go for a fact to go. Facts with the same cut go together.
enum Cut: Hashable, Sendable {
    case edge(Node, Node)
    case grant(Node, SecurableIndex, Privilege)
    case owner(SecurableIndex)
    case change(AccessChange)
}

extension Fact {
    /// nil = nothing takes it away.
    func cut(in model: AccessModel) -> Cut? {
        switch self {
        case .edge(let row):
            let edge = model.edges[Int(row)]
            guard let statement = edge.statement else {
                // Nobody leaves the group of everybody: what it was given has to go instead.
                return edge.to == model.accountUsers ? nil : .edge(edge.from, edge.to)
            }
            return statement.change.map(Cut.change)
        case .grant(let row, let privilege):
            let grant = model.grants[Int(row)]
            return .grant(grant.grantee, grant.securable, privilege)
        case .owner(let securable): return .owner(securable)
        case .statement(let statement): return statement.change.map(Cut.change)
        }
    }

    func isCertain(in model: AccessModel) -> Bool {
        switch self {
        case .edge(let row): model.edges[Int(row)].isCertain
        case .grant(_, let privilege): privilege != .unheard
        case .owner: true
        case .statement(let statement): statement.isCertain
        }
    }

    func hop(in model: AccessModel) -> Hop {
        switch self {
        case .edge(let row):
            let edge = model.edges[Int(row)]
            if let statement = edge.statement { return statement.hop }
            let (member, group) = (model.party(edge.from), model.party(edge.to))
            return Hop(
                .memberOf,
                from: member.description,
                to: group.description,
                detail: "member of \(group)",
                evidence: Evidence(.call, "GET /scim/v2/Groups", field: "members", value: member.name)
            )
        case .grant(let row, let privilege):
            let grant = model.grants[Int(row)]
            let securable = model.securable(grant.securable)
            let grantee = model.party(grant.grantee)
            return Hop(
                .granted,
                from: grantee.description,
                to: securable.label,
                detail: "\(privilege.word) on \(securable.label)",
                evidence: Evidence(
                    .call,
                    "GET /api/2.1/unity-catalog/permissions/\(securable.kind.path)/\(securable.name)",
                    field: "privilege_assignments.principal",
                    value: grantee.name
                ),
                missing: privilege == .unheard
                    ? "what the privilege that \(grantee.name) holds on \(securable.label) gives: this version does not know it"
                    : nil
            )
        case .owner(let index):
            let securable = model.securable(index)
            let owner = securable.owner.map { model.party($0) }
            return Hop(
                .owns,
                from: owner?.description ?? "nobody",
                to: securable.label,
                detail: "owner of \(securable.label)",
                evidence: Evidence(
                    .call,
                    "GET /api/2.1/unity-catalog/\(securable.kind.path)s/\(securable.name)",
                    field: "owner",
                    value: owner?.name
                )
            )
        case .statement(let statement): return statement.hop
        }
    }
}

extension Cut {
    func change(in model: AccessModel) -> AccessChange {
        switch self {
        case .edge(let from, let to):
            AccessChange(
                .removeMember,
                principal: model.party(from).description,
                what: "membership",
                target: "group \(model.party(to).name)"
            )
        case .grant(let grantee, let index, let privilege):
            AccessChange(
                .revoke,
                principal: model.party(grantee).description,
                what: privilege.word,
                target: model.securable(index).label,
                asset: model.securable(index).asset
            )
        case .owner(let index):
            AccessChange(
                .changeOwner,
                principal: model.securable(index).owner.map { model.party($0).description } ?? "its owner",
                what: "ownership",
                target: model.securable(index).label,
                asset: model.securable(index).asset
            )
        case .change(let change): change
        }
    }

    /// How many actors the change concerns.
    func reach(in model: AccessModel) -> Int {
        switch self {
        case .edge(let from, _): model.closure.count(from)
        case .grant(let grantee, _, _): model.closure.count(grantee)
        case .owner(let index): model.securable(index).owner.map(model.closure.count) ?? 0
        case .change(let change): model.actors(describedAs: change.principal)
        }
    }

    /// What a cut costs beside others of the same number: first whom else it concerns, then how much more than audit data
    /// it takes from them.
    func weight(in model: AccessModel) -> Int {
        let kind: AccessChange.Kind? = if case .change(let change) = self { change.kind } else { nil }
        let everybody = max(1, model.actors.count)
        let reach = kind == .removeDoor ? everybody : self.reach(in: model)
        let burden =
            switch self {
            case .grant: 0
            case .owner: 1
            case .edge: 2
            case .change: kind == .unassign || kind == .removeRole ? 3 : 0
            }
        return reach * 16 + burden
    }
}
