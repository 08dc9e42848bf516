internal import WardenDomain
internal import WardenEstate

/// Vaults hold backups of logs as long as the policy asks.
enum BackupsKeptAsLongAsPolicy: Check {
    static let metadata = CheckMetadata(
        id: "backups-kept-as-long-as-policy",
        title: "Vaults hold backups of logs as long as the policy asks",
        family: .retention,
        scope: .backups,
        severity: .low,
        rationale: "A vault without a minimum lets a plan delete early.",
        risk: "The backup ends before the time it was made for.",
        fix: "Set the minimum retention of the vault lock to policy.retention_days.",
        remedy: .choice("backup.lock-vault", missing: "for how many days; backup jobs that ask for less fail"),
        criteria: [.a12, .c12],
        references: ["AWS Backup: Vault Lock"],
        reads: [.backupVault],
        audience: .administrators,
        harm: .lose
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let vault = try ask.answer(.backupVault, of: subject.id)
        let wanted = Int64(ask.policy.retentionDays)
        guard let days = try vault.optionalNumber("MinRetentionDays") else {
            return .fails("the vault has no minimum", vault.evidence("MinRetentionDays"))
        }
        return days >= wanted
            ? .passes("at least \(days) days", vault.evidence("MinRetentionDays"))
            : .fails("at least \(days) days; the policy asks for \(wanted)", vault.evidence("MinRetentionDays"))
    }

    static var lab: LabRecipe {
        .cannot("the emulator lists no protected resources, so no backup is found")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a week", .fail) { $0.set(.backupVault, ExampleEstate.vault, ["MinRetentionDays"], 7) },
            CheckExample("none", .fail) { $0.set(.backupVault, ExampleEstate.vault, ["MinRetentionDays"], nil) },
        ]
    }
}
