internal import WardenDomain
internal import WardenEstate

/// External locations over log files are not granted to everyone.
enum LogLocationsNotOpenToEveryone: Check {
    static let metadata = CheckMetadata(
        id: "log-locations-not-open-to-everyone",
        title: "External locations over log files are not granted to everyone",
        family: .catalog,
        scope: .externalLocations,
        severity: .critical,
        rationale: "READ FILES on a location reaches every file below its address, whatever tables say.",
        risk: "Everyone in the company reads delivered log files.",
        fix: "Revoke READ FILES, ALL PRIVILEGES and the like from account users.",
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
            of: "log-archive",
            .grant("external_location", "{name}", to: "account users", ["READ_FILES"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("files for everyone", .fail) {
                $0.answer(.grants, ExampleEstate.door, [["principal": "account users", "privileges": ["READ_FILES"]]])
            }
        ]
    }
}
