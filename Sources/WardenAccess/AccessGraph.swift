internal import WardenDomain
public import WardenEstate

/// Who can do what to each place where audit data lies: an estate's posture, read once, and asked as often as wanted.
///
/// Everything is computed from the posture and nothing else: a posture with changes in it gives the graph after them.
public struct AccessGraph: Sendable {
    let model: AccessModel
    let rules: LocationRules
    /// What was not readable and concerns every answer: people, groups, workspaces.
    let gaps: [Unknown]

    public init(posture: Posture) {
        var builder = GraphBuilder(posture)
        builder.build()
        model = builder.model
        rules = builder.rules
        gaps = builder.gaps
    }

    /// Every place that can be asked about, most exposed first.
    public var locations: [Location] { rules.posture.locations }

    /// Everybody who can act, whether or not they have any access.
    public var parties: [Party] { model.actors.map(model.party) }

    /// The party of a name as people write it: an e-mail, a display name, an ARN, an account id, `kind:name`.
    public func parties(named text: String) -> [Party] {
        let wanted = text.lowercased()
        let exact = model.parties.filter { $0.name.lowercased() == wanted || $0.id.lowercased() == wanted }
        if !exact.isEmpty { return exact }
        return model.parties.filter { $0.label?.lowercased() == wanted || $0.name.lowercased().hasSuffix("/" + wanted) }
    }

    /// Everybody with the capability, each with the shortest path.
    public func audience(of location: AssetID, to capability: Capability) -> Audience {
        let requirement = rules.requirement(location, capability, in: model)
        var evaluator = SetEvaluator(model)
        let sets = evaluator.sets(requirement)
        var members: [Access] = []
        var undecided: [String: Int] = [:]
        for number in sets.possible.members {
            let node = model.actors[number]
            let isCertain = sets.certain.contains(number)
            let proof = Prover(model, from: node, allowsUnknown: !isCertain).prove(requirement)
            let path = proof?.path(in: model)
            if !isCertain, let path, Self.concernsAnybody(path, model.party(node)) {
                undecided[path.missing.joined(separator: "; "), default: 0] += 1
                continue
            }
            members.append(
                Access(
                    party: model.party(node),
                    verdict: isCertain ? .yes : .unknown,
                    path: path,
                    missing: path?.missing ?? [],
                    seesMasked: rules.seesMasked(node, location, in: model)
                )
            )
        }
        members.sort {
            ($0.party.isOutside ? 0 : 1, $0.verdict == .yes ? 0 : 1, $0.party.name)
                < ($1.party.isOutside ? 0 : 1, $1.verdict == .yes ? 0 : 1, $1.party.name)
        }
        var unknowns = rules.gaps(location) + gaps.map(DirectoryReader.words) + undecided.keys.sorted()
        var seen: Set<String> = []
        unknowns = unknowns.filter { !$0.isEmpty && seen.insert($0).inserted }
        return Audience(
            location: location,
            capability: capability,
            members: members,
            undecided: undecided.values.reduce(0, +),
            judged: model.actors.count,
            unknowns: unknowns
        )
    }

    /// The only thing that speaks for the party is that something could not be read that might name anybody.
    private static func concernsAnybody(_ path: AccessPath, _ party: Party) -> Bool {
        party.kind != .unresolved && path.hops.contains { $0.missing != nil && $0.from == "somebody" }
    }

    /// Yes and unknown of everybody; who is not named has a no. Costs no paths: for sweeps and comparisons.
    public func verdicts(of location: AssetID, to capability: Capability) -> [Party: Verdict] {
        var evaluator = SetEvaluator(model)
        let sets = evaluator.sets(rules.requirement(location, capability, in: model))
        var result: [Party: Verdict] = [:]
        for number in sets.possible.members {
            result[model.party(model.actors[number])] = sets.certain.contains(number) ? .yes : .unknown
        }
        return result
    }

    /// How many can, and how many perhaps: every location and capability at once, sharing what the locations share.
    public func sweep(
        _ locations: [AssetID],
        capabilities: [Capability] = Capability.allCases,
        _ body: (AssetID, Capability, _ certain: Int, _ possible: Int) -> Void
    ) {
        var evaluator = SetEvaluator(model)
        for location in locations {
            for capability in capabilities {
                let sets = evaluator.sets(rules.requirement(location, capability, in: model))
                body(location, capability, sets.certain.count, sets.possible.count)
            }
        }
    }

    public func verdict(of party: Party, on location: AssetID, to capability: Capability) -> Verdict {
        guard let node = model.find(party) else { return .no }
        let requirement = rules.requirement(location, capability, in: model)
        if Prover(model, from: node, allowsUnknown: false).prove(requirement) != nil { return .yes }
        return Prover(model, from: node, allowsUnknown: true).prove(requirement) == nil ? .no : .unknown
    }

    /// Why, how, and what would end it.
    public func explain(_ party: Party, on location: AssetID, to capability: Capability) -> AccessAnswer {
        var answer = AccessAnswer(party: party, location: location, capability: capability, verdict: .no)
        guard let node = model.find(party) else {
            answer.verdict = gaps.isEmpty ? .no : .unknown
            answer.reason = "no listing has '\(party.name)'"
            answer.missing = gaps.map(DirectoryReader.words)
            return answer
        }
        if model.inactive.contains(node) {
            answer.reason = "\(party) is deactivated and cannot sign in"
            return answer
        }
        let requirement = rules.requirement(location, capability, in: model)
        let outcome = CutFinder(model, from: node, requirement).find()
        guard let first = outcome.proofs.first else {
            answer.reason = "no grant, role or policy leads \(party) to it"
            return answer
        }
        let certain = Prover(model, from: node, allowsUnknown: false).prove(requirement)
        answer.verdict = certain == nil ? .unknown : .yes
        var seen: Set<AccessPath> = []
        let doors =
            (certain.map { [$0] } ?? [])
            + rules.doors(requirement).compactMap {
                Prover(model, from: node, allowsUnknown: true).prove($0)
            }
        answer.paths = (doors + outcome.proofs).sorted { $0.cost < $1.cost }
            .map { $0.path(in: model) }.filter { seen.insert($0).inserted }
        answer.missing = certain == nil ? first.path(in: model).missing : []
        answer.cut = cutSet(outcome)
        return answer
    }

    public func paths(from party: Party, to location: AssetID, capability: Capability) -> [AccessPath] {
        explain(party, on: location, to: capability).paths
    }

    public func cuts(from party: Party, to location: AssetID, capability: Capability) -> CutSet {
        explain(party, on: location, to: capability).cut
    }

    /// What would end that the party sees what the platform masks for others there; empty where it does not.
    public func unmaskingCuts(of party: Party, at location: AssetID) -> CutSet {
        guard let node = model.find(party), !model.inactive.contains(node),
            let requirement = rules.unmasking(location, in: model)
        else { return CutSet() }
        return cutSet(CutFinder(model, from: node, requirement).find())
    }

    /// The smallest set of changes after which the party reaches none of the locations: one change that ends several
    /// accesses counts once.
    public func cuts(from party: Party, to locations: [AssetID], capability: Capability) -> CutSet {
        guard let node = model.find(party), !model.inactive.contains(node) else { return CutSet() }
        var open = locations
        var uncuttable: [AccessPath] = []
        while true {
            let requirement = Requirement.any(open.map { rules.requirement($0, capability, in: model) })
            let outcome = CutFinder(model, from: node, requirement).find()
            // One location that no change closes does not keep the others open.
            let stuck =
                outcome.uncuttable.isEmpty ? [] : open.filter { !closes($0, capability, from: node, &uncuttable) }
            if stuck.isEmpty {
                var cut = cutSet(outcome)
                cut.uncuttable += uncuttable
                return cut
            }
            open.removeAll { stuck.contains($0) }
        }
    }

    /// Whether changes can close the location to the node; the ways that stay open otherwise.
    private func closes(
        _ location: AssetID,
        _ capability: Capability,
        from node: Node,
        _ uncuttable: inout [AccessPath]
    ) -> Bool {
        let outcome = CutFinder(model, from: node, rules.requirement(location, capability, in: model)).find()
        uncuttable += outcome.uncuttable.map { $0.path(in: model) }
        return outcome.uncuttable.isEmpty
    }

    private func cutSet(_ outcome: CutFinder.Outcome) -> CutSet {
        let changes = outcome.cuts.map { (change: $0.change(in: model), reach: $0.reach(in: model)) }
            .sorted { $0.change < $1.change }
        return CutSet(
            changes: changes.map(\.change),
            isMinimal: outcome.isMinimal,
            uncuttable: outcome.uncuttable.map { $0.path(in: model) },
            alsoAffected: changes.map { max(0, $0.reach - 1) }
        )
    }
}
