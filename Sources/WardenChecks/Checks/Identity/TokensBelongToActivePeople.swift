internal import WardenDomain
internal import WardenEstate

/// No token belongs to somebody deactivated or deleted.
enum TokensBelongToActivePeople: Check {
    static let metadata = CheckMetadata(
        id: "tokens-belong-to-active-people",
        title: "No token belongs to somebody deactivated or deleted",
        family: .identity,
        scope: .workspaces,
        severity: .medium,
        rationale:
            "Tokens outlive the people they were made for: a deactivated owner who comes back has them all again.",
        risk: "A leaver, or whoever holds their laptop, signs in.",
        fix: "Revoke the tokens of people who left.",
        remedy: .actions(["token.revoke"]),
        criteria: [.cc62],
        references: ["Databricks: Monitor and revoke personal access tokens"],
        reads: [.tokens, .users, .servicePrincipals],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let active = try ask.activity(in: try ask.account())
        var items: [FindingItem] = []
        let tokens = try ask.list(.tokens, of: subject.id)
        for token in tokens {
            guard let owner = try token.optionalText("created_by_username") else {
                throw Unanswered(token.unknown("'created_by_username' is missing"))
            }
            if active[owner.lowercased()] == true { continue }
            let id = try token.text("token_id")
            let state = active[owner.lowercased()] == nil ? "who is not in the account" : "who is deactivated"
            items.append(
                FindingItem(id, name: "\(id) of \(owner), \(state)", evidence: token.evidence("created_by_username"))
            )
        }
        guard !tokens.isEmpty else { return .notApplicable("there is no token") }
        return items.isEmpty
            ? .passes("every owner is active", ask.said(.tokens, subject))
            : .fails(items.prefix(5).map(\.name).joined(separator: "; "), items: items)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "1204551100002",
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "pat.kimura@brightpath.example",
                keep: "pat"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{pat.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "replace", "path": "active", "value": false]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{pat.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "replace", "path": "active", "value": true]],
                    ]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("deactivated", .fail) { $0.set(.users, ExampleEstate.account, ["0", "active"], false) },
            CheckExample("gone", .fail) {
                $0.set(.tokens, ExampleEstate.workspace, ["0", "created_by_username"], "eve@example.com")
            },
        ]
    }
}
