internal import WardenDomain
internal import WardenEstate

/// Nobody undeclared may change or pass on copies of audit data.
enum AuditCopiesNotChangedByOthers: Check {
    static let metadata = CheckMetadata(
        id: "audit-copies-not-changed-by-others",
        title: "Nobody undeclared may change or pass on copies of audit data",
        family: .catalog,
        scope: .auditCopies,
        severity: .medium,
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
            of: "finance.reporting.workspace_activity",
            .grant("table", "{name}", to: "analysts", ["MODIFY"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("MODIFY on the schema", .fail) {
                $0.answer(.grants, ExampleEstate.copySchema, [["principal": "engineers", "privileges": ["MODIFY"]]])
            }
        ]
    }
}
