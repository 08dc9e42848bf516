internal import Foundation
internal import Synchronization
internal import WardenDomain
internal import WardenRemedy
internal import WardenStore

/// Plans and applies fixes for the dashboard, in the background and by the same path as the commands: plan, preflight,
/// apply, with what `remedy` asks for.
final class RemedyDesk: Sendable {
    enum State: Sendable {
        case idle
        case planning(since: Int64)
        case applying(since: Int64)
        case failed(WardenError)
    }

    /// A plan that was worked out here, and how its run ended.
    struct Planned: Sendable, Codable {
        /// The signed file.
        var file: String
        var by: String
        /// Epoch milliseconds.
        var at: Int64
        /// `applied`, `stopped` …; nil = not applied.
        var outcome: String?
        var appliedBy: String?
        var appliedAt: Int64?
        /// Findings of the plan that are open still, after it was applied.
        var stillOpen: [String]?
    }

    private let store: Store
    private let options: Dashboard.Options
    private let trail: AuditTrail
    private let clock: @Sendable () -> Int64
    private let states = Mutex<[String: State]>([:])

    init(store: Store, options: Dashboard.Options, trail: AuditTrail, clock: @escaping @Sendable () -> Int64) {
        self.store = store
        self.options = options
        self.trail = trail
        self.clock = clock
    }

    func state(of key: String) -> State { states.withLock { $0[key] ?? .idle } }

    /// The last plan for that purpose.
    func planned(_ key: String) throws(WardenError) -> Planned? {
        guard let (_, bytes) = try store.dashboardDocument("plan " + key) else { return nil }
        return try JSONDocument.decode(bytes, "plan")
    }

    /// Works out a plan that closes a finding.
    func plan(finding fingerprint: String, by person: String) {
        start(fingerprint, .planning(since: clock())) { [self] in
            let file: PlanFile
            do {
                file = try await remedies().plan(findings: [fingerprint])
            } catch let error as WardenError where error.code == "remedy.finding" {
                // The page shows it; the estate, read just now, does not.
                throw WardenError(
                    code: error.code,
                    object: "this finding",
                    "is not there any more in the estate as it is now",
                    hint: "run 'trailwarden assess' to record that"
                )
            }
            try keep(fingerprint, Planned(file: file.text, by: person, at: clock()))
        }
    }

    /// Works out a plan that carries out what reviewers decided.
    func plan(review id: String, by person: String) {
        let key = Self.key(review: id)
        start(key, .planning(since: clock())) { [self] in
            let desk = try await ReviewDesk(
                state: options.stateDirectory,
                configuration: options.configuration,
                clock: clock
            )
            let file = try await desk.plan(id, by: person)
            try keep(key, Planned(file: file.text, by: person, at: clock()))
        }
    }

    /// What plans of a review go by here.
    static func key(review id: String) -> String { "review " + id }

    /// Applies the plan that was worked out, if it still has the digest that the person saw.
    func apply(_ key: String, digest: String, by person: String) throws {
        guard let known = try planned(key) else { return }
        let file = try PlanFile(reading: known.file, file: key)
        guard file.digest == digest else {
            throw WardenError(
                code: "plan.changed",
                object: file.plan.id,
                "it is not the plan that you saw",
                hint: "look at the new one first"
            )
        }
        start(key, .applying(since: clock())) { [self] in
            let remedies = try await remedies()
            let outcome = try await remedies.apply(file, Remedies.Limits())
            var planned = known
            planned.outcome = outcome.state.rawValue
            planned.appliedBy = person
            planned.appliedAt = clock()
            planned.stillOpen = try? await remedies.stillOpen(file.plan.findings)
            try keep(key, planned)
        }
    }

    private func remedies() async throws -> Remedies {
        try await Remedies(
            configuration: options.configuration,
            state: try StateDirectory(path: options.stateDirectory)
        )
    }

    private func keep(_ key: String, _ planned: Planned) throws(WardenError) {
        try store.keepDashboardDocument("plan " + key, at: clock(), JSONDocument.encode(planned, "plan"))
    }

    /// One run a purpose at a time.
    private func start(_ key: String, _ state: State, _ body: @escaping @Sendable () async throws -> Void) {
        let isFree = states.withLock { states -> Bool in
            switch states[key] {
            case .planning, .applying: return false
            case .idle, .failed, nil:
                states[key] = state
                return true
            }
        }
        guard isFree else { return }
        Task {
            do {
                try await body()
                states.withLock { $0[key] = .idle }
            } catch {
                let failure =
                    error as? WardenError
                    ?? WardenError(code: "dashboard.remedy", object: key, "\(error)")
                states.withLock { $0[key] = .failed(failure) }
            }
        }
    }
}
