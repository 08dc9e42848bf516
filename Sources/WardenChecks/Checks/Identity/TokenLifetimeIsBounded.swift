internal import WardenDomain
internal import WardenEstate

/// The workspace bounds the life of tokens.
enum TokenLifetimeIsBounded: Check {
    static let metadata = CheckMetadata(
        id: "token-lifetime-is-bounded",
        title: "The workspace bounds the life of tokens",
        family: .identity,
        scope: .workspaces,
        severity: .medium,
        rationale: "A bound ends what people forget.",
        risk: "The next token never ends.",
        fix: "Set maxTokenLifetimeDays to 90 or less.",
        remedy: .actions(["workspace.limit-token-lifetime"]),
        criteria: [.cc61, .cc62],
        references: ["Databricks: Monitor and revoke personal access tokens"],
        reads: [.workspaceConf],
        audience: .intruder,
        harm: .ease,
        safeguard: .tokenLimits
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (value, evidence) = try ask.conf("maxTokenLifetimeDays", of: subject, unset: "0")
        let text = value.isEmpty ? "0" : value
        guard let days = Int(text) else {
            throw Unanswered(
                Document(.null, aspect: .workspaceConf, of: subject.id).unknown("'maxTokenLifetimeDays' is no number")
            )
        }
        guard days > 0 else { return .fails("there is no bound", evidence) }
        return days <= ask.policy.tokenLifetimeDays
            ? .passes("\(days) days", evidence)
            : .fails("\(days) days; the policy allows \(ask.policy.tokenLifetimeDays)", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .workspaceConf(["maxTokenLifetimeDays": "90"])
            ],
            .workspaceConf(["maxTokenLifetimeDays": "0"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("none", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["maxTokenLifetimeDays"], "0")
            },
            CheckExample("never set", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["maxTokenLifetimeDays"], .null)
            },
            CheckExample("two years", .fail) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["maxTokenLifetimeDays"], "730")
            },
            CheckExample("the answer lacks the key", .unknown) {
                $0.set(.workspaceConf, ExampleEstate.workspace, ["maxTokenLifetimeDays"], nil)
            },
        ]
    }
}
