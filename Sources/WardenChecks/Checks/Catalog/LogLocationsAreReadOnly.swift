internal import WardenDomain
internal import WardenEstate

/// External locations over log files are read-only.
enum LogLocationsAreReadOnly: Check {
    static let metadata = CheckMetadata(
        id: "log-locations-are-read-only",
        title: "External locations over log files are read-only",
        family: .catalog,
        scope: .externalLocations,
        severity: .high,
        rationale: "A writable location over the log bucket makes the platform a second writer of the record.",
        risk: "Whoever may write through it plants or overwrites log files.",
        fix: "Set read_only on the external location.",
        remedy: .actions(["uc.read-only"]),
        criteria: [.cc68, .pi15, .cc61],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.securable],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.securable, of: subject.id)
        return try document.flag("read_only")
            ? .passes("it is read-only", document.evidence("read_only"))
            : .fails("it is writable", document.evidence("read_only"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "log-archive",
            right: [
                .patch(.workspace, "/api/2.1/unity-catalog/external-locations/{name}", ["read_only": true])
            ],
            .patch(.workspace, "/api/2.1/unity-catalog/external-locations/{name}", ["read_only": false])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("writable", .fail) { $0.set(.securable, ExampleEstate.door, ["read_only"], false) },
            CheckExample("not told", .unknown) { $0.set(.securable, ExampleEstate.door, ["read_only"], nil) },
        ]
    }
}
