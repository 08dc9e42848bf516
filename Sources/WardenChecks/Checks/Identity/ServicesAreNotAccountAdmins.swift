internal import WardenDomain
internal import WardenEstate

/// No service principal is account admin unless it is declared.
enum ServicesAreNotAccountAdmins: Check {
    static let metadata = CheckMetadata(
        id: "services-are-not-account-admins",
        title: "No service principal is account admin unless it is declared",
        family: .identity,
        scope: .account,
        severity: .high,
        rationale: "A secret in a pipeline with the highest role is the shortest way to it.",
        risk: "Whoever reads one secret switches logging off for the account.",
        fix: """
            Take the role away; if automation needs it, declare the principal under policy.break_glass and guard its \
            secret.
            """,
        remedy: .choice("identity.revoke-account-admin", missing: "which automation needs the role"),
        criteria: [.cc63, .cc61],
        references: ["Databricks: Manage users, service principals and groups"],
        reads: [.servicePrincipals, .groups],
        audience: .intruder,
        harm: .stop
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        var admins: [FindingItem] = []
        var inGroups: Set<String> = []
        for group in try ask.groups(with: "account_admin", in: subject.id) {
            inGroups.formUnion(try ask.members(ofGroup: try group.text("displayName"), in: subject.id) ?? [])
        }
        let direct = Set(try ask.holders(of: "account_admin", .servicePrincipals, in: subject.id).map(\.path))
        for service in try ask.list(.servicePrincipals, of: subject.id) {
            let id = try service.text("id")
            guard direct.contains(service.path) || inGroups.contains(id) else { continue }
            let application = try service.text("applicationId")
            if ask.isDeclared(application) { continue }
            admins.append(
                FindingItem(
                    application,
                    name: try service.optionalText("displayName") ?? application,
                    evidence: service.evidence("roles")
                )
            )
        }
        return admins.isEmpty
            ? .passes("no undeclared service principal is account admin")
            : .fails("\(admins.map(\.name).joined(separator: ", ")) account admin", items: admins)
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .find(
                    LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals"),
                    in: "Resources",
                    where: "displayName",
                    is: "trailwarden",
                    keep: "own"
                ),
                .policy(["declared_readers": ["{own.applicationId}"]]),
            ],
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals"),
                in: "Resources",
                where: "displayName",
                is: "etl-runner",
                keep: "etl"
            ),
            .call(
                LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals/{etl.id}",
                    [
                        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                        "Operations": [["op": "add", "path": "roles", "value": [["value": "account_admin"]]]],
                    ]
                ),
                undo: LabCall(
                    .account,
                    "PATCH",
                    "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals/{etl.id}",
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
            CheckExample("a service", .fail) {
                $0.set(.servicePrincipals, ExampleEstate.account, ["0", "roles"], [["value": "account_admin"]])
            },
            CheckExample("through a group", .fail) {
                $0.set(.groups, ExampleEstate.account, ["1", "roles"], [["value": "account_admin"]])
            },
        ]
    }
}
