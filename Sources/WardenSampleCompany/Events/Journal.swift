/// Where activities write their events down. Gives each its ids and its place.
struct Journal {
    /// Services whose events are delivered at account level.
    private static let accountServices: Set<String> = [
        "unityCatalog", "logDelivery", "accountsManager", "accountsAccessControl", "ssoConfigBackend",
        "servicePrincipalCredentials", "oauth2",
    ]

    let company: Company
    var random: SeededRandom
    private(set) var events: [SampleEvent] = []
    /// The incident that following events belong to.
    var incident: String?

    init(company: Company, random: SeededRandom) {
        self.company = company
        self.random = random
    }

    /// Records one event. `params` keep their order; `accountLevel` overrides what the service says.
    mutating func record(
        _ time: Int64,
        _ workspace: Workspace,
        _ actor: Actor,
        _ service: String,
        _ action: String,
        _ params: KeyValuePairs<String, String> = [:],
        status: Int = 200,
        error: String? = nil,
        result: String? = nil,
        session: String? = nil,
        request: String? = nil,
        runAs: String? = nil,
        accountLevel: Bool? = nil
    ) {
        let isAccount = accountLevel ?? Self.accountServices.contains(service)
        var pairs = params.map { ($0.key, $0.value) }
        if service == "unityCatalog" {
            pairs.append(("workspace_id", workspace.id))
            pairs.append(("metastore_id", company.metastoreID))
        }
        events.append(
            SampleEvent(
                time: time,
                workspace: isAccount ? .account : workspace,
                isAccountLevel: isAccount,
                service: service,
                action: action,
                actor: actor,
                session: session,
                requestID: request ?? "ServiceMain-\(random.hex(16))",
                eventID: random.uuid(),
                params: pairs,
                status: status,
                error: error,
                result: result,
                runAs: runAs,
                incident: incident
            )
        )
    }

    /// A moment within `milliseconds` after `time`.
    mutating func soon(_ time: Int64, within milliseconds: Int64) -> Int64 {
        time + Int64(random.int(1...max(1, Int(milliseconds))))
    }
}
