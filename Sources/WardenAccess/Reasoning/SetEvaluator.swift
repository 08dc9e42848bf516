/// Answers a requirement for everybody at once. What containers grant is kept, since many locations share them.
struct SetEvaluator {
    private let model: AccessModel
    private var kept: [Key: ActorSets] = [:]

    private struct Key: Hashable {
        var securable: SecurableIndex
        var question: Question
    }

    private enum Question: Hashable {
        case holds(PrivilegeSet)
        case use, inside, managing, administering
    }

    init(_ model: AccessModel) { self.model = model }

    mutating func sets(_ requirement: Requirement) -> ActorSets {
        switch requirement {
        case .any(let parts):
            var result = ActorSets(width: model.actors.count)
            for part in parts { add(part, to: &result) }
            return result
        case .all(let parts):
            guard let first = parts.first else { return everybody }
            var result = sets(first)
            for part in parts.dropFirst() {
                // Nobody is left: what follows cannot bring anyone back.
                if result.possible.isEmpty { return result }
                if case .fact(let statement) = part {
                    if !statement.isCertain { result.doubt(width: model.actors.count) }
                } else {
                    result.formIntersection(sets(part))
                }
            }
            return result
        case .fact(let statement):
            var result = everybody
            if !statement.isCertain { result.doubt(width: model.actors.count) }
            return result
        case .holds(let privileges, let securable):
            return keep(Key(securable: securable, question: .holds(privileges))) { evaluator in
                var result = ActorSets(width: evaluator.model.actors.count)
                evaluator.addGrants(privileges, securable, to: &result)
                return result
            }
        case .use(let securable):
            return keep(Key(securable: securable, question: .use)) { evaluator in
                evaluator.sets(UnityRules.use(securable, in: evaluator.model))
            }
        case .inside(let securable):
            return keep(Key(securable: securable, question: .inside)) { evaluator in
                evaluator.sets(UnityRules.inside(securable, in: evaluator.model))
            }
        case .managing(let securable):
            return keep(Key(securable: securable, question: .managing)) { evaluator in
                evaluator.sets(UnityRules.managing(securable, in: evaluator.model))
            }
        case .administering(let metastore):
            return keep(Key(securable: metastore, question: .administering)) { evaluator in
                evaluator.sets(UnityRules.administering(metastore, in: evaluator.model))
            }
        case .owns, .through:
            var result = ActorSets(width: model.actors.count)
            add(requirement, to: &result)
            return result
        }
    }

    private mutating func add(_ requirement: Requirement, to result: inout ActorSets) {
        switch requirement {
        case .through(let node, let statement):
            if statement?.isCertain ?? true {
                model.closure.add(node, to: &result)
            } else {
                result.widen(model.closure.sets(node).possible)
            }
        case .owns(let securable):
            if let owner = model.securable(securable).owner { model.closure.add(owner, to: &result) }
        case .holds(let privileges, let securable) where !isContainer(securable):
            addGrants(privileges, securable, to: &result)
        default: result.formUnion(sets(requirement))
        }
    }

    private func isContainer(_ securable: SecurableIndex) -> Bool {
        switch model.securable(securable).kind {
        case .catalog, .schema, .metastore: true
        default: false
        }
    }

    private func addGrants(_ privileges: PrivilegeSet, _ securable: SecurableIndex, to result: inout ActorSets) {
        for row in model.grantsBySecurable[securable] {
            let grant = model.grants[Int(row)]
            if !grant.privileges.isDisjoint(with: privileges) {
                model.closure.add(grant.grantee, to: &result)
            } else if grant.privileges.contains(.unheard) {
                result.widen(model.closure.sets(grant.grantee).possible)
            }
        }
        // Whom an unread grant names cannot be said: it may be anyone of the account.
        if !model.securable(securable).unread.isEmpty, let all = model.accountUsers {
            result.widen(model.closure.sets(all).possible)
        }
    }

    private mutating func keep(_ key: Key, _ make: (inout SetEvaluator) -> ActorSets) -> ActorSets {
        guard isContainer(key.securable) else { return make(&self) }
        if let known = kept[key] { return known }
        let made = make(&self)
        kept[key] = made
        return made
    }

    private var everybody: ActorSets {
        var all = Bitset(width: model.actors.count)
        for (number, node) in model.actors.enumerated() where !model.inactive.contains(node) { all.insert(number) }
        return ActorSets(all)
    }
}
