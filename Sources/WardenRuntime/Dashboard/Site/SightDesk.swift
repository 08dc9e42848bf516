internal import Synchronization
internal import WardenCatalogue
internal import WardenDomain
internal import WardenStore

/// Which built-in rules cannot fire here, since what they look at is not connected.
final class SightDesk: Sendable {
    struct Sight: Sendable {
        /// Built-in rules.
        var total: Int
        var blind: [BlindRule]
        /// Something was read, by a scan or the monitor.
        var isKnown: Bool

        /// For want of what, and how many.
        var grounds: [(requirement: RuleRequirement, count: Int)] {
            RuleRequirement.allCases.compactMap { requirement in
                let count = blind.count { $0.missing.contains(requirement) }
                return count == 0 ? nil : (requirement, count)
            }
        }
    }

    /// Of each built-in rule with a requirement, all that it needs; read once.
    private static let pack: (total: Int, needing: [BlindRule]) = {
        // Of what reports something, one a file: parts of a correlation are not counted beside it.
        let needing = RuleLibrary.load(RuleSelection(usesPack: true)).blindRules([])
        return (max(needing.count, BuiltInRules.sources.count), needing)
    }()

    private let store: Store
    private let kept = Mutex<(mark: String, met: Set<RuleRequirement>?)?>(nil)

    init(store: Store) { self.store = store }

    func sight() throws(WardenError) -> Sight {
        let met = try connected()
        let pack = Self.pack
        let blind = pack.needing.compactMap { rule -> BlindRule? in
            let missing = rule.missing.filter { met?.contains($0) != true }
            return missing.isEmpty ? nil : BlindRule(rule: rule.rule, missing: missing)
        }
        return Sight(total: pack.total, blind: blind, isKnown: met != nil)
    }

    /// Decoded once until something was read anew.
    private func connected() throws(WardenError) -> Set<RuleRequirement>? {
        let monitored = try store.monitorState(ConnectedSources.stateName).map { String(decoding: $0, as: UTF8.self) }
        let mark = try store.changeMark() + "\n" + (monitored ?? "")
        if let known = kept.withLock({ $0 }), known.mark == mark { return known.met }
        let met = try RuleRequirement.met(in: store)
        kept.withLock { $0 = (mark, met) }
        return met
    }
}
