/// Finds the shortest proof of a requirement for one party, with some cuts made.
struct Prover {
    struct Proof {
        var facts: [Fact]
        /// Facts, and a thousand for each that is not certain.
        var cost: Int
    }

    private let model: AccessModel
    private let cuts: Set<Cut>
    private let allowsUnknown: Bool
    /// Node -> how the start reaches it; -1 for the start.
    private var arrival: [Node: Int32] = [:]
    private var distance: [Node: Int] = [:]

    private static let unknownCost = 1000

    /// - Parameter held: nodes that the start has the rights of whatever leads to them.
    init(
        _ model: AccessModel,
        from start: Node,
        without cuts: Set<Cut> = [],
        holding held: [Node] = [],
        allowsUnknown: Bool
    ) {
        self.model = model
        self.cuts = cuts
        self.allowsUnknown = allowsUnknown
        guard !model.inactive.contains(start) else { return }
        walk(from: [start] + held)
    }

    /// Fewest uncertain edges first, then fewest edges: certain ones are walked to their end before an uncertain one.
    private mutating func walk(from starts: [Node]) {
        for start in starts {
            arrival[start] = -1
            distance[start] = 0
        }
        var layer = starts
        while !layer.isEmpty {
            var uncertain: [Int32] = []
            var position = 0
            while position < layer.count {
                let node = layer[position]
                position += 1
                for row in model.outgoing[node] {
                    let edge = model.edges[Int(row)]
                    guard arrival[edge.to] == nil, !model.inactive.contains(edge.to) else { continue }
                    guard edge.isCertain else {
                        if allowsUnknown { uncertain.append(row) }
                        continue
                    }
                    if arrive(row, edge, cost: 1) { layer.append(edge.to) }
                }
            }
            layer = []
            for row in uncertain {
                let edge = model.edges[Int(row)]
                if arrival[edge.to] == nil, arrive(row, edge, cost: Self.unknownCost) { layer.append(edge.to) }
            }
        }
    }

    private mutating func arrive(_ row: Int32, _ edge: AccessModel.Edge, cost: Int) -> Bool {
        if !cuts.isEmpty, let cut = Fact.edge(row).cut(in: model), cuts.contains(cut) { return false }
        arrival[edge.to] = row
        distance[edge.to] = (distance[edge.from] ?? 0) + cost
        return true
    }

    func prove(_ requirement: Requirement) -> Proof? {
        switch requirement {
        case .all(let parts):
            var joined = Proof(facts: [], cost: 0)
            for part in parts {
                guard let proof = prove(part) else { return nil }
                joined.facts += proof.facts
                joined.cost += proof.cost
            }
            return joined
        case .any(let parts): return shortest(parts)
        case .through(let node, let statement):
            guard let statement else { return reach(node) }
            return reach(node).flatMap { add(.statement(statement), to: $0) }
        case .fact(let statement): return add(.statement(statement), to: Proof(facts: [], cost: 0))
        case .owns(let securable):
            guard let owner = model.securable(securable).owner else { return nil }
            return reach(owner).flatMap { add(.owner(securable), to: $0) }
        case .holds(let privileges, let securable): return holds(privileges, securable)
        case .use(let securable): return prove(UnityRules.use(securable, in: model))
        case .inside(let securable): return prove(UnityRules.inside(securable, in: model))
        case .managing(let securable): return prove(UnityRules.managing(securable, in: model))
        case .administering(let metastore): return prove(UnityRules.administering(metastore, in: model))
        }
    }

    private func shortest(_ parts: [Requirement]) -> Proof? {
        var best: Proof?
        for part in parts {
            guard let proof = prove(part) else { continue }
            if best.map({ proof.cost < $0.cost }) ?? true { best = proof }
        }
        return best
    }

    private func holds(_ privileges: PrivilegeSet, _ securable: SecurableIndex) -> Proof? {
        var best: Proof?
        func offer(_ proof: Proof?) {
            if let proof, best.map({ proof.cost < $0.cost }) ?? true { best = proof }
        }
        for row in model.grantsBySecurable[securable] {
            let grant = model.grants[Int(row)]
            var matching = grant.privileges.intersection(privileges)
            if matching.isEmpty, grant.privileges.contains(.unheard) { matching = .unheard }
            guard !matching.isEmpty, distance[grant.grantee] != nil else { continue }
            for privilege in matching.privileges {
                offer(reach(grant.grantee).flatMap { add(.grant(row, privilege), to: $0) })
            }
        }
        if let all = model.accountUsers {
            for statement in model.securable(securable).unread {
                offer(reach(all).flatMap { add(.statement(statement), to: $0) })
            }
        }
        return best
    }

    /// The edges to a node.
    private func reach(_ node: Node) -> Proof? {
        guard let cost = distance[node] else { return nil }
        var facts: [Fact] = []
        var current = node
        while let row = arrival[current], row >= 0 {
            facts.append(.edge(row))
            current = model.edges[Int(row)].from
        }
        return Proof(facts: facts.reversed(), cost: cost)
    }

    private func add(_ fact: Fact, to proof: Proof) -> Proof? {
        let isCertain = fact.isCertain(in: model)
        guard isCertain || allowsUnknown else { return nil }
        if !cuts.isEmpty, let cut = fact.cut(in: model), cuts.contains(cut) { return nil }
        return Proof(facts: proof.facts + [fact], cost: proof.cost + (isCertain ? 1 : Self.unknownCost))
    }
}

extension Prover.Proof {
    /// The proof as hops, each once, in the order in which they follow from each other.
    func path(in model: AccessModel) -> AccessPath {
        var seen: Set<Hop> = []
        return AccessPath(hops: facts.map { $0.hop(in: model) }.filter { seen.insert($0).inserted })
    }
}
