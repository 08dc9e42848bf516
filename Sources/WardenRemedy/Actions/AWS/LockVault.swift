internal import WardenDomain

struct LockVault: RemedyAction {
    static let facts = ActionFacts(
        "backup.lock-vault",
        "keep backups of a vault from being deleted for a time",
        needs: [
            "backup:ListBackupVaults", "backup:PutBackupVaultLockConfiguration",
            "backup:DeleteBackupVaultLockConfiguration",
        ],
        reach: "no backup in the vault can be deleted sooner; jobs that ask for a shorter life fail",
        takes: [ActionParameter("vault", "name of the vault"), ActionParameter("days", "days to keep"), .awsAccount],
        reversal: .partial("backups made meanwhile keep the life that they were given")
    )
    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.vaultLock, in: arguments.awsAccount, try arguments.need("vault"))
        let text = try arguments.need("days")
        guard let number = Int64(text), (1...36_500).contains(number) else {
            throw WardenError(
                code: "remedy.argument",
                object: "days",
                "'\(text)' is no number of days from 1 to 36500",
                hint: "give what 'policy.retention_days' asks for, or more"
            )
        }
        days = number
    }

    var slots: [Slot] { [slot] }

    /// In governance mode: without a date from which nobody, not even the account's root, could take the lock away.
    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        var members = try now.value(slot)?.object ?? [:]
        if let held = members["MinRetentionDays"]?.integer, held >= days { return [] }
        members["MinRetentionDays"] = .integer(days)
        return try change(slot, now, to: .object(members), "keep backups in \(slot.name) for at least \(days) days")
    }
}
