internal import WardenDomain
internal import WardenEstate

/// The metastore is owned by a group.
enum MetastoreOwnedByGroup: Check {
    static let metadata = CheckMetadata(
        id: "metastore-owned-by-group",
        title: "The metastore is owned by a group",
        family: .catalog,
        scope: .metastores,
        severity: .medium,
        rationale: "An owner may do everything, grants or not. People leave, and their objects stay theirs.",
        risk: "One stolen session of one person opens, alters or drops it.",
        fix: "Give ownership to a group or a service principal.",
        remedy: .choice("uc.transfer-ownership", missing: "which group takes ownership"),
        criteria: [.cc63, .cc62],
        references: ["Databricks: Manage ownership of Unity Catalog objects"],
        reads: [.securable],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let (owner, evidence) = try ask.owner(of: subject)
        return ask.isPerson(owner)
            ? .fails("\(owner), a person, owns it", evidence) : .passes("'\(owner)' owns it", evidence)
    }

    static var lab: LabRecipe {
        .breaks(
            // Who gave it away is no metastore admin any more; the account's admin still is one of the account.
            .call(
                LabCall(
                    .account,
                    "PUT",
                    "/api/2.0/accounts/{account}/metastores/{metastore}",
                    ["metastore_info": ["owner": "mina.gupta@halden.example"]]
                ),
                undo: LabCall(
                    .account,
                    "PUT",
                    "/api/2.0/accounts/{account}/metastores/{metastore}",
                    ["metastore_info": ["owner": "metastore-admins"]]
                )
            )
        ).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a person", .fail) {
                $0.set(.securable, ExampleEstate.metastore, ["owner"], "eve@example.com")
            }
        ]
    }
}
