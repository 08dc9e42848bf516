internal import WardenDomain

/// The report of an incident, as blocks: facts only, and blanks where a person has to judge.
struct IncidentDocument {
    let incident: Incident
    let now: Int64

    var blocks: [ReportBlock] {
        [.title("\(incident.id): \(incident.opening.title)")] + summary + exposure + changes + verification + timeline
            + [.heading("Lessons"), .blank("What went well, what did not, what changes because of it.")]
    }

    private var summary: [ReportBlock] {
        var rows: [[String]] = [["Fact", "Value"]]
        rows.append(["Stage", incident.stage.rawValue])
        rows.append(["Severity", "\(incident.opening.severity)"])
        rows.append(["Opened", time(incident.openedAt)])
        rows.append(["Assignee", incident.assignee ?? "nobody"])
        if let location = incident.opening.location { rows.append(["Location", location]) }
        for source in incident.opening.sources {
            rows.append([
                source.kind.rawValue.prefix(1).uppercased() + source.kind.rawValue.dropFirst(),
                "\(source.title) (\(source.fingerprint.prefix(12)))",
            ])
        }
        for ticket in incident.tickets { rows.append(["Ticket", "\(ticket.name) \(ticket.url)"]) }
        let clocks = incident.clocks(now: now)
        for stage in IncidentStage.allCases {
            if let spent = clocks[stage] { rows.append(["Time \(stage.rawValue)", Span.text(spent)]) }
        }
        if let contained = incident.time(to: .contained) { rows.append(["Time to containment", Span.text(contained)]) }
        if let fixed = incident.time(to: .fixed) { rows.append(["Time to fix", Span.text(fixed)]) }
        let words = incident.documentation
        return [
            .table(rows), .heading("Root cause"), words.rootCause.map { .text($0) } ?? .blank("Not documented yet."),
            .heading("Impact"), words.impact.map { .text($0) } ?? .blank("Not documented yet."),
            .heading("Resolution"), words.resolution.map { .text($0) } ?? .blank("Not documented yet."),
        ]
    }

    private var exposure: [ReportBlock] {
        guard let statement = incident.exposure else {
            return [
                .heading("Exposure"), .text("No exposure statement was made. Nothing is known about who could read."),
            ]
        }
        return ExposureWords(statement: statement).blocks
    }

    private var changes: [ReportBlock] {
        let changes = incident.changes
        guard !changes.isEmpty else { return [.heading("Changes"), .text("Nothing was changed.")] }
        var blocks: [ReportBlock] = [.heading("Changes")]
        for (event, change) in changes {
            var lines = ["\(time(event.time)) \(event.actor) (\(event.name)): \(change.summary)"]
            if change.wasNotNeeded { lines.append("Nothing had to be done.") }
            lines += Self.side("Before", change.before) + Self.side("After", change.after)
            if let plan = change.plan { lines.append("Plan: \(plan)") }
            lines += change.approvals.map { "Approved by \($0.by) at \(time($0.time))" }
            if !change.revoked.isEmpty { lines.append("Access taken from: \(change.revoked.joined(separator: ", "))") }
            if let entry = event.evidence { lines.append("Evidence: entry \(entry)") }
            blocks.append(.list(lines))
        }
        return blocks
    }

    /// One item a line; a document over several lines is one.
    private static func side(_ name: String, _ state: String?) -> [String] {
        guard let state else { return [] }
        let lines = state.split(separator: "\n").map { $0.drop { $0 == " " } }
        if ["{", "["].contains(lines.first?.first) { return ["\(name): \(lines.joined(separator: " "))"] }
        return lines.map { "\(name): \($0)" }
    }

    private var verification: [ReportBlock] {
        let probes = incident.probes
        guard !probes.isEmpty else { return [.heading("Verification"), .text("Not verified.")] }
        let rows = probes.map { [$0.name, $0.result.rawValue, $0.detail] }
        return [.heading("Verification"), .table([["Probe", "Result", "Detail"]] + rows)]
    }

    private var timeline: [ReportBlock] {
        let rows = incident.events.map { event in
            [time(event.time), event.actor, event.summary, event.evidence.map { "\($0)" } ?? ""]
        }
        return [.heading("Timeline"), .table([["Time", "Who", "What", "Evidence entry"]] + rows)]
    }

    private func time(_ milliseconds: Int64) -> String { Timestamp(milliseconds).rfc3339 ?? "an unknown time" }
}
