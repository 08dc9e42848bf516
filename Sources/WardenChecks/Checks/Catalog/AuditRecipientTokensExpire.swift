internal import WardenDomain
internal import WardenEstate

/// Tokens of recipients of audit data end soon.
enum AuditRecipientTokensExpire: Check {
    static let metadata = CheckMetadata(
        id: "audit-recipient-tokens-expire",
        title: "Tokens of recipients of audit data end soon",
        family: .catalog,
        scope: .recipients,
        severity: .high,
        rationale: "A bearer token that never ends is a key that is never taken back.",
        risk: "An old token in an old mail reads the audit trail.",
        fix: "Rotate the token with an expiry; set a token lifetime for the metastore.",
        remedy: .actions(["sharing.expire-token"]),
        criteria: [.cc61, .cc62, .cc67],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.recipient],
        audience: .outsiders,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let recipient = try ask.answer(.recipient, of: subject.id)
        guard try recipient.text("authentication_type") == "TOKEN" else { return .notApplicable("it has no token") }
        var long: [FindingItem] = []
        let limit = Int64(ask.policy.tokenLifetimeDays)
        for token in try recipient.list("tokens") {
            let id = try token.text("id")
            guard let end = try ask.time("expiration_time", token), end > 0 else {
                long.append(FindingItem(id, name: "\(id) never ends", evidence: token.evidence("expiration_time")))
                continue
            }
            let days = (end - ask.now) / 86_400_000
            if days > limit {
                long.append(
                    FindingItem(id, name: "\(id) ends in \(days) days", evidence: token.evidence("expiration_time"))
                )
            }
        }
        return long.isEmpty
            ? .passes("every token ends within \(limit) days", recipient.evidence("tokens"))
            : .fails(long.map(\.name).joined(separator: "; "), items: long)
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
            CheckExample("it never ends", .fail) {
                $0.set(.recipient, ExampleEstate.recipient, ["tokens", "0", "expiration_time"], nil)
            },
            CheckExample("in ten years", .fail) {
                $0.set(
                    .recipient,
                    ExampleEstate.recipient,
                    ["tokens", "0", "expiration_time"],
                    .integer(ExampleEstate.now + 3_650 * 86_400_000)
                )
            },
            CheckExample("tokens are not told", .unknown) {
                $0.set(.recipient, ExampleEstate.recipient, ["tokens"], nil)
            },
        ]
    }
}
