internal import WardenDomain
internal import WardenEstate

/// No personal access token lies idle.
enum TokensAreUsed: Check {
    static let metadata = CheckMetadata(
        id: "tokens-are-used",
        title: "No personal access token lies idle",
        family: .identity,
        scope: .workspaces,
        severity: .low,
        rationale: "A token nobody uses is missed by nobody.",
        risk: "Its theft goes unnoticed.",
        fix: "Revoke idle tokens.",
        remedy: .actions(["token.revoke"]),
        criteria: [.cc62, .cc63],
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

            guard let start = try ask.time("creation_time", token) else {
                throw Unanswered(token.unknown("'creation_time' is missing"))
            }
            let last = try ask.time("last_used_day", token) ?? start
            let days = (ask.now - last) / 86_400_000
            if days > Int64(ask.policy.staleDays) {
                items.append(
                    FindingItem(
                        id,
                        name: "\(owner)'s \(id), \(days) days idle",
                        evidence: token.evidence("last_used_day")
                    )
                )
            }

        }
        guard !tokens.isEmpty else { return .notApplicable("there is no token") }
        return items.isEmpty
            ? .passes("every token was used lately", ask.said(.tokens, subject))
            : .fails(
                "\(items.count) of \(tokens.count): \(items.prefix(5).map(\.name).joined(separator: "; "))",
                items: items
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100003",
            .later(days: 400)
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("idle for a year", .fail) {
                $0.set(
                    .tokens,
                    ExampleEstate.workspace,
                    ["0", "last_used_day"],
                    .integer(ExampleEstate.now - 365 * 86_400_000)
                )
            }
        ]
    }
}
