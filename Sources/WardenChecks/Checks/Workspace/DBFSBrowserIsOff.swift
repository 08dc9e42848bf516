internal import WardenDomain
internal import WardenEstate

/// The DBFS file browser is off.
enum DBFSBrowserIsOff: Check {
    static let metadata = CheckMetadata(
        id: "dbfs-browser-is-off",
        title: "The DBFS file browser is off",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "DBFS has no access control: everyone sees every file.",
        risk: "Log copies in DBFS are a click away.",
        fix: "Set enableDbfsFileBrowser to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61, .cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableDbfsFileBrowser",
            of: subject,
            is: "false",
            unset: "false",
            right: "it is off",
            wrong: "it is on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableDbfsFileBrowser": "false"])
            ],
            .workspaceConf(["enableDbfsFileBrowser": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDbfsFileBrowser"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDbfsFileBrowser"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableDbfsFileBrowser"], .null)
            },
        ]
    }
}
