internal import WardenDomain
internal import WardenEstate

/// Puts the changes of several actions together: in the order of their phases, and where two touch the same slot the
/// second begins at what the first leaves.
public struct PlanBuilder: Sendable {
    public private(set) var states: SlotStates
    public private(set) var changes: [Change] = []
    public private(set) var leftOut: [String] = []
    /// What the actions that were left out would have changed.
    public private(set) var leftOutSlots: Set<Slot> = []

    public init(_ states: SlotStates) {
        self.states = states
    }

    /// Adds what an action changes. An action that cannot is left out with its reason; the others go on.
    public mutating func add(_ actions: [any RemedyAction]) {
        for action in actions.sorted(by: { type(of: $0).facts.phase < type(of: $1).facts.phase }) {
            do {
                for change in try action.changes(states) { take(change) }
            } catch {
                leftOut.append("\(type(of: action).facts.id): \(error.object): \(error.message)")
                leftOutSlots.formUnion(action.slots)
            }
        }
    }

    /// Adds a change that was made elsewhere.
    public mutating func take(_ change: Change) {
        states[change.slot] = change.after.map { .known($0) } ?? .absent
        guard let index = changes.firstIndex(where: { $0.slot == change.slot }) else { return changes.append(change) }
        // One write a slot: what comes between is nobody's business.
        changes[index].after = change.after
        if !changes[index].summary.contains(change.summary) { changes[index].summary += "; " + change.summary }
        if case .none = change.reversal { changes[index].reversal = change.reversal }
        if SlotComparison.isSame(changes[index].before, changes[index].after, change.slot.kind) {
            changes.remove(at: index)
        }
    }
}
