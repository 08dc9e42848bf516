internal import WardenDomain
internal import WardenEstate

/// Users are isolated on shared clusters.
enum UsersAreIsolated: Check {
    static let metadata = CheckMetadata(
        id: "users-are-isolated",
        title: "Users are isolated on shared clusters",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Without isolation one user of a cluster reads the files and credentials of another.",
        risk: "Somebody reads audit data with the rights of a neighbour.",
        fix: "Set enforceUserIsolation to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61, .cc63],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enforceUserIsolation",
            of: subject,
            is: "true",
            unset: "false",
            right: "it is enforced",
            wrong: "it is not enforced"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enforceUserIsolation": "true"])
            ],
            .workspaceConf(["enforceUserIsolation": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceUserIsolation"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceUserIsolation"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enforceUserIsolation"], .null)
            },
        ]
    }
}
