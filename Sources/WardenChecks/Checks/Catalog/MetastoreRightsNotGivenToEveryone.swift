internal import WardenDomain
internal import WardenEstate

/// Rights to open the metastore are not given to everyone.
enum MetastoreRightsNotGivenToEveryone: Check {
    static let metadata = CheckMetadata(
        id: "metastore-rights-not-given-to-everyone",
        title: "Rights to open the metastore are not given to everyone",
        family: .catalog,
        scope: .metastores,
        severity: .high,
        rationale: """
            CREATE SHARE, CREATE RECIPIENT, CREATE EXTERNAL LOCATION and CREATE STORAGE CREDENTIAL make new ways \
            out.
            """,
        risk: "Anybody in the company makes a share or a location of their own.",
        fix: "Revoke these privileges from account users.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc63, .cc66],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .company,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let dangerous: Set<String> = [
            "CREATE_SHARE", "CREATE_RECIPIENT", "CREATE_PROVIDER", "SET_SHARE_PERMISSION", "CREATE_EXTERNAL_LOCATION",
            "CREATE_STORAGE_CREDENTIAL", "CREATE_CONNECTION", "MANAGE_ALLOWLIST", "USE_SHARE", "USE_RECIPIENT",
        ]
        let wide = try ask.grants(on: subject.id).filter { $0.isEveryone && dangerous.contains($0.privilege) }
        return wide.isEmpty
            ? .passes("none of them is granted to everyone", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    wide.map(\.item.name).joined(separator: "; "),
                    wide.map(\.evidence),
                    items: wide.map(\.item)
                )
            )
    }

    static var lab: LabRecipe {
        .breaks(
            .grant("metastore", "{metastore}", to: "account users", ["CREATE_SHARE"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("everyone may share", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.metastore,
                    [["principal": "account users", "privileges": ["CREATE_SHARE"]]]
                )
            }
        ]
    }
}
