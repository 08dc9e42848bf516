internal import WardenDomain
internal import WardenEstate

/// Nobody may pass audit tables on.
enum AuditTablesNotManagedByOthers: Check {
    static let metadata = CheckMetadata(
        id: "audit-tables-not-managed-by-others",
        title: "Nobody may pass audit tables on",
        family: .catalog,
        scope: .auditTables,
        severity: .high,
        rationale: "MANAGE lets a principal grant the data to anybody; ALL PRIVILEGES lets it change the data.",
        risk: "A single account lets others in, or alters the record.",
        fix: "Revoke MANAGE, MODIFY and ALL PRIVILEGES; keep administration with one small group.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc63, .cc68],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try GrantJudgement.notChangedByOthers(subject, ask)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "system.access.audit",
            .grant("catalog", "system", to: "analysts", ["MANAGE"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("MANAGE on the table", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.auditTable,
                    [["principal": "eve@example.com", "privileges": ["MANAGE"]]]
                )
            }
        ]
    }
}
