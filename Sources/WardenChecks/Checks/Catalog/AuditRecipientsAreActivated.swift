internal import WardenDomain
internal import WardenEstate

/// No activation link of a recipient of audit data waits.
enum AuditRecipientsAreActivated: Check {
    static let metadata = CheckMetadata(
        id: "audit-recipients-are-activated",
        title: "No activation link of a recipient of audit data waits",
        family: .catalog,
        scope: .recipients,
        severity: .medium,
        rationale: "An activation link gives the credential to whoever opens it first.",
        risk: "Somebody who finds the link becomes the recipient.",
        fix: "Have the recipient activate, or delete it.",
        remedy: .choice("sharing.delete-recipient", missing: "whether the recipient is still to come"),
        criteria: [.cc61, .cc62],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.recipient],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let recipient = try ask.answer(.recipient, of: subject.id)
        guard try recipient.text("authentication_type") == "TOKEN" else { return .notApplicable("it has no link") }
        return try recipient.flag("activated")
            ? .passes("it is activated", recipient.evidence("activated"))
            : .fails("its activation link was not used yet", recipient.evidence("activated"))
    }

    static var lab: LabRecipe {
        .breaks(
            .call(
                LabCall(
                    .workspace,
                    "POST",
                    "/api/2.1/unity-catalog/recipients",
                    ["name": "selftest", "authentication_type": "TOKEN"]
                ),
                undo: LabCall(.workspace, "DELETE", "/api/2.1/unity-catalog/recipients/selftest")
            ),
            .call(
                LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/shares/partner_insights/permissions",
                    ["changes": [["principal": "selftest", "add": ["SELECT"]]]]
                ),
                undo: LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/shares/partner_insights/permissions",
                    ["changes": [["principal": "selftest", "remove": ["SELECT"]]]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("waiting", .fail) { $0.set(.recipient, ExampleEstate.recipient, ["activated"], false) }
        ]
    }
}
