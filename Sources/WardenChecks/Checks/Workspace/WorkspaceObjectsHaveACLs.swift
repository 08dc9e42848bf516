internal import WardenDomain
internal import WardenEstate

/// Access control of workspace objects is enforced.
enum WorkspaceObjectsHaveACLs: Check {
    static let metadata = CheckMetadata(
        id: "workspace-objects-have-acls",
        title: "Access control of workspace objects is enforced",
        family: .workspace,
        scope: .workspaces,
        severity: .high,
        rationale: "Without it every user sees every notebook, with its results.",
        risk: "Everyone reads notebooks over audit data.",
        fix: "Set enforceWorkspaceViewAcls to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61, .cc63],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enforceWorkspaceViewAcls",
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
                .workspaceConf(["enforceWorkspaceViewAcls": "true"])
            ],
            .workspaceConf(["enforceWorkspaceViewAcls": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceWorkspaceViewAcls"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceWorkspaceViewAcls"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceWorkspaceViewAcls"], .null)
            },
        ]
    }
}
