public import WardenDomain
internal import WardenEstate

/// Applies plans and takes them back. Safe to be killed at any instruction: before every write the journal says what is
/// meant, and afterwards the provider says whether it happened.
public struct Executor: Sendable {
    let port: any SlotPort
    let journal: any PlanJournal
    let evidence: any EvidenceSink
    /// Epoch milliseconds.
    let now: @Sendable () -> Int64
    /// Told of every step, for progress.
    let tell: @Sendable (Change, StepRecord) -> Void

    public init(
        port: any SlotPort,
        journal: any PlanJournal,
        evidence: any EvidenceSink,
        now: @escaping @Sendable () -> Int64,
        tell: @escaping @Sendable (Change, StepRecord) -> Void = { _, _ in }
    ) {
        self.port = port
        self.journal = journal
        self.evidence = evidence
        self.now = now
        self.tell = tell
    }

    /// How a run ended.
    public struct Outcome: Sendable, Hashable {
        public var state: PlanState
        public var steps: [StepRecord]
        /// Steps whose state is neither before nor after, with all three values.
        public var conflicts: [ThreeWay] = []
    }

    /// What was, what we left, what stands there now.
    public struct ThreeWay: Sendable, Hashable {
        public var change: Change
        /// Nil = there is none.
        public var now: JSONValue?
    }

    /// Applies what is left of a plan, in order; stops at the first step that cannot be done as planned.
    ///
    /// - Throws: what the journal or the evidence log cannot keep. Nothing was written then that is not journalled.
    public func apply(_ file: PlanFile) async throws(WardenError) -> Outcome {
        let plan = file.plan
        try await journal.open(file)
        var steps = try await records(plan)
        for (index, change) in plan.changes.enumerated() {
            let state = steps[index].state
            if state == .done || state == .found { continue }
            if state == .undone || state == .undoing || state == .lost {
                throw WardenError(
                    code: "plan.undone",
                    object: plan.id,
                    "the plan was taken back",
                    hint: "make a new one with 'trailwarden plan'"
                )
            }
            let step = try await apply(change, steps[index], plan.id)
            steps[index] = step.record
            guard step.record.state == .done || step.record.state == .found else {
                try await journal.finish(plan.id, .stopped, at: now())
                return Outcome(state: .stopped, steps: steps, conflicts: step.conflict.map { [$0] } ?? [])
            }
        }
        try await journal.finish(plan.id, .applied, at: now())
        return Outcome(state: .applied, steps: steps)
    }

    private typealias Step = (record: StepRecord, conflict: ThreeWay?)

    private func apply(_ change: Change, _ step: StepRecord, _ plan: String) async throws(WardenError) -> Step {
        let held: JSONValue?
        switch await port.read(change.slot) {
        case .known(let value): held = value
        case .absent: held = nil
        case .unknown(let unknown):
            return (try await enter(.failed, "unknown: \(unknown.detail)", change, step, plan), nil)
        }
        if SlotComparison.isSame(held, change.after, change.slot.kind) {
            // After a kill the intention says that the write was ours.
            let ours = step.state == .intended || step.state == .failed && step.note.hasPrefix(Self.unsure)
            return (try await enter(ours ? .done : .found, "", change, step, plan), nil)
        }
        guard SlotComparison.isSame(held, change.before, change.slot.kind) else {
            let conflict = ThreeWay(change: change, now: held)
            return (
                try await enter(.conflict, "the state is not what the plan was made for", change, step, plan), conflict
            )
        }
        try await log("change.intended", change, plan, [:])
        let intended = try await enter(.intended, "", change, step, plan)
        do {
            try await port.write(change.slot, from: held, to: change.after)
        } catch {
            return (try await settle(change, intended, plan, error), nil)
        }
        return (try await settle(change, intended, plan, nil), nil)
    }

    private static let unsure = "unsure: "

    /// Looks at what a write came to.
    private func settle(
        _ change: Change,
        _ step: StepRecord,
        _ plan: String,
        _ failure: WardenError?
    ) async throws(WardenError) -> StepRecord {
        let words = failure.map { "\($0.object): \($0.message)" }
        switch await port.read(change.slot) {
        case .unknown(let unknown):
            return try await enter(.failed, Self.unsure + (words ?? unknown.detail), change, step, plan)
        case let reading:
            guard SlotComparison.isSame(reading.document, change.after, change.slot.kind) else {
                return try await enter(.failed, words ?? "the change did not take effect", change, step, plan)
            }
            try await log("change.applied", change, plan, [:])
            return try await enter(.done, "", change, step, plan)
        }
    }

    /// Takes a plan back, last step first. A step whose state is no longer what we left is not touched unless `overwrite`
    /// names it: the caller is shown all three values. What the provider refuses is tried again once others are back: a
    /// public policy comes back only after the blocks before it.
    public func rollback(_ file: PlanFile, overwrite: Set<Int> = []) async throws(WardenError) -> Outcome {
        let plan = file.plan
        try await journal.open(file)
        var steps = try await records(plan)
        var conflicts: [ThreeWay] = []
        var open = Array(plan.changes.indices.reversed())
        var progress = true
        while progress, !open.isEmpty {
            progress = false
            var refused: [Int] = []
            for index in open {
                let change = plan.changes[index]
                switch steps[index].state {
                case .pending, .found, .undone, .lost, .conflict: continue
                case .intended, .done, .undoing, .failed: break
                }
                let step = try await undo(change, steps[index], plan.id, overwrites: overwrite.contains(index))
                steps[index] = step.record
                if let conflict = step.conflict {
                    conflicts.append(conflict)
                } else if step.record.state == .undoing || step.record.state == .failed {
                    refused.append(index)
                } else {
                    progress = true
                }
            }
            open = refused
        }
        let isWhole = steps.allSatisfy { [.pending, .found, .undone, .conflict].contains($0.state) }
        let state: PlanState = isWhole ? .rolledBack : .partlyRolledBack
        try await journal.finish(plan.id, state, at: now())
        return Outcome(state: state, steps: steps, conflicts: conflicts)
    }

    private func undo(
        _ change: Change,
        _ step: StepRecord,
        _ plan: String,
        overwrites: Bool
    ) async throws(WardenError) -> Step {
        let held: JSONValue?
        switch await port.read(change.slot) {
        case .known(let value): held = value
        case .absent: held = nil
        case .unknown(let unknown):
            return (try await enter(.failed, Self.unsure + unknown.detail, change, step, plan), nil)
        }
        if held == change.before
            || (step.state != .done && SlotComparison.isSame(held, change.before, change.slot.kind))
        {
            return (try await enter(.undone, "", change, step, plan), nil)
        }
        if case .none(let words) = change.reversal {
            return (try await enter(.lost, words, change, step, plan), nil)
        }
        guard overwrites || SlotComparison.isSame(held, change.after, change.slot.kind) else {
            let conflict = ThreeWay(change: change, now: held)
            let note = "changed since by somebody else"
            // What we did stays on record: a later run that may overwrite finds it again.
            return (try await enter(step.state == .done ? .done : step.state, note, change, step, plan), conflict)
        }
        try await log("change.undoing", change, plan, [:])
        let undoing = try await enter(.undoing, "", change, step, plan)
        var failure: WardenError?
        do {
            try await port.write(change.slot, from: held, to: change.before)
        } catch {
            failure = error
        }
        return (try await settleUndo(change, undoing, plan, failure), nil)
    }

    private func settleUndo(
        _ change: Change,
        _ step: StepRecord,
        _ plan: String,
        _ failure: WardenError?
    ) async throws(WardenError) -> StepRecord {
        let words = failure.map { "\($0.object): \($0.message)" }
        switch await port.read(change.slot) {
        case .unknown(let unknown):
            return try await enter(.undoing, Self.unsure + (words ?? unknown.detail), change, step, plan)
        case let reading:
            if SlotComparison.isSame(reading.document, change.before, change.slot.kind) {
                try await log("change.undone", change, plan, [:])
                return try await enter(.undone, "", change, step, plan)
            }
            if case .partial(let loss) = change.reversal, failure == nil {
                return try await enter(.lost, loss, change, step, plan)
            }
            return try await enter(.undoing, words ?? "the former state did not come back", change, step, plan)
        }
    }

    private func records(_ plan: Plan) async throws(WardenError) -> [StepRecord] {
        let known = try await journal.steps(of: plan.id)
        return plan.changes.indices.map { index in
            known.first { $0.index == index } ?? StepRecord(index: index, state: .pending, time: now())
        }
    }

    private func enter(
        _ state: StepRecord.State,
        _ note: String,
        _ change: Change,
        _ step: StepRecord,
        _ plan: String
    ) async throws(WardenError) -> StepRecord {
        let record = StepRecord(index: step.index, state: state, time: now(), note: note)
        try await journal.record(record, of: plan)
        tell(change, record)
        return record
    }

    private func log(
        _ kind: String,
        _ change: Change,
        _ plan: String,
        _ more: [String: JSONValue]
    ) async throws(WardenError) {
        var document: [String: JSONValue] = ["plan": .string(plan), "change": PlanCoding.json(change)]
        document["time"] = .integer(now())
        document.merge(more) { _, new in new }
        try await evidence.append(kind, .object(document))
    }
}
