internal import WardenDomain
internal import WardenEstate

/// Secrets of service principals end within a year.
enum ServiceSecretsExpire: Check {
    static let metadata = CheckMetadata(
        id: "service-secrets-expire",
        title: "Secrets of service principals end within a year",
        family: .identity,
        scope: .account,
        severity: .medium,
        rationale: "A secret lives two years unless somebody says otherwise.",
        risk: "A secret that leaked long ago still signs in.",
        fix: """
            Make a new secret with a shorter life and delete the old one; better, use workload identity federation.
            """,
        remedy: .choice("token.delete-client-secret", missing: "which services still use the secret"),
        criteria: [.cc61, .cc62],
        references: ["Databricks: Manage OAuth secrets of service principals"],
        reads: [.servicePrincipalSecrets],
        audience: .intruder,
        harm: .read
    )

    static func judge(_ subject: Asset, _ ask: Inquiry) throws(Unanswered) -> CheckOutcome {
        let document = try ask.answer(.servicePrincipalSecrets, of: subject.id)
        guard let services = document.json.object else { throw Unanswered(document.unknown("is no object")) }
        var long: [FindingItem] = []
        var count = 0
        for service in services.keys.sorted() {
            for secret in try document.list(service) {
                let status = try secret.optionalText("status")
                guard status == nil || status == "ACTIVE" else { continue }
                count += 1
                let id = try secret.text("id")
                guard let start = try ask.time("create_time", secret) else {
                    throw Unanswered(secret.unknown("'create_time' is missing"))
                }
                guard let end = try ask.time("expire_time", secret) else {
                    long.append(
                        FindingItem(
                            "\(service)/\(id)",
                            name: "\(id) of \(service) never ends",
                            evidence: secret.evidence("expire_time")
                        )
                    )
                    continue
                }
                let days = (end - start) / 86_400_000
                if days > 366 {
                    long.append(
                        FindingItem(
                            "\(service)/\(id)",
                            name: "\(id) of \(service) lives \(days) days",
                            evidence: secret.evidence("expire_time")
                        )
                    )
                }
            }
        }
        return long.isEmpty
            ? .passes("\(count) secret\(count == 1 ? "" : "s") end within a year")
            : .fails(long.map(\.name).joined(separator: "; "), items: long)
    }

    static var lab: LabRecipe {
        // A secret that is made without a lifetime lives two years.
        .breaks(
            .find(
                LabCall(.account, "GET", "/api/2.0/accounts/{account}/scim/v2/ServicePrincipals"),
                in: "Resources",
                where: "displayName",
                is: "etl-runner",
                keep: "service"
            ),
            .call(
                LabCall(
                    .account,
                    "POST",
                    "/api/2.0/accounts/{account}/servicePrincipals/{service.id}/credentials/secrets"
                ),
                undo: LabCall(
                    .account,
                    "DELETE",
                    "/api/2.0/accounts/{account}/servicePrincipals/{service.id}/credentials/secrets/{secret.id}"
                ),
                keep: "secret"
            )
        )
    }

    static var examples: [CheckExample] {
        [
            CheckExample("two years", .fail) {
                $0.set(
                    .servicePrincipalSecrets,
                    ExampleEstate.account,
                    ["501", "0", "expire_time"],
                    "2028-05-01T00:00:00Z"
                )
            },
            CheckExample("no end", .fail) {
                $0.set(.servicePrincipalSecrets, ExampleEstate.account, ["501", "0", "expire_time"], nil)
            },
            CheckExample("no start", .unknown) {
                $0.set(.servicePrincipalSecrets, ExampleEstate.account, ["501", "0", "create_time"], nil)
            },
        ]
    }
}
