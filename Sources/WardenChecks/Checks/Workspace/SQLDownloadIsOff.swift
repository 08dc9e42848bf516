internal import WardenDomain
internal import WardenEstate

/// Results of SQL cannot be downloaded.
enum SQLDownloadIsOff: Check {
    static let metadata = CheckMetadata(
        id: "sql-download-is-off",
        title: "Results of SQL cannot be downloaded",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "A download leaves the platform and every control of it.",
        risk: "Audit data leaves as a file.",
        fix: "Set sql_results_download to false where audit data is read.",
        remedy: .actions(["workspace.set-setting"]),
        criteria: [.cc67],
        references: ["Databricks REST reference: workspace settings"],
        reads: [.settings],
        audience: .group,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            setting: "sql_results_download",
            ["boolean_val", "value"],
            of: subject.id,
            is: false,
            unset: true,
            right: "it is off",
            wrong: "it is on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .setting("sql_results_download", ["boolean_val": ["value": false]])
            ],
            .setting("sql_results_download", ["boolean_val": ["value": true]])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.settings, ExampleEstate.workspace, ["sql_results_download", "boolean_val", "value"], true)
            },
            CheckExample("the setting was not read", .unknown) {
                $0.set(.settings, ExampleEstate.workspace, ["sql_results_download"], nil)
            },
        ]
    }
}
