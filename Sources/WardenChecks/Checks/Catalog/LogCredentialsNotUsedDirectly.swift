internal import WardenDomain
internal import WardenEstate

/// Storage credentials of locations over log files are not granted for direct use.
enum LogCredentialsNotUsedDirectly: Check {
    static let metadata = CheckMetadata(
        id: "log-credentials-not-used-directly",
        title: "Storage credentials of locations over log files are not granted for direct use",
        family: .catalog,
        scope: .storageCredentials,
        severity: .high,
        rationale: "READ FILES or CREATE EXTERNAL LOCATION on a credential goes round the locations and their grants.",
        risk: "A grantee makes a location of their own over the log bucket, or reads it directly.",
        fix: "Revoke the grants; use external locations.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc61, .cc63],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .named,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let privileges: Set<String> = [
            "READ_FILES", "WRITE_FILES", "CREATE_EXTERNAL_LOCATION", "CREATE_EXTERNAL_TABLE", "ALL_PRIVILEGES",
            "MANAGE",
        ]
        let direct = try ask.grants(on: subject.id).filter {
            privileges.contains($0.privilege) && !ask.isDeclared($0.principal)
        }
        return direct.isEmpty
            ? .passes("nobody may use it directly", ask.said(.grants, subject))
            : .fail(
                CheckOutcome.Failure(
                    direct.map(\.item.name).joined(separator: "; "),
                    direct.map(\.evidence),
                    items: direct.map(\.item),
                    audience: direct.contains(where: \.isEveryone) ? .company : nil
                )
            )
    }

    static var lab: LabRecipe {
        .breaks(
            of: "log-archive",
            .grant("storage_credential", "{name}", to: "analysts", ["READ_FILES"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("a group may make locations", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.credential,
                    [["principal": "engineers", "privileges": ["CREATE_EXTERNAL_LOCATION"]]]
                )
            }
        ]
    }
}
