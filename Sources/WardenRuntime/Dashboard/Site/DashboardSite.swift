internal import Synchronization
internal import WardenDomain
internal import WardenEstate
internal import WardenStore
internal import WardenWeb

/// What all pages share: the store, who may come in, and what is worth keeping decoded.
final class DashboardSite: Sendable {
    let store: Store
    let accounts: Accounts
    let assets = DashboardAssets()
    let options: Dashboard.Options
    let changes: ChangeHub
    let verification: VerificationDesk
    let compliance: ComplianceDesk
    let trail: AuditTrail
    let access: AccessDesk
    let usage: UsageDesk
    let habits: HabitsDesk
    let sight: SightDesk
    let evidence: EvidenceDesk
    let remedies: RemedyDesk
    /// Epoch milliseconds.
    let clock: @Sendable () -> Int64

    private let estate = Mutex<(run: Int64, report: EstateReport)?>(nil)

    init(_ options: Dashboard.Options, clock: @escaping @Sendable () -> Int64) throws(WardenError) {
        let state = try StateDirectory(path: options.stateDirectory)
        store = try state.openStore()
        accounts = try Accounts(store: store, key: state.key, hasher: PasswordHasher(cost: options.cost))
        changes = ChangeHub(store: store)
        verification = VerificationDesk(
            store: store,
            stateDirectory: options.stateDirectory,
            configuration: options.configuration,
            clock: clock
        )
        compliance = ComplianceDesk(
            store: store,
            state: options.stateDirectory,
            configuration: options.configuration,
            clock: clock
        )
        trail = AuditTrail(state: options.stateDirectory, configuration: options.configuration, clock: clock)
        access = AccessDesk(store: store)
        habits = HabitsDesk(store: store)
        sight = SightDesk(store: store)
        evidence = EvidenceDesk(options: options, clock: clock)
        usage = UsageDesk(store: store, clock: clock)
        remedies = RemedyDesk(store: store, options: options, trail: trail, clock: clock)
        self.options = options
        self.clock = clock
    }

    /// The last finished discovery; decoded once.
    func latestEstate() throws(WardenError) -> (run: EstateRun, report: EstateReport)? {
        guard let run = try store.latestEstateRun() else { return nil }
        if let known = estate.withLock({ $0 }), known.run == run.id { return (run, known.report) }
        guard let (latest, bytes) = try store.latestEstate() else { return nil }
        let report: EstateReport = try JSONDocument.decode(bytes, "estate")
        estate.withLock { $0 = (latest.id, report) }
        return (latest, report)
    }
}
