internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Vaults with backups of audit logs are closed to outsiders.
enum LogBackupsClosedToOutsiders: Check {
    static let metadata = CheckMetadata(
        id: "log-backups-closed-to-outsiders",
        title: "Vaults with backups of audit logs are closed to outsiders",
        family: .storage,
        scope: .backups,
        severity: .high,
        rationale: "Who may copy a recovery point holds the audit trail.",
        risk: "Another account restores your audit logs for itself.",
        fix: "Remove statements for everyone and for undeclared accounts from the vault policy.",
        remedy: .actions(["backup.remove-principal"]),
        criteria: [.cc61, .cc66, .cc67],
        references: ["AWS Backup: Access policies on backup vaults"],
        reads: [.backupVault],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let vault = try ask.answer(.backupVault, of: subject.id)
        guard vault.json.object?["Policy"] != nil else { throw Unanswered(vault.unknown("the answer has no 'Policy'")) }
        guard let part = vault.optionalPart("Policy") else {
            return .passes("the vault has no policy", vault.evidence("Policy"))
        }
        let exposure = PolicyExposure(try ask.awsPolicy(part), account: nil, trusted: ask.declaredParties)
        if exposure.isPublic { return .fails("its policy is public", vault.evidence("Policy"), audience: .anyAccount) }
        return exposure.crossAccount.isEmpty
            ? .passes("no undeclared account is named", vault.evidence("Policy"))
            : .fails(
                "it names \(exposure.crossAccount.joined(separator: ", "))",
                vault.evidence("Policy"),
                items: exposure.crossAccount.map { FindingItem($0) }
            )
    }

    static var lab: LabRecipe {
        .cannot("the emulator lists no protected resources, so no backup is found")
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a stranger", .fail) {
                $0.set(
                    .backupVault,
                    ExampleEstate.vault,
                    ["Policy"],
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::999988887777:root"],
                                "Action": "backup:CopyFromBackupVault", "Resource": "*",
                            ]
                        ],
                    ]
                )
            },
            CheckExample("everyone", .fail) {
                $0.set(
                    .backupVault,
                    ExampleEstate.vault,
                    ["Policy"],
                    [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Allow", "Principal": "*", "Action": "backup:*", "Resource": "*"]],
                    ]
                )
            },
        ]
    }
}
