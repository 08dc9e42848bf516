internal import WardenDomain
internal import WardenEstate

/// Sharing outside is on only where something is shared.
enum MetastoreSharesOutsideOnPurpose: Check {
    static let metadata = CheckMetadata(
        id: "metastore-shares-outside-on-purpose",
        title: "Sharing outside is on only where something is shared",
        family: .catalog,
        scope: .metastores,
        severity: .low,
        rationale: "INTERNAL_AND_EXTERNAL lets any holder of CREATE RECIPIENT hand data to anybody with a link.",
        risk: "One grant more, and audit data leaves the company.",
        fix: "Set delta_sharing_scope to INTERNAL where no recipient outside is declared.",
        remedy: .choice(
            "sharing.keep-inside",
            missing: "whether recipients outside read other shares of the metastore"
        ),
        criteria: [.cc67, .cc66],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.securable],
        audience: .administrators,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let metastore = try ask.answer(.securable, of: subject.id)
        let scope = try metastore.text("delta_sharing_scope")
        guard scope.contains("EXTERNAL") else {
            return .passes("sharing stays inside", metastore.evidence("delta_sharing_scope"))
        }
        let isUsed = ask.facts.posture.assets(.recipient).contains {
            $0.id.scope == subject.id.name && ask.isDeclared($0.id.name)
        }
        return isUsed
            ? .passes("a declared recipient uses it", metastore.evidence("delta_sharing_scope"))
            : .fails("sharing outside is on, and no recipient is declared", metastore.evidence("delta_sharing_scope"))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .patch(.workspace, "/api/2.1/unity-catalog/metastores/{metastore}", ["delta_sharing_scope": "INTERNAL"])
            ],
            .patch(
                .workspace,
                "/api/2.1/unity-catalog/metastores/{metastore}",
                ["delta_sharing_scope": "INTERNAL_AND_EXTERNAL"]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("nobody is declared", .fail) { $0.input.policy.declaredReaders.remove("mssp") },
            CheckExample("inside only", .pass) {
                $0.set(.securable, ExampleEstate.metastore, ["delta_sharing_scope"], "INTERNAL")
            },
        ]
    }
}
