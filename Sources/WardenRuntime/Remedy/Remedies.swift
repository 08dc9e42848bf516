internal import Crypto
internal import Foundation
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy
internal import WardenStore
internal import WardenTransport

/// Plans, applies and takes back changes of the estate.
public struct Remedies: Sendable {
    /// Path of `trailwarden.yml`; nil = as `Connector.load` finds it.
    let configuration: String?
    let connector: Connector
    let slots: any SlotPort
    let store: Store
    let state: StateDirectory
    let settings: RemedySettings
    let evidence: LoggedEvidence
    /// What the company says is right.
    let declared: DeclaredPolicy
    let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - configuration: path of `trailwarden.yml`; nil = as `Connector.load` finds it.
    ///   - state: the state directory.
    public init(configuration: String?, state: StateDirectory) async throws {
        let connector = try Connector.load(path: configuration)
        self.configuration = configuration
        self.connector = connector
        slots = try CloudSlots(connector)
        self.state = state
        store = try state.openStore()
        settings = connector.configuration.remedy
        evidence = LoggedEvidence(
            log: try await EvidenceLog(
                state: state.path,
                settings: connector.configuration.evidence,
                connector: connector
            )
        )
        declared = connector.configuration.policy
        now = CloudTime.system.now
    }

    // MARK: Planning

    /// A signed plan for the orders. Reads only.
    ///
    /// - Parameters:
    ///   - findings: that the plan is for.
    ///   - closing: orders by finding: one of whose orders something is left out is not among the findings of the plan.
    ///   - prunes: leaves out what preflight refuses, and goes on with the rest.
    ///   - reversible: leaves out what cannot be put back as it was.
    /// - Throws: `remedy.*`; `preflight.refused` where the plan would cut what has to stay.
    public func plan(
        _ orders: [ActionOrder],
        reason: String,
        findings: [String] = [],
        closing: [String: [ActionOrder]] = [:],
        leftOut: [String] = [],
        prunes: Bool = false,
        reversible: Bool = false
    ) async throws -> PlanFile {
        var leftOut = leftOut
        var complete: [ActionOrder] = []
        for order in orders {
            let (order, left) = try await completed(order)
            complete.append(order)
            leftOut += left
        }
        let actions = try complete.map { try ActionCatalogue.make($0.action, ActionArguments($0.arguments)) }
        let states = await read(Set(actions.flatMap(\.slots)))
        var builder = PlanBuilder(states)
        builder.add(actions)
        var changes = builder.changes
        var left = leftOut + builder.leftOut
        let all = Set(changes.map(\.slot)).union(builder.leftOutSlots)
        if reversible {
            left += changes.filter { $0.reversal != .full }.map { "\($0.summary): it cannot be put back as it was" }
            changes.removeAll { $0.reversal != .full }
        }
        if prunes, !changes.isEmpty {
            let kept = try await preflight().prune(changes, in: try await posture())
            changes = kept.changes
            left += kept.refusals
        }
        let dropped = all.subtracting(changes.map(\.slot))
        let open = try closing.filter { _, orders in
            try orders.contains { order in
                let slots = try ActionCatalogue.make(order.action, ActionArguments(order.arguments)).slots
                return !dropped.isDisjoint(with: slots)
            }
        }
        let closed = findings.filter { open[$0] == nil }
        return try await plan(changes, reason: reason, findings: closed, leftOut: left)
    }

    /// An order with what only a look at the estate can tell, and what it leaves out.
    private func completed(_ order: ActionOrder) async throws -> (order: ActionOrder, leftOut: [String]) {
        switch order.action {
        case Self.isolation: try await completed(isolation: order)
        case Self.delivery: try await completed(delivery: order)
        default: (order, [])
        }
    }

    /// A signed plan for changes that are worked out already.
    func plan(_ changes: [Change], reason: String, findings: [String], leftOut: [String]) async throws -> PlanFile {
        let assurances = try await preflight(changes)
        let created = now()
        let plan = Plan(
            id: Self.identifier(),
            created: created,
            expires: created + Int64(settings.planHours) * 3_600_000,
            reason: reason,
            findings: findings,
            changes: changes,
            assurances: assurances,
            leftOut: leftOut
        )
        var file = PlanFile(plan)
        try file.sign("trailwarden", seed: seed)
        try await evidence.append(
            "plan.made",
            [
                "plan": .string(plan.id), "digest": .string(file.digest), "reason": .string(reason),
                "findings": .strings(findings), "changes": .strings(changes.map(\.summary)),
                "assurances": .strings(assurances), "leftOut": .strings(leftOut),
            ]
        )
        try await evidence.publish()
        return file
    }

    /// Reads slots, eight at a time.
    func read(_ wanted: Set<Slot>) async -> SlotStates {
        await withTaskGroup(of: (Slot, Reading).self) { group in
            var states = SlotStates()
            var rest = wanted.sorted()[...]
            for slot in rest.prefix(8) { group.addTask { (slot, await slots.read(slot)) } }
            rest = rest.dropFirst(8)
            for await (slot, reading) in group {
                states[slot] = reading
                if let next = rest.popFirst() { group.addTask { (next, await slots.read(next)) } }
            }
            return states
        }
    }

    private static func identifier() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return "plan-" + String((0..<12).map { _ in digits[Int.random(in: 0..<32, using: &generator)] })
    }

    /// The key of this installation for plans, derived from the installation's own.
    var seed: [UInt8] { Array(SHA256.hash(data: Array("trailwarden-plan/1".utf8) + state.key)) }

    // MARK: Applying

    /// What a run is allowed.
    public struct Limits: Sendable {
        /// Nil = as configured.
        public var maxChanges: Int?
        public var allowIrreversible: Bool
        /// Whether the plan contains an incident: other approvals are asked for.
        public var containing: Bool

        public init(maxChanges: Int? = nil, allowIrreversible: Bool = false, containing: Bool = false) {
            self.maxChanges = maxChanges
            self.allowIrreversible = allowIrreversible
            self.containing = containing
        }
    }

    /// Applies a plan, or goes on with one that was cut short.
    public func apply(
        _ file: PlanFile,
        _ limits: Limits,
        tell: @escaping @Sendable (Change, StepRecord) -> Void = { _, _ in }
    ) async throws -> Executor.Outcome {
        let isResumed = try store.planSteps(file.plan.id).contains { $0.state != StepRecord.State.pending.rawValue }
        try check(file, limits, isResumed: isResumed)
        if !isResumed { _ = try await preflight(file.plan.changes) }
        try await evidence.append(
            "plan.applying",
            [
                "plan": .string(file.plan.id), "digest": .string(file.digest), "resumed": .bool(isResumed),
                "approvals": .strings(approvals(of: file)),
            ]
        )
        let outcome = try await executor(tell).apply(file)
        let done = outcome.steps.count { $0.state == .done }
        // Where nothing was written, nothing can come undone.
        if outcome.state == .applied, done > 0 {
            let day: Int64 = 86_400_000
            try store.scheduleFollowUps(file.plan.id, at: settings.followUpDays.map { now() + Int64($0) * day })
        }
        try await evidence.append(
            "plan.ended",
            [
                "plan": .string(file.plan.id), "state": .string(outcome.state.rawValue),
                "done": .integer(Int64(done)),
            ]
        )
        try await evidence.publish()
        return outcome
    }

    private func check(_ file: PlanFile, _ limits: Limits, isResumed: Bool) throws(WardenError) {
        let plan = file.plan
        guard let own = PlanFile.publicKey(seed: seed), file.isSigned(by: own) else {
            throw WardenError(
                code: "plan.signature",
                object: plan.id,
                "the plan is not signed by this installation",
                hint: "make it here with 'trailwarden plan', or name the state directory it was made with"
            )
        }
        guard isResumed || now() <= plan.expires else {
            throw WardenError(
                code: "plan.expired",
                object: plan.id,
                "the plan has expired",
                hint: "make a new one with 'trailwarden plan'"
            )
        }
        let most = limits.maxChanges ?? settings.maxChanges
        guard plan.changes.count <= most else {
            throw WardenError(
                code: "plan.too-large",
                object: plan.id,
                "the plan holds \(plan.changes.count) changes, and at most \(most) are allowed",
                hint: "plan less, or give --max-changes \(plan.changes.count)"
            )
        }
        guard limits.allowIrreversible || plan.irreversible.isEmpty else {
            throw WardenError(
                code: "plan.irreversible",
                object: plan.id,
                "\(plan.irreversible.count) changes cannot be undone: \(plan.irreversible[0].summary)",
                hint: "give --allow-irreversible once you have read what is lost"
            )
        }
        try checkApprovals(file, limits)
    }

    /// What the reason of every plan begins with that contains something: other approvals are asked for.
    static let containmentWord = "contain "

    /// Who of `remedy.approvers` signed it.
    public func approvals(of file: PlanFile) -> [String] {
        Set(settings.approvers.filter { file.isSigned(by: $0.key) }.map(\.name)).sorted()
    }

    /// Records an approval, durably.
    ///
    /// - Throws: `plan.approver` where the plan is not signed with the key that `remedy.approvers` has for the name.
    public func recordApproval(_ file: PlanFile, by name: String) async throws {
        guard approvals(of: file).contains(name) else {
            throw WardenError(
                code: "plan.approver",
                object: file.plan.id,
                "the key is no key of '\(name)'",
                hint: "give the name and the key that 'remedy.approvers' of trailwarden.yml has"
            )
        }
        try await evidence.append(
            "plan.approved",
            [
                "plan": .string(file.plan.id), "digest": .string(file.digest), "by": .string(name),
                "keys": .strings(file.signatures.map(\.key)),
            ]
        )
        try await evidence.publish()
    }

    private func checkApprovals(_ file: PlanFile, _ limits: Limits) throws(WardenError) {
        let containing = limits.containing || file.plan.reason.hasPrefix(Self.containmentWord)
        let needed = settings.approvals(containing: containing)
        let signers = approvals(of: file)
        guard signers.count < needed else { return }
        throw WardenError(
            code: "plan.approval",
            object: file.plan.id,
            "\(signers.count) of \(needed) approvals are there",
            hint: "sign the plan with 'trailwarden approve FILE --key KEY', as one of 'remedy.approvers'"
        )
    }

    private func executor(_ tell: @escaping @Sendable (Change, StepRecord) -> Void) -> Executor {
        Executor(port: slots, journal: StoreJournal(store: store), evidence: evidence, now: now, tell: tell)
    }

    // MARK: Taking back

    /// Takes a plan back. `overwrite` names steps (from 0) that somebody else changed since and that are taken back all
    /// the same.
    public func rollback(
        _ file: PlanFile,
        overwrite: Set<Int>,
        tell: @escaping @Sendable (Change, StepRecord) -> Void = { _, _ in }
    ) async throws -> Executor.Outcome {
        try await evidence.append("plan.undoing", ["plan": .string(file.plan.id), "digest": .string(file.digest)])
        let outcome = try await executor(tell).rollback(file, overwrite: overwrite)
        try store.scheduleFollowUps(file.plan.id, at: [])
        try await evidence.append(
            "plan.ended",
            ["plan": .string(file.plan.id), "state": .string(outcome.state.rawValue)]
        )
        try await evidence.publish()
        return outcome
    }

    /// A plan of the store by its id.
    public func stored(_ id: String) throws -> PlanFile {
        guard let row = try store.plan(id) else {
            throw WardenError(
                code: "plan.unknown",
                object: id,
                "no plan of that id was applied here",
                hint: "'trailwarden rollback --list' names them"
            )
        }
        return try PlanFile(reading: row.file, file: id)
    }

    /// One line a plan.
    public func history() throws -> [String] {
        try store.plans().map { row in
            let file = try PlanFile(reading: row.file, file: row.id)
            let time = Timestamp(row.changedAt).dateAndClock
            return "\(row.id)  \(row.state)  \(time)  \(file.plan.changes.count) changes  \(file.plan.reason)"
        }
    }
}
