internal import WardenDomain
internal import WardenEstate

/// Nobody writes log files through an external location.
enum LogLocationsNotWrittenByOthers: Check {
    static let metadata = CheckMetadata(
        id: "log-locations-not-written-by-others",
        title: "Nobody writes log files through an external location",
        family: .catalog,
        scope: .externalLocations,
        severity: .critical,
        rationale: "MANAGE lets a principal grant the data to anybody; ALL PRIVILEGES lets it change the data.",
        risk: "A single account lets others in, or alters the record.",
        fix: "Revoke MANAGE, MODIFY and ALL PRIVILEGES; keep administration with one small group.",
        remedy: .actions(["uc.revoke-grant"]),
        criteria: [.cc63, .cc68],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.grants],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        try GrantJudgement.notChangedByOthers(subject, ask)
    }

    static var lab: LabRecipe {
        .breaks(
            of: "log-archive",
            .grant("external_location", "{name}", to: "analysts", ["WRITE_FILES"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("WRITE FILES", .fail) {
                $0.answer(.grants, ExampleEstate.door, [["principal": "engineers", "privileges": ["WRITE_FILES"]]])
            }
        ]
    }
}
