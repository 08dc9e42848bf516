internal import WardenDomain
internal import WardenEstate

/// FileStore is not served over HTTPS.
enum FilestoreIsOff: Check {
    static let metadata = CheckMetadata(
        id: "filestore-is-off",
        title: "FileStore is not served over HTTPS",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Files below /FileStore are served to everyone who is signed in.",
        risk: "A copy of audit data in FileStore is readable by everyone.",
        fix: "Set enableFileStoreEndpoint to false.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61, .cc67],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableFileStoreEndpoint",
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
                .workspaceConf(["enableFileStoreEndpoint": "false"])
            ],
            .workspaceConf(["enableFileStoreEndpoint": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableFileStoreEndpoint"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableFileStoreEndpoint"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableFileStoreEndpoint"], .null)
            },
        ]
    }
}
