public import WardenDomain

/// One kind of change, typed. It says what it looks at and what that shall become; how slots are read, written, verified
/// and put back is the same for all.
public protocol RemedyAction: Sendable {
    static var facts: ActionFacts { get }
    /// - Throws: `remedy.argument`.
    init(_ arguments: ActionArguments) throws(WardenError)
    /// What it has to look at before it can say what it changes.
    var slots: [Slot] { get }
    /// What is left to do; empty = the state is as it shall be, which is also how the action is verified.
    ///
    /// - Throws: `remedy.unknown`, and `remedy.refused` where it would not do what it says.
    func changes(_ now: SlotStates) throws(WardenError) -> [Change]
}

extension RemedyAction {
    var facts: ActionFacts { Self.facts }

    /// The slot to a value; nothing where it is there already.
    func change(
        _ slot: Slot,
        _ now: SlotStates,
        to after: JSONValue?,
        _ summary: String,
        reversal: Change.Reversal? = nil
    ) throws(WardenError) -> [Change] {
        let before = try now.value(slot)
        guard !SlotComparison.isSame(before, after, slot.kind) else { return [] }
        // What was never set can be set to its default, and not be unset.
        let isConf = slot.kind == .workspaceConf && before == nil
        let conf = isConf ? Change.Reversal.partial("the key cannot be unset; it is set to its default") : nil
        return [
            Change(
                action: Self.facts.id,
                slot: slot,
                before: before,
                after: after,
                summary: summary,
                reversal: reversal ?? conf ?? Self.facts.reversal
            )
        ]
    }

    /// An edit of a policy's statements; an empty policy where there is none.
    func edit(
        _ slot: Slot,
        _ now: SlotStates,
        _ summary: String,
        _ body: (inout PolicyText) throws(WardenError) -> Void
    ) throws(WardenError) -> [Change] {
        let before = try now.value(slot)
        var policy = PolicyText()
        if let text = before?.string {
            guard let known = PolicyText(text) else {
                throw refused(slot, "the policy is no JSON object, so it is not edited")
            }
            policy = known
        }
        try body(&policy)
        return try change(slot, now, to: policy.value, summary)
    }

    func refused(_ slot: Slot, _ why: String, hint: String? = nil) -> WardenError {
        WardenError(code: "remedy.refused", object: slot.title, why, hint: hint)
    }
}
