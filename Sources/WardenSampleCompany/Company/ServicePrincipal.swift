/// A non-human identity that runs jobs.
struct ServicePrincipal: Sendable {
    var name: String
    /// Application id: what `userIdentity.email` holds for a service principal.
    var applicationID: String
    var address: String
    var agent: String

    var actor: Actor { Actor(email: applicationID, subjectName: name, address: address, agent: agent) }

    static func all(_ random: inout SeededRandom) -> [ServicePrincipal] {
        let plan: [(String, String)] = [
            ("svc-ingest-orders", UserAgent.driver), ("svc-ingest-stock", UserAgent.driver),
            ("svc-dbt-warehouse", UserAgent.dbt), ("svc-reporting", UserAgent.powerBI),
            ("svc-feature-store", UserAgent.driver), ("svc-ml-scoring", UserAgent.sdk),
            ("svc-terraform", UserAgent.terraform), ("svc-scim-sync", UserAgent.scim),
            ("svc-quality-checks", UserAgent.sdk), ("svc-legacy-export", UserAgent.sdk),
        ]
        return plan.map { name, agent in
            ServicePrincipal(
                name: name,
                applicationID: random.uuid(),
                address: "10.\(random.int(20...40)).\(random.int(0...255)).\(random.int(2...250))",
                agent: agent
            )
        }
    }
}
