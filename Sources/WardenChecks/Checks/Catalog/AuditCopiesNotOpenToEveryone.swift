internal import WardenDomain
internal import WardenEstate

/// Copies of audit data are not granted to everyone.
enum AuditCopiesNotOpenToEveryone: Check {
    static let metadata = CheckMetadata(
        id: "audit-copies-not-open-to-everyone",
        title: "Copies of audit data are not granted to everyone",
        family: .catalog,
        scope: .auditCopies,
        severity: .critical,
        rationale:
            "A view or table made from the audit table carries what the audit table holds, and grants of its own.",
        risk: "Everyone in the company reads audit data through the copy.",
        fix: "Revoke the grant on the copy, its schema or its catalog; drop the copy where nobody needs it.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc61, .cc63, .c11],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try GrantJudgement.notOpenToEveryone(subject, ask)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "finance.reporting.workspace_activity",
            .grant("table", "{name}", to: "account users", ["SELECT"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("on the view", .fail) {
                $0.answer(.grants, ExampleEstate.copy, [["principal": "account users", "privileges": ["SELECT"]]])
            },
            CheckExample("on its catalog", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.copyCatalog,
                    [["principal": "account users", "privileges": ["USE_CATALOG", "SELECT"]]]
                )
            },
        ]
    }
}
