internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
public import WardenRemedy
internal import WardenStore

extension Remedies {
    /// What a later look at a plan found.
    public struct Regression: Sendable, Hashable {
        public var plan: String
        public var change: Change
        /// What stands there now, in the lines of a diff against what we left.
        public var now: [String]
        /// The change that did it; nil = no log names it, and `why` says so.
        public var event: ChangeEvent?
        public var why: String

        /// Who did it, by which event, when; or why nobody is named.
        public var cause: String { event?.sentence ?? "who did it is not known: \(why)" }
    }

    /// Looks at every applied plan that is due: a step whose state is no longer what we left is a regression.
    ///
    /// - Parameter all: also those that are not due yet.
    /// - Returns: the plans that were looked at, and the regressions.
    public func followUp(all: Bool = false) async throws -> (looked: [String], regressions: [Regression]) {
        let due = try store.followUps(dueBy: all ? nil : now())
        var looked: [String] = []
        var regressions: [Regression] = []
        for row in due {
            if looked.contains(row.plan) {
                try store.finishFollowUp(row.id, "looked at together with an earlier one", at: now())
                continue
            }
            looked.append(row.plan)
            let found = try await comeUndone(row.plan)
            regressions += found.regressions
            let words =
                found.unknown > 0
                ? "\(found.unknown) steps could not be read"
                : found.regressions.isEmpty ? "held" : "\(found.regressions.count) steps came undone"
            try await evidence.append("follow-up", ["plan": .string(row.plan), "outcome": .string(words)])
            // What could not be read is looked at again.
            if found.unknown == 0, !all || row.dueAt <= now() { try store.finishFollowUp(row.id, words, at: now()) }
        }
        return (looked, regressions)
    }

    /// Assesses the estate anew and keeps the result: findings that came back are open again in every report.
    public func reassess(configuration: String?) async throws -> Int {
        let options = Assessing.Options(configuration: configuration, state: state.path, startsOver: true)
        return try await Assessing(options).run().findings.count { $0.isOpen }
    }

    func comeUndone(_ id: String) async throws -> (regressions: [Regression], unknown: Int) {
        let file = try stored(id)
        let steps = try store.planSteps(id)
        let witness = ChangeWitness(connector: connector, own: await ownNames())
        var regressions: [Regression] = []
        var unknown = 0
        for step in steps where step.state == StepRecord.State.done.rawValue {
            let change = file.plan.changes[step.position]
            let reading = await slots.read(change.slot)
            if reading.unknown != nil {
                unknown += 1
            } else if !SlotComparison.isSame(reading.document, change.after, change.slot.kind) {
                let lines = ChangeText.diff(change.after, reading.document)
                let seen = await witness.witness(change.slot, since: step.changedAt)
                regressions.append(
                    Regression(plan: id, change: change, now: lines, event: seen.event, why: seen.why)
                )
                let document: JSONValue = [
                    "plan": .string(id), "slot": .string(change.slot.description),
                    "findings": .strings(file.plan.findings), "now": reading.document ?? .null,
                    "event": seen.event?.json ?? .null, "why": .string(seen.why),
                ]
                try await evidence.append("regression", document)
            }
        }
        return (regressions, unknown)
    }
}
