internal import WardenDomain
internal import WardenEstate

/// Verbose audit logs are on.
enum VerboseAuditIsOn: Check {
    static let metadata = CheckMetadata(
        id: "verbose-audit-is-on",
        title: "Verbose audit logs are on",
        family: .workspace,
        scope: .workspaces,
        severity: .high,
        rationale: "Without them nobody can see what was run, only that something was.",
        risk: "An attacker's commands leave no text behind.",
        fix: "Set enableVerboseAuditLogs to true.",
        remedy: .actions(["workspace.verbose-audit"]),
        criteria: [.cc72, .cc73, .cc21],
        references: ["Databricks: Enable verbose audit logs", "Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableVerboseAuditLogs",
            of: subject,
            is: "true",
            unset: "false",
            right: "they are on",
            wrong: "they are off: commands in notebooks and SQL texts are not recorded"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableVerboseAuditLogs": "true"])
            ],
            .workspaceConf(["enableVerboseAuditLogs": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableVerboseAuditLogs"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableVerboseAuditLogs"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableVerboseAuditLogs"], .null)
            },
        ]
    }
}
