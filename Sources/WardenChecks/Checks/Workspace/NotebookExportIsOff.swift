internal import WardenDomain
internal import WardenEstate

/// Notebooks cannot be exported.
enum NotebookExportIsOff: Check {
    static let metadata = CheckMetadata(
        id: "notebook-export-is-off",
        title: "Notebooks cannot be exported",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "An exported notebook carries its results along.",
        risk: "Audit data leaves inside a notebook.",
        fix: "Set enableExportNotebook to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableExportNotebook",
            of: subject,
            is: "false",
            unset: "true",
            right: "it is off",
            wrong: "it is on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableExportNotebook": "false"])
            ],
            .workspaceConf(["enableExportNotebook": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableExportNotebook"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableExportNotebook"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableExportNotebook"], .null)
            },
        ]
    }
}
