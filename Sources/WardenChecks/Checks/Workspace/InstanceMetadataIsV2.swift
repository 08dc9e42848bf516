internal import WardenDomain
internal import WardenEstate

/// Clusters use version 2 of instance metadata.
enum InstanceMetadataIsV2: Check {
    static let metadata = CheckMetadata(
        id: "instance-metadata-is-v2",
        title: "Clusters use version 2 of instance metadata",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Version 1 gives the credentials of the instance profile to any request.",
        risk: "Code that is tricked into a request takes the rights of the cluster.",
        fix: "Set enableEnforceImdsV2 to true.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc61],
        references: ["AWS: Use IMDSv2"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableEnforceImdsV2",
            of: subject,
            is: "true",
            unset: "false",
            right: "it is enforced",
            wrong: "version 1 is allowed"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableEnforceImdsV2": "true"])
            ],
            .workspaceConf(["enableEnforceImdsV2": "false"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableEnforceImdsV2"], "false")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableEnforceImdsV2"], nil)
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableEnforceImdsV2"], .null)
            },
        ]
    }
}
