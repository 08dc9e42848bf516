public import WardenEstate

/// What somebody's access rests on, and who would lose it with it.
public struct AccessSupport: Sendable, Hashable {
    public var change: AccessChange
    /// Parties whose shortest way rests on it.
    public var parties: Int
}

extension AccessGraph {
    /// What can be taken away on the shortest ways of everybody with the capability; what carries most parties first.
    public func supports(of location: AssetID, to capability: Capability) -> [AccessSupport] {
        var counts: [Cut: Int] = [:]
        for (_, proof) in proofs(location, capability) {
            for cut in Set(proof.facts.compactMap { $0.cut(in: model) }) { counts[cut, default: 0] += 1 }
        }
        return counts.map { AccessSupport(change: $0.key.change(in: model), parties: $0.value) }
            .sorted { ($1.parties, $0.change) < ($0.parties, $1.change) }
    }

    /// Whose verdict differs once the changes are made; everybody else keeps theirs, perhaps by another way.
    public func removing(
        _ changes: Set<AccessChange>,
        of location: AssetID,
        to capability: Capability
    ) -> [AccessDifference.Change] {
        let known = proofs(location, capability)
        let cuts = Set(known.flatMap { $0.proof.facts.compactMap { $0.cut(in: model) } })
            .filter { changes.contains($0.change(in: model)) }
        guard !cuts.isEmpty else { return [] }
        let requirement = rules.requirement(location, capability, in: model)
        return known.compactMap { node, proof in
            let before: Verdict = proof.facts.allSatisfy { $0.isCertain(in: model) } ? .yes : .unknown
            let after: Verdict
            if Prover(model, from: node, without: cuts, allowsUnknown: false).prove(requirement) != nil {
                after = .yes
            } else if Prover(model, from: node, without: cuts, allowsUnknown: true).prove(requirement) != nil {
                after = .unknown
            } else {
                after = .no
            }
            guard before != after else { return nil }
            return AccessDifference.Change(
                party: model.party(node),
                location: location,
                capability: capability,
                before: before,
                after: after
            )
        }.sorted { $0.party < $1.party }
    }

    /// The shortest way of each party that has the capability, or perhaps has it.
    private func proofs(_ location: AssetID, _ capability: Capability) -> [(node: Node, proof: Prover.Proof)] {
        let requirement = rules.requirement(location, capability, in: model)
        var evaluator = SetEvaluator(model)
        let sets = evaluator.sets(requirement)
        return sets.possible.members.compactMap { number in
            let node = model.actors[number]
            let isCertain = sets.certain.contains(number)
            return Prover(model, from: node, allowsUnknown: !isCertain).prove(requirement).map { (node, $0) }
        }
    }
}
