internal import WardenDomain
internal import WardenIncidents
internal import WardenRemedy
internal import WardenRuntime

/// Remedies in the name of an incident: planned, applied and written into its record.
struct IncidentWork {
    var options: RemedyOptions
    var limits: ApplyLimits
    /// Who acts; nil = the user who runs the program.
    var actor: String?

    func contain(
        _ id: String,
        isolates: Bool,
        workspaces: [String],
        apply: Bool,
        out: String?
    ) async throws {
        try await work(id, apply: apply, out: out, containing: true) { remedy, incident in
            try await remedy.containment(incident, isolates: isolates, workspaces: workspaces)
        } record: {
            .contained($0)
        }
    }

    func fix(_ id: String, apply: Bool, out: String?) async throws {
        try await work(id, apply: apply, out: out, containing: false) { remedy, incident in
            try await remedy.fix(incident)
        } record: {
            .fixed($0)
        }
    }

    private func work(
        _ id: String,
        apply: Bool,
        out: String?,
        containing: Bool,
        _ plan: (IncidentRemedy, Incident) async throws -> Remedies.File?,
        record: (WardenIncidents.Change) -> IncidentEvent.Kind
    ) async throws {
        let clock = ContainmentClock()
        let office = try await options.office()
        let incident = try office.desk.incident(id)
        // Refused before anything is changed, not after.
        if let refusal = incident.refusal(of: record(WardenIncidents.Change(summary: "planned"))) { throw refusal }
        let remedies = try await options.open()
        let remedy = IncidentRemedy(remedies)
        let planned = try await plan(remedy, incident)
        guard let file = planned, !file.plan.changes.isEmpty else {
            if let planned { Streams.standard.out(RemedyText.plan(planned)) }
            // That no action does it does not say that nothing is to be done.
            let unsettled = try await remedy.unsettled(incident)
            guard unsettled.isEmpty else {
                throw WardenError(
                    code: "incident.no-plan",
                    object: id,
                    "no action is left to plan, and it is not settled: \(unsettled.joined(separator: "; "))",
                    hint: "say what was done with --action, or why nothing has to be with --not-needed"
                )
            }
            let words = "nothing that it was opened for is open any more, and no change is left to make"
            Streams.standard.out(words + "\n")
            guard apply else { return }
            let none = WardenIncidents.Change(summary: words, wasNotNeeded: true)
            try await office.desk.record(record(none), in: id, actor: actor)
            try await office.log.publish()
            return
        }
        clock.planned()
        Streams.standard.out(RemedyText.plan(file))
        if let out { try PlanFiles.write(file, out) }
        guard apply else { return Streams.standard.out(RemedyText.offer(file)) }
        let outcome = try await remedies.apply(file, limits.limits(containing: containing)) {
            RemedyText.progress($0, $1)
        }
        try RemedyText.end(file, outcome)
        let changed = try await office.desk.record(record(remedy.change(file)), in: id, actor: actor)
        if containing, changed.exposure == nil {
            // From what was read before: the next look at the estate no longer shows who could.
            let statement = try ExposureInquiry.atContainment(of: changed, office.store)
            try await office.desk.record(.exposureStated(statement), in: id, actor: actor)
        }
        try await office.log.publish()
        if containing { Streams.standard.out(clock.text(since: incident.openedAt)) }
        Streams.standard.out("recorded in \(id)\n")
        if containing { try await RemedyText.tryLost(file, remedies) }
    }
}
