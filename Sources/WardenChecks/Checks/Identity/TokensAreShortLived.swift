internal import WardenDomain
internal import WardenEstate

/// No personal access token lives longer than the policy allows.
enum TokensAreShortLived: Check {
    static let metadata = CheckMetadata(
        id: "tokens-are-short-lived",
        title: "No personal access token lives longer than the policy allows",
        family: .identity,
        scope: .workspaces,
        severity: .medium,
        rationale: "The longer a token lives the more copies of it there are.",
        risk: "A token that leaked long ago still opens the workspace.",
        fix: "Revoke the token; make one with a shorter life.",
        remedy: .actions(["token.revoke"]),
        criteria: [.cc61, .cc62],
        references: ["Databricks: Monitor and revoke personal access tokens"],
        reads: [.tokens],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var items: [FindingItem] = []
        let tokens = try ask.list(.tokens, of: subject.id)
        for token in tokens {
            let id = try token.text("token_id")
            let creator = try token.optionalText("created_by_username")
            let holder = try token.optionalText("owner_id")
            let owner = creator ?? holder ?? "somebody"

            guard let end = try ask.time("expiry_time", token), let start = try ask.time("creation_time", token) else {
                throw Unanswered(token.unknown("'creation_time' or 'expiry_time' is missing"))
            }
            let days = (end - start) / 86_400_000
            if end > 0, days > Int64(ask.policy.tokenLifetimeDays) {
                items.append(
                    FindingItem(
                        id,
                        name: "\(owner)'s \(id) lives \(days) days",
                        evidence: token.evidence("expiry_time")
                    )
                )
            }

        }
        guard !tokens.isEmpty else { return .notApplicable("there is no token") }
        return items.isEmpty
            ? .passes("every token is short-lived", ask.said(.tokens, subject))
            : .fails(
                "\(items.count) of \(tokens.count): \(items.prefix(5).map(\.name).joined(separator: "; "))",
                items: items
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100003",
            right: [
                .policy(["token_lifetime_days": 100])
            ],
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.0/token/create",
                    ["comment": "selftest", "lifetime_seconds": 17280000]
                ),
                undo: LabCall(.workspace, "POST", "/api/2.0/token/delete", ["token_id": "{made.token_info.token_id}"]),
                keep: "made"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("two years", .fail) {
                $0.set(
                    .tokens,
                    ExampleEstate.workspace,
                    ["0", "expiry_time"],
                    .integer(1_778_000_000_000 + 730 * 86_400_000)
                )
            }
        ]
    }
}
