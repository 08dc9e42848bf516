internal import WardenDomain
internal import WardenEstate

/// Notebook results are kept in your own account.
enum ResultsStayInOwnAccount: Check {
    static let metadata = CheckMetadata(
        id: "results-stay-in-own-account",
        title: "Notebook results are kept in your own account",
        family: .workspace,
        scope: .workspaces,
        severity: .low,
        rationale: "Results of notebooks hold what they read.",
        risk: "Audit data lies where you cannot see who reads it.",
        fix: "Set storeInteractiveNotebookResultsInCustomerAccount to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc67, .cc92],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "storeInteractiveNotebookResultsInCustomerAccount",
            of: subject,
            is: "true",
            unset: "false",
            right: "they are",
            wrong: "they are kept by the platform"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["storeInteractiveNotebookResultsInCustomerAccount": "true"])
            ],
            .workspaceConf(["storeInteractiveNotebookResultsInCustomerAccount": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(
                    .workspaceConf,
                    ExampleEstate.workspace,
                    ["storeInteractiveNotebookResultsInCustomerAccount"],
                    "false"
                )
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(
                    .workspaceConf,
                    ExampleEstate.workspace,
                    ["storeInteractiveNotebookResultsInCustomerAccount"],
                    nil
                )
            },
            CheckExample("never set", .fail) {
                $0.set(
                    .workspaceConf,
                    ExampleEstate.workspace,
                    ["storeInteractiveNotebookResultsInCustomerAccount"],
                    .null
                )
            },
        ]
    }
}
