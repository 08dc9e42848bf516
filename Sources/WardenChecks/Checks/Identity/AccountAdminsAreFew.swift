internal import WardenDomain
internal import WardenEstate

/// The account has two to five account admins.
enum AccountAdminsAreFew: Check {
    static let metadata = CheckMetadata(
        id: "account-admins-are-few",
        title: "The account has two to five account admins",
        family: .identity,
        scope: .account,
        severity: .medium,
        rationale: """
            An account admin reads every audit table, changes delivery and makes other admins; with one alone nobody \
            can help out.
            """,
        risk: "Each admin more is one session more that switches logging off.",
        fix: "Take the role from people who do not need it each week; keep at least two.",
        remedy: .choice("identity.revoke-account-admin", missing: "who of them still needs the role"),
        criteria: [.cc63, .cc62],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.users, .groups],
        audience: .administrators,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let admins = try ask.accountAdmins(in: subject.id)
        let items = admins.map { FindingItem($0.name, evidence: $0.document.evidence("roles")) }
        if admins.count > 5 { return .fails("\(admins.count) people are account admins", items: items) }
        if admins.count < 2 {
            return .fails("\(admins.count == 0 ? "nobody is" : "one person alone is") account admin", items: items)
        }
        return .passes("\(admins.count) people are account admins")
    }

    static var lab: LabRecipe {
        .breaks(
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "yara.costa@halden.example",
                keep: "p0"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p0.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p0.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            ),
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "oskar.dahl@halden.example",
                keep: "p1"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p1.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p1.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            ),
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "priya.erdem@halden.example",
                keep: "p2"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p2.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p2.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            ),
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                in: "Resources",
                where: "userName",
                is: "luca.fontana@halden.example",
                keep: "p3"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p3.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{p3.id}",
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
            CheckExample("one alone", .fail) { $0.set(.users, ExampleEstate.account, ["1", "roles"], []) },
            CheckExample("six of them", .fail) { estate in
                let people: [JSONValue] = (1...6).map { number in
                    [
                        "id": .string("10\(number)"), "userName": .string("p\(number)@example.com"), "active": true,
                        "roles": [["value": "account_admin"]],
                    ]
                }
                estate.answer(.users, ExampleEstate.account, .array(people))
            },
            CheckExample("groups are not known", .unknown) { $0.refuse(.groups, ExampleEstate.account) },
        ]
    }
}
