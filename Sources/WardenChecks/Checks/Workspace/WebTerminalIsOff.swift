internal import WardenDomain
internal import WardenEstate

/// The web terminal is off.
enum WebTerminalIsOff: Check {
    static let metadata = CheckMetadata(
        id: "web-terminal-is-off",
        title: "The web terminal is off",
        family: .workspace,
        scope: .workspaces,
        severity: .medium,
        rationale: "Commands in a web terminal are recorded as sessions, not as text.",
        risk: "An attacker works in a shell that nobody reads.",
        fix: "Set enableWebTerminal to false, or allow it by policy on few clusters.",
        remedy: .actions(["workspace.set-conf"]),
        criteria: [.cc72, .cc66],
        references: ["Databricks REST reference: workspace configuration"],
        reads: [.workspaceConf],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try ask.judge(
            "enableWebTerminal",
            of: subject,
            is: "false",
            unset: "false",
            right: "it is off",
            wrong: "it is on"
        )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["enableWebTerminal": "false"])
            ],
            .workspaceConf(["enableWebTerminal": "true"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("the other way", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableWebTerminal"], "true")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableWebTerminal"], nil)
            },
            CheckExample("never set", .pass) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["enableWebTerminal"], .null)
            },
        ]
    }
}
