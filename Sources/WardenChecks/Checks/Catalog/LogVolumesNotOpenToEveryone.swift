internal import WardenDomain
internal import WardenEstate

/// Volumes over log files are not granted to everyone.
enum LogVolumesNotOpenToEveryone: Check {
    static let metadata = CheckMetadata(
        id: "log-volumes-not-open-to-everyone",
        title: "Volumes over log files are not granted to everyone",
        family: .catalog,
        scope: .volumes,
        severity: .critical,
        rationale:
            "A volume is a folder of files with grants of its own, and inherits those of its schema and catalog.",
        risk: "Everyone in the company reads delivered log files.",
        fix: "Revoke READ VOLUME from account users on the volume, its schema and its catalog.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc61, .cc63, .c11],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .company,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try GrantJudgement.notOpenToEveryone(subject, ask)
    }

    static var lab: LabRecipe {
        .breaks(
            .grant("volume", "{name}", to: "account users", ["READ_VOLUME"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("for everyone", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.volume,
                    [["principal": "account users", "privileges": ["READ_VOLUME"]]]
                )
            },
            CheckExample("through the schema", .fail) {
                $0.answer(
                    .grants,
                    ExampleEstate.copySchema,
                    [["principal": "account users", "privileges": ["READ_VOLUME"]]]
                )
            },
        ]
    }
}
