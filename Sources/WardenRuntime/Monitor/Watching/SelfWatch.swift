internal import WardenAlerts
internal import WardenDomain

/// Notices what the monitor cannot see: sources that fail, workspaces that fell silent, sinks that take nothing.
struct SelfWatch {
    /// How a workspace writes.
    private struct Habit {
        /// Epoch milliseconds.
        var lastSeen: Int64
        /// Usual pause between two turns with events of it, milliseconds; a moving average.
        var pause: Double
        var turns: Int
        var isSilent = false
    }

    /// Turns after which a habit is one.
    private static let learned = 8
    /// Silence below it is never reported, milliseconds.
    private static let shortest = 600_000.0

    private let settings: MonitorSettings
    private var habits: [String: Habit] = [:]
    private var blind: [String: Int64] = [:]
    private var quiet: Set<String> = []

    init(_ settings: MonitorSettings) { self.settings = settings }

    mutating func saw(_ volumes: [WorkspaceVolumes.Volume], at now: Int64) {
        for volume in volumes {
            guard var habit = habits[volume.workspace] else {
                habits[volume.workspace] = Habit(lastSeen: now, pause: 0, turns: 1)
                continue
            }
            let pause = Double(now - habit.lastSeen)
            // Turns that follow at once are one delivery.
            if pause >= 1_000 {
                habit.pause = habit.turns == 1 ? pause : habit.pause * 0.8 + pause * 0.2
                habit.turns += 1
            }
            habit.lastSeen = now
            habit.isSilent = false
            habits[volume.workspace] = habit
        }
    }

    /// What is newly wrong.
    mutating func judge(_ counters: MonitorHealth.Counters, at now: Int64) -> [Alert] {
        failing(counters, at: now) + silent(at: now) + quietSources(counters, at: now)
    }

    private mutating func failing(_ counters: MonitorHealth.Counters, at now: Int64) -> [Alert] {
        var alerts: [Alert] = []
        for (name, state) in counters.sources.sorted(by: { $0.key < $1.key }) {
            guard let since = state.failingSince else {
                blind[name] = nil
                continue
            }
            guard now - since >= settings.blindAfter, blind[name] != since else { continue }
            blind[name] = since
            alerts.append(
                Self.alert(
                    "source/\(name)",
                    window: since,
                    severity: .high,
                    title: "The monitor is blind",
                    subject: name,
                    summary: "Blind since \(Timestamp(since).dateAndClock) UTC: \(state.reason).",
                    runbook: "Give the monitor back what it lacks; it reads on from where it was.",
                    at: now
                )
            )
        }
        return alerts
    }

    private mutating func silent(at now: Int64) -> [Alert] {
        var alerts: [Alert] = []
        for (workspace, habit) in habits where !habit.isSilent && habit.turns >= Self.learned {
            let silence = Double(now - habit.lastSeen)
            guard silence >= max(Self.shortest, habit.pause * settings.quietFactor) else { continue }
            habits[workspace]?.isSilent = true
            let words = "No event from workspace \(workspace) for \(Self.words(silence)), usual "
            alerts.append(
                Self.alert(
                    "workspace/\(workspace)",
                    window: habit.lastSeen,
                    severity: .high,
                    title: "A workspace fell silent",
                    subject: workspace,
                    summary: words + "\(Self.words(habit.pause)).",
                    runbook: "See whether its log delivery still runs, and whether somebody turned it off.",
                    at: now
                )
            )
        }
        return alerts
    }

    private mutating func quietSources(_ counters: MonitorHealth.Counters, at now: Int64) -> [Alert] {
        var alerts: [Alert] = []
        for source in settings.sources {
            guard let limit = source.quietAfter else { continue }
            let last = counters.sources[source.name]?.lastEvent ?? counters.startedAt
            guard now - last >= limit else {
                quiet.remove(source.name)
                continue
            }
            guard quiet.insert(source.name).inserted else { continue }
            alerts.append(
                Self.alert(
                    "quiet/\(source.name)",
                    window: last,
                    severity: .medium,
                    title: "A source brings nothing new",
                    subject: source.name,
                    summary: "No new event from '\(source.name)' for \(Self.words(Double(now - last))).",
                    runbook: "See whether log delivery still runs.",
                    at: now
                )
            )
        }
        return alerts
    }

    /// A correlation that had to forget what it counted.
    static func forgot(_ title: String, _ sentence: String, at now: Int64) -> Alert {
        alert(
            "memory/\(title)",
            window: now / 86_400_000,
            severity: .medium,
            title: "The monitor had to forget events",
            subject: title,
            summary: sentence,
            runbook: "Narrow the rules that the correlation counts, or its time span.",
            at: now
        )
    }

    static func alert(
        _ rule: String,
        window: Int64,
        severity: Severity,
        title: String,
        subject: String,
        summary: String,
        runbook: String,
        at now: Int64
    ) -> Alert {
        Alert(
            id: AlertIdentity.of(kind: .blindSpot, rule: rule, subject: subject, window: window),
            kind: .blindSpot,
            severity: severity,
            title: title,
            summary: summary,
            subject: subject,
            rule: "monitor/" + rule,
            runbook: runbook,
            raisedAt: now
        )
    }

    /// `3 h`, `4 min`, `12 s`.
    static func words(_ milliseconds: Double) -> String {
        let seconds = Int(milliseconds / 1_000)
        if seconds >= 7_200 { return "\(seconds / 3_600) h" }
        return seconds >= 120 ? "\(seconds / 60) min" : "\(seconds) s"
    }
}
