internal import WardenDomain
internal import WardenEstate

/// Audit data is both delivered and in the system table.
enum AuditRecordHasTwoSources: Check {
    static let metadata = CheckMetadata(
        id: "audit-record-has-two-sources",
        title: "Audit data is both delivered and in the system table",
        family: .delivery,
        scope: .account,
        severity: .medium,
        rationale: "Two records of the same events can be compared; one can only be believed.",
        risk: "A gap or a deletion in the only record stays unseen.",
        fix: "Enable the system schema access in every metastore beside a delivery for the whole account.",
        remedy: .actions(["uc.enable-system-schema"]),
        criteria: [.cc21, .pi15, .cc72],
        references: ["Databricks: Audit log system table reference"],
        reads: [.logDelivery, .systemSchemas],
        audience: .intruder,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let delivered = try !ask.enabledDeliveries(subject.id).isEmpty
        var missing: [FindingItem] = []
        for metastore in ask.facts.posture.assets(.metastore) {
            let schemas = try ask.list(.systemSchemas, of: metastore.id)
            var isOn = false
            for schema in schemas where try schema.text("schema") == "access" {
                isOn = ["ENABLE_COMPLETED", "MANAGED"].contains(try schema.text("state"))
            }
            if !isOn { missing.append(FindingItem(metastore.id.name, name: metastore.name)) }
        }
        if delivered, missing.isEmpty { return .passes("both records are kept") }
        let gaps =
            (delivered ? [] : ["nothing is delivered"])
            + missing.map { "the system table is off in metastore '\($0.name)'" }
        return .fails(gaps.joined(separator: "; "), items: missing)
    }

    static var lab: LabRecipe {
        .breaks(.withoutSystemSchema("access")).alone
    }

    static var examples: [CheckExample] {
        [
            CheckExample("nothing is delivered", .fail) { $0.answer(.logDelivery, ExampleEstate.account, []) },
            CheckExample("the table is off", .fail) { $0.answer(.systemSchemas, ExampleEstate.metastore, []) },
            CheckExample("system schemas are not known", .unknown) {
                $0.refuse(.systemSchemas, ExampleEstate.metastore)
            },
        ]
    }
}
