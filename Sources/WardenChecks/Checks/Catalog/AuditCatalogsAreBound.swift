internal import WardenDomain
internal import WardenEstate

/// Catalogs with copies of audit data are bound to named workspaces.
enum AuditCatalogsAreBound: Check {
    static let metadata = CheckMetadata(
        id: "audit-catalogs-are-bound",
        title: "Catalogs with copies of audit data are bound to named workspaces",
        family: .catalog,
        scope: .auditCopies,
        severity: .low,
        rationale: "A catalog that is open to all workspaces is open to the weakest of them.",
        risk: "A workspace with loose settings becomes a way to the copy.",
        fix: "Set isolation_mode ISOLATED and bind the catalog to the workspaces that need it.",
        remedy: .actions(["uc.isolate"]),
        criteria: [.cc61, .cc66],
        references: ["Databricks: Limit catalog access to specific workspaces"],
        reads: [.securable],
        audience: .group,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        guard let catalog = ask.parents(of: subject.id).last else { return .notApplicable("it lies in no catalog") }
        let document = try ask.answer(.securable, of: catalog)
        let mode = try document.text("isolation_mode")
        return mode == "ISOLATED"
            ? .passes("catalog '\(catalog.name)' is isolated", document.evidence("isolation_mode"))
            : .fails("catalog '\(catalog.name)' is open to all workspaces", document.evidence("isolation_mode"))
    }

    static var lab: LabRecipe {
        .breaks(
            of: "finance.reporting.workspace_activity",
            right: [
                .patch(.workspace, "/api/2.1/unity-catalog/catalogs/finance", ["isolation_mode": "ISOLATED"])
            ],
            .patch(.workspace, "/api/2.1/unity-catalog/catalogs/finance", ["isolation_mode": "OPEN"])
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("open", .fail) { $0.set(.securable, ExampleEstate.copyCatalog, ["isolation_mode"], "OPEN") },
            CheckExample("not told", .unknown) {
                $0.set(.securable, ExampleEstate.copyCatalog, ["isolation_mode"], nil)
            },
        ]
    }
}
