internal import WardenDomain
internal import WardenEstate

/// Access control of jobs is enforced.
enum JobVisibilityIsLimited: Check {
    static let metadata = CheckMetadata(
        id: "job-visibility-is-limited",
        title: "Access control of jobs is enforced",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "Runs of jobs show their output.",
        risk: "Everyone reads the output of jobs over audit data.",
        fix: "Set enableJobViewAcls to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableJobViewAcls",
            of: subject,
            is: "true",
            unset: "true",
            right: "it is enforced",
            wrong: "it is not enforced"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableJobViewAcls": "true"])
            ],
            .workspaceConf(["enableJobViewAcls": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableJobViewAcls"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableJobViewAcls"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableJobViewAcls"], .null)
            },
        ]
    }
}
