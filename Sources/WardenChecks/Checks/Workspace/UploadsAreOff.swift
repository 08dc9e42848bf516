internal import WardenDomain
internal import WardenEstate

/// Data cannot be uploaded through the UI.
enum UploadsAreOff: Check {
    static let metadata = CheckMetadata(
        id: "uploads-are-off",
        title: "Data cannot be uploaded through the UI",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "What is uploaded through the UI lands in DBFS, where everyone reads it.",
        risk: "A copy of audit data is put where everyone reads it.",
        fix: "Set enableUploadDataUis to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableUploadDataUis",
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
                .workspaceConf(["enableUploadDataUis": "false"])
            ],
            .workspaceConf(["enableUploadDataUis": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableUploadDataUis"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableUploadDataUis"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableUploadDataUis"], .null)
            },
        ]
    }
}
