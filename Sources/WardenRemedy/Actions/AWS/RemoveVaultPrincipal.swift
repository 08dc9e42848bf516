internal import WardenDomain

struct RemoveVaultPrincipal: RemedyAction {
    static let facts = ActionFacts(
        "backup.remove-principal",
        "take a principal out of the policy of a backup vault",
        needs: [
            "backup:GetBackupVaultAccessPolicy", "backup:PutBackupVaultAccessPolicy",
            "backup:DeleteBackupVaultAccessPolicy",
        ],
        reach: "the principal can no longer copy or restore backups of the vault",
        takes: [ActionParameter("vault", "name of the vault"), .principal, .awsAccount],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.vaultPolicy, in: arguments.awsAccount, try arguments.need("vault"))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "take \(principal) out of the policy of vault \(slot.name)") { policy in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
        }
    }
}
