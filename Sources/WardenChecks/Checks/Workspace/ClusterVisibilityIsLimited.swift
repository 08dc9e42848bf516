internal import WardenDomain
internal import WardenEstate

/// Access control of clusters is enforced.
enum ClusterVisibilityIsLimited: Check {
    static let metadata = CheckMetadata(
        id: "cluster-visibility-is-limited",
        title: "Access control of clusters is enforced",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "A cluster's configuration names its instance profile and its log folder.",
        risk: "Everyone sees where to start.",
        fix: "Set enforceClusterViewAcls to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enforceClusterViewAcls",
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
                .workspaceConf(["enforceClusterViewAcls": "true"])
            ],
            .workspaceConf(["enforceClusterViewAcls": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceClusterViewAcls"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceClusterViewAcls"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceClusterViewAcls"], .null)
            },
        ]
    }
}
