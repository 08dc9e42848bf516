internal import WardenDomain

struct RevokeToken: RemedyAction {
    static let facts = ActionFacts(
        "token.revoke",
        "revoke a personal access token",
        needs: ["workspace admin"],
        reach: "whatever signs in with the token is refused at once",
        takes: [.workspace, ActionParameter("token", "id of the token")],
        reversal: .none("a revoked token cannot be restored; its owner has to make a new one"),
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.token, try arguments.need("token"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let owner = try now.value(slot)?["created_by_username"]?.text.map { " of \($0)" } ?? ""
        return try change(slot, now, to: nil, "revoke token \(slot.name)\(owner)")
    }
}
