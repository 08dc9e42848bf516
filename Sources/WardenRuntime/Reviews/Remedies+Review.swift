internal import WardenAccess
internal import WardenAssurance
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy

extension Remedies {
    /// A signed plan of what reviewers want gone, from the estate as it is now.
    func plan(carryingOut campaign: ReviewCampaign) async throws -> PlanFile {
        let wanted = campaign.items.filter { $0.decision.map { $0.choice != .keep } == true }
        guard !wanted.isEmpty else {
            throw WardenError(
                code: "review.nothing-to-do",
                object: campaign.id,
                "nothing was decided that changes anything",
                hint: "see 'trailwarden review show \(campaign.id)'"
            )
        }
        let posture = try await posture(refresh: true)
        let graph = AccessGraph(posture: posture)
        var orders: [ActionOrder] = []
        var leftOut: [String] = []
        for item in wanted {
            guard let choice = item.decision?.choice, let location = AssetID(item.location) else { continue }
            let parties = graph.parties(named: item.principal).filter { $0.kind.rawValue == item.kind }
            guard let party = parties.first else {
                leftOut.append("\(item.name): no listing has it any more")
                continue
            }
            let list =
                choice == .revoke
                ? revoking(party, location, graph, posture) : downgrading(party, location, graph, posture)
            for order in list.orders where !orders.contains(order) { orders.append(order) }
            leftOut += list.leftOut.filter { !leftOut.contains($0) }
            // No decision ends in silence.
            if list.orders.isEmpty, list.leftOut.isEmpty { leftOut.append(nothing(choice, item)) }
        }
        return try await plan(orders, reason: "review \(campaign.id)", leftOut: leftOut)
    }

    private func nothing(_ choice: ReviewItem.Choice, _ item: ReviewItem) -> String {
        choice == .revoke
            ? "\(item.name) on \(item.locationName): has no access any more"
            : "\(item.name) on \(item.locationName): may only read, which a downgrade leaves; decide 'keep' or 'revoke'"
    }

    private func revoking(
        _ party: Party,
        _ location: AssetID,
        _ graph: AccessGraph,
        _ posture: Posture
    ) -> OrderList {
        let answer = graph.explain(party, on: location, to: .read)
        var list = AccessOrders.make(answer.verdict == .no ? [] : answer.cut.changes, in: posture)
        list.leftOut += answer.cut.uncuttable.map { path in
            "\(party.description) on \(location.name): " + path.hops.map(\.sentence).joined(separator: "; ")
        }
        return list
    }

    /// Takes altering, deleting and unredacted texts, and leaves reading.
    private func downgrading(
        _ party: Party,
        _ location: AssetID,
        _ graph: AccessGraph,
        _ posture: Posture
    ) -> OrderList {
        var changes: [AccessChange] = []
        var list = OrderList()
        for capability in [Capability.alter, .delete] {
            let answer = graph.explain(party, on: location, to: capability)
            guard answer.verdict != .no else { continue }
            changes += answer.cut.changes.filter { !changes.contains($0) }
            list.leftOut += answer.cut.uncuttable.map { path in
                "\(party.description) on \(location.name): " + path.hops.map(\.sentence).joined(separator: "; ")
            }
        }
        let made = AccessOrders.downgrade(changes, in: posture)
        list.orders += made.orders
        list.leftOut += made.leftOut
        let masked = graph.unmaskingCuts(of: party, at: location)
        let redacted = AccessOrders.redact(masked.changes, in: posture)
        list.orders += redacted.orders
        list.leftOut += redacted.leftOut
        list.leftOut += masked.uncuttable.map { path in
            "\(party.description) sees unredacted texts: " + path.hops.map(\.sentence).joined(separator: "; ")
        }
        return list
    }
}
