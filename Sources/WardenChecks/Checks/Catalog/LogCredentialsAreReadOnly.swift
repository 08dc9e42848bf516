internal import WardenDomain
internal import WardenEstate

/// Storage credentials of locations over log files are read-only.
enum LogCredentialsAreReadOnly: Check {
    static let metadata = CheckMetadata(
        id: "log-credentials-are-read-only",
        title: "Storage credentials of locations over log files are read-only",
        family: .catalog,
        scope: .storageCredentials,
        severity: .medium,
        rationale: "The credential carries the rights of its role into every location made with it.",
        risk: "A new location made with it writes log files.",
        fix: "Set read_only on the credential, and give its role reading rights only.",
        remedy: .actions(["uc.read-only"]),
        criteria: [.cc63, .cc68],
        references: ["Databricks: Unity Catalog privileges and securable objects"],
        reads: [.securable],
        audience: .named,
        harm: .alter
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.securable, of: subject.id)
        return try document.flag("read_only")
            ? .passes("it is read-only", document.evidence("read_only"))
            : .fails("it may write", document.evidence("read_only"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "log-archive",
            right: [
                .patch(.workspace, "/api/2.1/unity-catalog/storage-credentials/{name}", ["read_only": true])
            ],
            .patch(.workspace, "/api/2.1/unity-catalog/storage-credentials/{name}", ["read_only": false])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("it may write", .fail) { $0.set(.securable, ExampleEstate.credential, ["read_only"], false) }
        ]
    }
}
