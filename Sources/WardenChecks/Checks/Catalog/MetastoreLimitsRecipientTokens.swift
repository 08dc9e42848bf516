internal import WardenDomain
internal import WardenEstate

/// The metastore bounds the life of recipient tokens.
enum MetastoreLimitsRecipientTokens: Check {
    static let metadata = CheckMetadata(
        id: "metastore-limits-recipient-tokens",
        title: "The metastore bounds the life of recipient tokens",
        family: .catalog,
        scope: .metastores,
        severity: .medium,
        rationale: "Without a bound every new recipient gets a token that never ends.",
        risk: "The next share is readable for ever.",
        fix: "Set delta_sharing_recipient_token_lifetime_in_seconds to 90 days or less.",
        remedy: .actions(["sharing.limit-token-lifetime"]),
        criteria: [.cc61, .cc67],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.securable],
        audience: .outsiders,
        harm: .ease
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let metastore = try ask.answer(.securable, of: subject.id)
        let scope = try metastore.text("delta_sharing_scope")
        guard scope.contains("EXTERNAL") else { return .notApplicable("sharing outside is off") }
        let seconds = try metastore.optionalNumber("delta_sharing_recipient_token_lifetime_in_seconds") ?? 0
        let days = seconds / 86_400
        guard seconds > 0 else {
            return .fails("tokens never end", metastore.evidence("delta_sharing_recipient_token_lifetime_in_seconds"))
        }
        return days <= Int64(ask.policy.tokenLifetimeDays)
            ? .passes(
                "tokens end after \(days) days",
                metastore.evidence("delta_sharing_recipient_token_lifetime_in_seconds")
            )
            : .fails(
                "tokens end after \(days) days",
                metastore.evidence("delta_sharing_recipient_token_lifetime_in_seconds")
            )
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                .patch(
                    .workspace,
                    "/api/2.1/unity-catalog/metastores/{metastore}",
                    ["delta_sharing_recipient_token_lifetime_in_seconds": 2592000]
                )
            ],
            .patch(
                .workspace,
                "/api/2.1/unity-catalog/metastores/{metastore}",
                ["delta_sharing_recipient_token_lifetime_in_seconds": 0]
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no bound", .fail) {
                $0.set(.securable, ExampleEstate.metastore, ["delta_sharing_recipient_token_lifetime_in_seconds"], 0)
            },
            CheckExample("a year", .fail) {
                $0.set(
                    .securable,
                    ExampleEstate.metastore,
                    ["delta_sharing_recipient_token_lifetime_in_seconds"],
                    31_536_000
                )
            },
            CheckExample("sharing is inside only", .notApplicable) {
                $0.set(.securable, ExampleEstate.metastore, ["delta_sharing_scope"], "INTERNAL")
            },
        ]
    }
}
