internal import WardenDomain
internal import WardenEstate

/// Only declared principals are in databricks_pii_access.
enum PIIGroupIsDeclared: Check {
    static let metadata = CheckMetadata(
        id: "pii-group-is-declared",
        title: "Only declared principals are in databricks_pii_access",
        family: .identity,
        scope: .account,
        severity: .high,
        rationale: "Members of the group see statement texts unmasked in query history and audit data.",
        risk: "Somebody reads secrets and personal data that stand in statements.",
        fix: "Take the member out, or declare the principal or its group under policy.declared_readers.",
        remedy: .choice("identity.remove-member", missing: "who of them is to read statement texts unmasked"),
        criteria: [.cc63, .cc61, .c11],
        references: ["Databricks: Audit log system table reference"],
        reads: [.groups, .users, .servicePrincipals],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let members = try ask.members(ofGroup: "databricks_pii_access", in: subject.id) else {
            return .passes("there is no such group", ask.said(.groups, subject))
        }
        let names = try ask.names(in: subject.id)
        var strangers: [FindingItem] = []
        for member in members.sorted() {
            let name = names[member] ?? member
            if ask.isDeclared(name) { continue }
            if try ask.groups(of: member, in: subject.id).contains(where: ask.isDeclared) { continue }
            strangers.append(FindingItem(member, name: name))
        }
        return strangers.isEmpty
            ? .passes("its \(members.count) members are declared", ask.said(.groups, subject))
            : .fails("\(strangers.map(\.name).joined(separator: ", ")) in it", items: strangers)
    }

    static var lab: LabRecipe {
        .breaks(
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
                    "POST",
                    "/api/2.0/accounts/{account}/scim/v2/Groups",
                    [
                        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
                        "displayName": "databricks_pii_access", "members": [["value": "{yara.id}"]],
                    ]
                ),
                undo: LabCall(.account, "DELETE", "/api/2.0/accounts/{account}/scim/v2/Groups/{made.id}"),
                keep: "made"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("somebody else", .fail) {
                $0.set(.groups, ExampleEstate.account, ["3", "members"], [["value": "101"]])
            },
            CheckExample("no such group", .pass) {
                $0.set(.groups, ExampleEstate.account, ["3"], ["id": "1", "displayName": "x"])
            },
        ]
    }
}
