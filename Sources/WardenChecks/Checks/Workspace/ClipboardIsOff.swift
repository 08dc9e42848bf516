internal import WardenDomain
internal import WardenEstate

/// Tables cannot be copied to the clipboard.
enum ClipboardIsOff: Check {
    static let metadata = CheckMetadata(
        id: "clipboard-is-off",
        title: "Tables cannot be copied to the clipboard",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "The clipboard leaves no trace.",
        risk: "Audit data leaves without a record.",
        fix: "Set enableNotebookTableClipboard to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableNotebookTableClipboard",
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
                .workspaceConf(["enableNotebookTableClipboard": "false"])
            ],
            .workspaceConf(["enableNotebookTableClipboard": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableNotebookTableClipboard"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableNotebookTableClipboard"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableNotebookTableClipboard"], .null)
            },
        ]
    }
}
