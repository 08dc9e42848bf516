internal import WardenDomain

struct RevokeKeyGrant: RemedyAction {
    static let facts = ActionFacts(
        "kms.revoke-grant",
        "revoke a grant on a key",
        needs: ["kms:ListGrants", "kms:RevokeGrant"],
        reach: "the grantee loses the key; services that hold grants of their own may fail",
        takes: [.key, ActionParameter("grant", "id of the grant"), .awsAccount],
        reversal: .none("a revoked grant cannot be restored; a new one has another id and token"),
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.keyGrant, in: arguments.awsAccount, try arguments.need(.key), try arguments.need("grant"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "revoke grant \(slot.part) on key \(slot.name)")
    }
}
