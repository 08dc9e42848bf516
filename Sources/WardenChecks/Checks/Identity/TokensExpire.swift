internal import WardenDomain
internal import WardenEstate

/// Every personal access token has an end.
enum TokensExpire: Check {
    static let metadata = CheckMetadata(
        id: "tokens-expire",
        title: "Every personal access token has an end",
        family: .identity,
        scope: .workspaces,
        severity: .high,
        rationale: "A token without an end works for ever, from anywhere, without a second factor.",
        risk: "An old token in a script or a mail opens the workspace.",
        fix: "Revoke the token, and set a maximum lifetime for the workspace.",
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

            guard let end = try ask.time("expiry_time", token) else {
                throw Unanswered(token.unknown("'expiry_time' is missing"))
            }
            if end < 0 {
                items.append(
                    FindingItem(id, name: "\(owner)'s \(id) never ends", evidence: token.evidence("expiry_time"))
                )
            }

        }
        guard !tokens.isEmpty else { return .notApplicable("there is no token") }
        return items.isEmpty
            ? .passes("every token ends", ask.said(.tokens, subject))
            : .fails(
                "\(items.count) of \(tokens.count): \(items.prefix(5).map(\.name).joined(separator: "; "))",
                items: items
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100003",
            .call(
                LabCall(.workspace, "POST", "/api/2.0/token/create", ["comment": "selftest"]),
                undo: LabCall(.workspace, "POST", "/api/2.0/token/delete", ["token_id": "{made.token_info.token_id}"]),
                keep: "made"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it never ends", .fail) {
                $0.set(.tokens, ExampleEstate.workspace, ["0", "expiry_time"], -1)
            },
            CheckExample("not told", .unknown) { $0.set(.tokens, ExampleEstate.workspace, ["0", "expiry_time"], nil) },
        ]
    }
}
