/// A length of time for people.
enum Span {
    /// `2 d 3 h`, `5 min 10 s`, `800 ms`.
    static func text(_ milliseconds: Int64) -> String {
        let units: [(String, Int64)] = [("d", 86_400_000), ("h", 3_600_000), ("min", 60_000), ("s", 1_000)]
        guard let first = units.firstIndex(where: { milliseconds >= $0.1 }) else { return "\(max(0, milliseconds)) ms" }
        let whole = milliseconds / units[first].1
        guard first + 1 < units.count else { return "\(whole) \(units[first].0)" }
        let rest = milliseconds % units[first].1 / units[first + 1].1
        return "\(whole) \(units[first].0)" + (rest > 0 ? " \(rest) \(units[first + 1].0)" : "")
    }
}

extension IncidentEvent {
    /// One line.
    public var summary: String {
        switch kind {
        case .opened(let opening): "opened: \(opening.title)"
        case .assigned(let name): "assigned to \(name)"
        case .commented(let text): "comment: \(text)"
        case .contained(let change): (change.wasNotNeeded ? "containment not needed: " : "contained: ") + change.summary
        case .fixed(let change): (change.wasNotNeeded ? "fix not needed: " : "fixed: ") + change.summary
        case .verified(let probes):
            Probe.allHold(probes)
                ? "verified: \(probes.count) probes hold"
                : "verification failed: \(probes.filter { $0.result != .holds }.map { "\($0.name) \($0.result.rawValue)" }.joined(separator: ", "))"
        case .documented: "documented"
        case .exposureStated(let statement):
            "exposure stated: \(statement.summary)"
        case .ticketed(let ticket): "ticket \(ticket.name) in \(ticket.system)"
        case .closed(let text): "closed" + (text.isEmpty ? "" : ": \(text)")
        case .reopened(let reason): "reopened: \(reason)"
        }
    }
}

extension Incident {
    /// `detected 3 min, contained 2 h 5 min`.
    public func clockText(now: Int64) -> String {
        let clocks = clocks(now: now)
        return IncidentStage.allCases.compactMap { stage in clocks[stage].map { "\(stage.rawValue) \(Span.text($0))" } }
            .joined(separator: ", ")
    }
}
