internal import WardenDomain
internal import WardenRemedy

/// Who loses something by a change of a plan, and what: whom to try as afterwards.
struct RevokedAccess: Hashable {
    var principal: String
    /// Nil = of the account.
    var workspace: String?
    /// Full name; nil = more than one table.
    var table: String?

    /// Each once, in the order of the changes.
    static func entries(_ changes: [Change]) -> [RevokedAccess] {
        var entries: [RevokedAccess] = []
        for change in changes where shrinks(change) {
            guard let entry = Self.entry(change.slot), !entries.contains(entry) else { continue }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(_ slot: Slot) -> RevokedAccess? {
        let workspace = Int64(slot.scope) == nil ? nil : slot.scope
        switch slot.kind {
        case .grant:
            let isTable = slot.name.hasPrefix("table:")
            let table = isTable ? String(slot.name.dropFirst("table:".count)) : nil
            return RevokedAccess(principal: slot.part, workspace: workspace, table: table)
        case .groupMember: return RevokedAccess(principal: slot.part, workspace: nil, table: nil)
        case .workspaceAssignment: return RevokedAccess(principal: slot.part, workspace: slot.name, table: nil)
        case .userActive, .principalActive: return RevokedAccess(principal: slot.name, workspace: nil, table: nil)
        default: return nil
        }
    }

    private static func shrinks(_ change: Change) -> Bool {
        if let before = change.before?.strings { return !Set(before).isSubset(of: change.after?.strings ?? []) }
        return change.after == nil || change.after == .bool(false)
    }
}
