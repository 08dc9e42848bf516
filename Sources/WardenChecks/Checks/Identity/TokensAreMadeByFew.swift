internal import WardenDomain
internal import WardenEstate

/// Not everyone may make personal access tokens.
enum TokensAreMadeByFew: Check {
    static let metadata = CheckMetadata(
        id: "tokens-are-made-by-few",
        title: "Not everyone may make personal access tokens",
        family: .identity,
        scope: .workspaces,
        severity: .medium,
        rationale: "Each person who may make a token may carry the session out of sight of single sign-on.",
        risk: "Tokens spread where nobody looks.",
        fix: "Take CAN_USE on tokens from users; grant it to the groups that need it.",
        remedy: .actions(["workspace.restrict-tokens"]),
        criteria: [.cc61, .cc63],
        references: ["Databricks: Monitor and revoke personal access tokens"],
        reads: [.tokenPermissions],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.tokenPermissions, of: subject.id)
        for entry in try document.list("access_control_list") {
            guard let group = try entry.optionalText("group_name"), Grant.everyone.contains(group.lowercased()) else {
                continue
            }
            return .fails("group '\(group)' may make tokens", entry.evidence("group_name"))
        }
        return .passes("only named groups may", document.evidence("access_control_list"))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .call(
                    LabCall(
                        .workspace,
                        "PUT",
                        "/api/2.0/permissions/authorization/tokens",
                        ["access_control_list": [["group_name": "platform-admins", "permission_level": "CAN_USE"]]]
                    ),
                    undo: LabCall(
                        .workspace,
                        "PUT",
                        "/api/2.0/permissions/authorization/tokens",
                        ["access_control_list": [["group_name": "users", "permission_level": "CAN_USE"]]]
                    )
                )
            ],
            .call(
                LabCall(
                    .workspace,
                    "PUT",
                    "/api/2.0/permissions/authorization/tokens",
                    ["access_control_list": [["group_name": "users", "permission_level": "CAN_USE"]]]
                ),
                undo: LabCall(
                    .workspace,
                    "PUT",
                    "/api/2.0/permissions/authorization/tokens",
                    ["access_control_list": [["group_name": "platform-admins", "permission_level": "CAN_USE"]]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone", .fail) {
                $0.set(.tokenPermissions, ExampleEstate.workspace, ["access_control_list", "0", "group_name"], "users")
            },
            CheckExample("the list is missing", .unknown) {
                $0.answer(.tokenPermissions, ExampleEstate.workspace, [:])
            },
        ]
    }
}
