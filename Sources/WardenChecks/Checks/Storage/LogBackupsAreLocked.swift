internal import WardenDomain
internal import WardenEstate

/// Vaults with backups of audit logs are locked.
enum LogBackupsAreLocked: Check {
    static let metadata = CheckMetadata(
        id: "log-backups-are-locked",
        title: "Vaults with backups of audit logs are locked",
        family: .storage,
        scope: .backups,
        severity: .medium,
        rationale: "A vault without a lock lets whoever administers backups delete them.",
        risk: "The backup is deleted together with what it backs up.",
        fix: "Lock the vault with a minimum retention.",
        remedy: .choice("backup.lock-vault", missing: "for how many days; backup jobs that ask for less fail"),
        criteria: [.a12, .cc68],
        references: ["AWS Backup: Vault Lock"],
        reads: [.backupVault],
        audience: .administrators,
        harm: .delete
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let vault = try ask.answer(.backupVault, of: subject.id)
        return try vault.flag("Locked")
            ? .passes("the vault is locked", vault.evidence("Locked"))
            : .fails("the vault is not locked", vault.evidence("Locked"))
    }

    static var lab: LabRecipe {
        .cannot("the emulator lists no protected resources, so no backup is found")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("not locked", .fail) { $0.set(.backupVault, ExampleEstate.vault, ["Locked"], false) },
            CheckExample("not told", .unknown) { $0.set(.backupVault, ExampleEstate.vault, ["Locked"], nil) },
        ]
    }
}
