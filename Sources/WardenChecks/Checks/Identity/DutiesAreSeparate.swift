internal import WardenDomain
internal import WardenEstate

/// Who runs the platform does not own its record.
enum DutiesAreSeparate: Check {
    static let metadata = CheckMetadata(
        id: "duties-are-separate",
        title: "Who runs the platform does not own its record",
        family: .identity,
        scope: .account,
        severity: .high,
        rationale: """
            An administrator who also owns the copies, locations or credentials of the audit trail can act and then \
            remove the trace.
            """,
        risk: "One person acts, and erases that they acted.",
        fix: "Give ownership of audit copies and locations to a group without platform admins.",
        remedy: .choice("uc.transfer-ownership", missing: "which group takes ownership"),
        criteria: [.cc63, .cc52, .cc68],
        references: ["NIST SP 800-53: AC-5 Separation of duties"],
        reads: [.users, .groups, .securable],
        audience: .administrators,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let admins = Set(try ask.accountAdmins(in: subject.id).map { $0.name.lowercased() })
        let ids = Dictionary(try ask.names(in: subject.id).map { ($0.value.lowercased(), $0.key) }) { first, _ in first
        }
        var both: [FindingItem] = []
        for scope: CheckScope in [.auditCopies, .externalLocations, .storageCredentials] {
            for asset in try ask.facts.subjects(scope) {
                let (owner, evidence) = try ask.owner(of: asset)
                var keepers: Set<String> = [owner.lowercased()]
                if let members = try ask.members(ofGroup: owner, in: subject.id) {
                    for (name, id) in ids where members.contains(id) { keepers.insert(name) }
                }
                for name in keepers.intersection(admins).sorted() {
                    both.append(
                        FindingItem("\(name) \(asset.id)", name: "\(name) owns \(asset.name)", evidence: evidence)
                    )
                }
            }
        }
        return both.isEmpty
            ? .passes("no account admin owns a part of the record")
            : .fails(both.map(\.name).joined(separator: "; "), items: both)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .find(
                    LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                    in: "Resources",
                    where: "userName",
                    is: "ines.adler@halden.example",
                    keep: "ines"
                ),
                .find(
                    LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/Users"),
                    in: "Resources",
                    where: "userName",
                    is: "tomas.berg@halden.example",
                    keep: "tomas"
                ),
                .call(
                    LabCall(
                        .account,
                        "PATCH",
                        "/api/2.0/accounts/{account}/scim/v2/Users/{ines.id}",
                        [
                            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                            "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                        ]
                    ),
                    undo: LabCall(
                        .account,
                        "PATCH",
                        "/api/2.0/accounts/{account}/scim/v2/Users/{ines.id}",
                        [
                            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                            "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                        ]
                    )
                ),
                .call(
                    LabCall(
                        .account,
                        "PATCH",
                        "/api/2.0/accounts/{account}/scim/v2/Users/{tomas.id}",
                        [
                            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                            "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                        ]
                    ),
                    undo: LabCall(
                        .account,
                        "PATCH",
                        "/api/2.0/accounts/{account}/scim/v2/Users/{tomas.id}",
                        [
                            "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                            "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                        ]
                    )
                ),
            ],
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{tomas.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/Users/{tomas.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "remove", "path": "roles[value eq \"account_admin\"]"]],
                    ]
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("an admin owns the copy", .fail) {
                $0.set(.securable, ExampleEstate.copy, ["owner"], "ada@example.com")
            },
            CheckExample("through a group", .fail) {
                $0.set(.securable, ExampleEstate.door, ["owner"], "metastore-admins")
            },
        ]
    }
}
