internal import WardenDomain
internal import WardenEstate

/// Results of notebooks cannot be downloaded.
enum ResultDownloadIsOff: Check {
    static let metadata = CheckMetadata(
        id: "result-download-is-off",
        title: "Results of notebooks cannot be downloaded",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "A download leaves the platform and every control of it.",
        risk: "Audit data leaves as a file.",
        fix: "Set enableResultsDownloading to false where audit data is read.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableResultsDownloading",
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
                .workspaceConf(["enableResultsDownloading": "false"])
            ],
            .workspaceConf(["enableResultsDownloading": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableResultsDownloading"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableResultsDownloading"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableResultsDownloading"], .null)
            },
        ]
    }
}
