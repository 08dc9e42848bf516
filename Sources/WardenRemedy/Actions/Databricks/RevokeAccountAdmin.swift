internal import WardenDomain

struct RevokeAccountAdmin: RemedyAction {
    static let facts = ActionFacts(
        "identity.revoke-account-admin",
        "take the role of an account administrator away",
        needs: ["account admin"],
        reach: "the principal loses every right over the account, and over metastores and workspaces through it",
        takes: [.principal],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.accountRole, in: "account", try arguments.need(.principal), "account_admin")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take the role account_admin from \(slot.name)")
    }
}
