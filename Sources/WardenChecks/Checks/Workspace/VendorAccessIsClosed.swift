internal import WardenDomain
internal import WardenEstate

/// Staff of the vendor cannot sign in to the workspace.
enum VendorAccessIsClosed: Check {
    static let metadata = CheckMetadata(
        id: "vendor-access-is-closed",
        title: "Staff of the vendor cannot sign in to the workspace",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "A window for support staff stays open until its time is over, or for ever.",
        risk: "Staff of the vendor see what users see.",
        fix: "Set customerApprovedWSLoginExpirationTime to a time in the past, or clear it.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc92, .cc61],
        references: ["Databricks: Workspace access for Databricks personnel"],
        reads: [.workspaceConf],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try ask.conf("customerApprovedWSLoginExpirationTime", of: subject, unset: "")
        if value.isEmpty || value == "0" { return .passes("no window is open", evidence) }
        if value.lowercased() == "indefinite" { return .fails("the window never closes", evidence) }
        guard let end = Timestamp.milliseconds(value) ?? Int64(value) else {
            throw Unanswered(
                Document(.null, aspect: .workspaceConf, of: subject.id)
                    .unknown("'customerApprovedWSLoginExpirationTime' is no time")
            )
        }
        return end <= ask.now ? .passes("the window is over", evidence) : .fails("a window is open", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["customerApprovedWSLoginExpirationTime": "0"])
            ],
            .workspaceConf(["customerApprovedWSLoginExpirationTime": "indefinite"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("for ever", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["customerApprovedWSLoginExpirationTime"], "indefinite")
            },
            CheckExample("until tomorrow", .fail) {
                $0.set(
                    .workspaceConf,
                    ExampleEstate.workspace,
                    ["customerApprovedWSLoginExpirationTime"],
                    "2026-06-02T12:00:00Z"
                )
            },
            CheckExample("over", .pass) {
                $0.set(
                    .workspaceConf,
                    ExampleEstate.workspace,
                    ["customerApprovedWSLoginExpirationTime"],
                    "2026-05-02T12:00:00Z"
                )
            },
            CheckExample("no time", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["customerApprovedWSLoginExpirationTime"], "soon")
            },
        ]
    }
}
