internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

/// What commands that change things print.
enum RemedyText {
    static var actions: String {
        Remedies.actions.map { facts in
            let arguments = facts.parameters.map { ($0.isRequired ? "" : "[") + $0.name + ($0.isRequired ? "" : "]") }
            let mark =
                facts.reversal.loss == nil
                ? "" : facts.reversal.word == "none" ? "  CANNOT BE UNDONE" : "  undone in part"
            return "\(facts.id)  \(facts.title)\(mark)\n    \(arguments.joined(separator: " "))\n"
                + "    needs \(facts.permissions.joined(separator: ", "))\n"
        }.joined()
    }

    static func plan(_ file: Remedies.File) -> String {
        // What approvers compare, and until when it may be applied.
        let until = Timestamp(file.plan.expires).dateAndClock
        let head = "plan \(file.plan.id): \(file.plan.reason)\ndigest \(file.digest), good until \(until) UTC\n"
        return head + Remedies.text(file.plan)
            + "\(file.plan.changes.count) changes, \(file.plan.irreversible.count) of them not to be undone; nothing was changed\n"
    }

    static func progress(_ change: Remedies.PlannedChange, _ step: Remedies.Step) {
        guard ![.intended, .undoing].contains(step.state) else { return }
        let note = step.note.isEmpty ? "" : ": \(step.note)"
        Streams.standard.out("\(step.index + 1). \(step.state.rawValue)  \(change.summary)\(note)\n")
    }

    static func end(_ file: Remedies.File, _ outcome: Remedies.Outcome) throws {
        for conflict in outcome.conflicts { Streams.standard.out(threeWay(conflict)) }
        if let words = idle(outcome) {
            Streams.standard.out("plan \(file.plan.id): \(words)\n")
            return
        }
        Streams.standard.out("plan \(file.plan.id): \(outcome.state.rawValue)\n")
        switch outcome.state {
        case .applied: Streams.standard.out("to take it back: trailwarden rollback \(file.plan.id)\n")
        case .rolledBack: break
        case .open, .stopped, .partlyRolledBack: throw ExitStatus.failed.code
        }
    }

    /// What is said of a run that wrote nothing and left nothing open: it is not called applied.
    private static func idle(_ outcome: Remedies.Outcome) -> String? {
        switch outcome.state {
        case .applied where !outcome.steps.contains(where: { $0.state == .done }):
            outcome.steps.isEmpty
                ? "there was nothing to change" : "all of it was so already; there was nothing to change"
        case .rolledBack where !outcome.steps.contains(where: { $0.state == .undone }): "there was nothing to take back"
        default: nil
        }
    }

    /// What trying as those who lost something came to.
    static func tries(_ proof: Remedies.Proof) {
        for line in proof.tried { Streams.standard.out("tried  \(line)\n") }
        for line in proof.left { Streams.standard.out("left  \(line)\n") }
    }

    /// Tries as whoever a plan took something from; fails where they still read, or where it could not be tried.
    static func tryLost(_ file: Remedies.File, _ remedies: Remedies) async throws {
        let proof = try await remedies.probes(after: file)
        tries(proof)
        if !proof.left.isEmpty { throw ExitStatus.failed.code }
    }

    /// What follows a plan that was only shown.
    static func offer(_ file: Remedies.File) -> String {
        file.plan.changes.isEmpty ? "" : "give --apply to do it\n"
    }

    static func threeWay(_ conflict: Remedies.Conflict) -> String {
        var lines = ["changed since: \(conflict.change.slot.title)", "  before -> what we left:"]
        lines += Remedies.diff(conflict.change.before, conflict.change.after).map { "    " + $0 }
        lines.append("  what we left -> now:")
        lines += Remedies.diff(conflict.change.after, conflict.now).map { "    " + $0 }
        return lines.joined(separator: "\n") + "\n"
    }
}
