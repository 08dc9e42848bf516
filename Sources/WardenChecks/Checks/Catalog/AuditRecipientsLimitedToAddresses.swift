internal import WardenDomain
internal import WardenEstate
internal import WardenPolicy

/// Recipients of audit data read from known addresses.
enum AuditRecipientsLimitedToAddresses: Check {
    static let metadata = CheckMetadata(
        id: "audit-recipients-limited-to-addresses",
        title: "Recipients of audit data read from known addresses",
        family: .catalog,
        scope: .recipients,
        severity: .high,
        rationale:
            "An open recipient signs in with a bearer token; without an address list the token works from anywhere.",
        risk: "Whoever finds the token reads the audit trail from anywhere.",
        fix: "Set the IP access list of the recipient to the networks of the other side.",
        remedy: .choice("sharing.limit-addresses", missing: "which addresses the recipient reads from"),
        criteria: [.cc61, .cc66, .cc67],
        references: ["Databricks: Delta Sharing, security of recipients"],
        reads: [.recipient],
        audience: .anyAccount,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let recipient = try ask.answer(.recipient, of: subject.id)
        guard try recipient.text("authentication_type") == "TOKEN" else {
            return .notApplicable("it signs in as another account of Databricks, without a token")
        }
        let addresses = recipient.optionalPart("ip_access_list")?["allowed_ip_addresses"]?.strings ?? []
        guard !addresses.isEmpty else { return .fails("it has no address list", recipient.evidence("ip_access_list")) }
        let wide = addresses.filter {
            AddressBlock($0).map { $0.prefixLength < ($0.bytes.count == 4 ? 8 : 32) } ?? true
        }
        return wide.isEmpty
            ? .passes(
                "\(addresses.count) network\(addresses.count == 1 ? "" : "s")",
                recipient.evidence("ip_access_list")
            )
            : .fails("\(wide.joined(separator: ", ")) is nearly everywhere", recipient.evidence("ip_access_list"))
    }

    static var lab: LabRecipe {
        .breaks(
            right: [
                // Its owner alone may change its addresses, and metastore admins its owner.
                .patch(.workspace, "/api/2.1/unity-catalog/recipients/{name}", ["owner": "metastore-admins"]),
                .call(
                    LabCall(
                        .workspace,
                        "PATCH",
                        "/api/2.1/unity-catalog/recipients/{name}",
                        ["ip_access_list": ["allowed_ip_addresses": ["203.0.113.0/24"]]]
                    ),
                    undo: LabCall(
                        .workspace,
                        "PATCH",
                        "/api/2.1/unity-catalog/recipients/{name}",
                        ["ip_access_list": ["allowed_ip_addresses": []]]
                    )
                ),
            ],
            .call(
                LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/recipients/{name}",
                    ["ip_access_list": ["allowed_ip_addresses": []]]
                ),
                undo: LabCall(
                    .workspace,
                    "PATCH",
                    "/api/2.1/unity-catalog/recipients/{name}",
                    ["ip_access_list": ["allowed_ip_addresses": ["203.0.113.0/24"]]]
                )
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("no list", .fail) { $0.set(.recipient, ExampleEstate.recipient, ["ip_access_list"], nil) },
            CheckExample("the whole internet", .fail) {
                $0.set(.recipient, ExampleEstate.recipient, ["ip_access_list"], ["allowed_ip_addresses": ["0.0.0.0/0"]])
            },
            CheckExample("no token", .notApplicable) {
                $0.set(.recipient, ExampleEstate.recipient, ["authentication_type"], "DATABRICKS")
            },
        ]
    }
}
