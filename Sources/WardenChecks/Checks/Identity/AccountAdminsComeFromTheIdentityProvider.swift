internal import WardenDomain
internal import WardenEstate

/// Account admins are provisioned by the identity provider.
enum AccountAdminsComeFromTheIdentityProvider: Check {
    static let metadata = CheckMetadata(
        id: "account-admins-come-from-the-identity-provider",
        title: "Account admins are provisioned by the identity provider",
        family: .identity,
        scope: .account,
        severity: .medium,
        rationale: "Who is made by hand is not taken out when they leave; provisioned users carry an external id.",
        risk: "A leaver keeps the highest role, and single sign-on with its second factor may not hold for them.",
        fix: "Provision admins by SCIM from the identity provider; keep at most one declared emergency account.",
        remedy: .choice("identity.deactivate-user", missing: "who of them the provider keeps"),
        criteria: [.cc62, .cc61],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.users, .groups],
        audience: .administrators,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var handmade: [FindingItem] = []
        for admin in try ask.accountAdmins(in: subject.id) where admin.document["externalId"] == nil {
            if ask.policy.breakGlass.contains(admin.name) { continue }
            handmade.append(FindingItem(admin.name, evidence: admin.document.evidence("externalId")))
        }
        return handmade.isEmpty
            ? .passes("every account admin has an external id")
            : .fails("\(handmade.map(\.name).joined(separator: ", ")) made by hand", items: handmade)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .policy(["break_glass": ["ines.adler@halden.example", "tomas.berg@halden.example"]])
            ],
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "yara.costa@halden.example",
                keep: "yara"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{yara.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{yara.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("made by hand", .fail) { $0.set(.users, ExampleEstate.account, ["0", "externalId"], nil) },
            CheckExample("a declared emergency account", .pass) {
                $0.set(.users, ExampleEstate.account, ["0", "externalId"], nil)
                $0.input.policy.breakGlass.insert("ada@example.com")
            },
        ]
    }
}
