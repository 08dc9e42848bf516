internal import Foundation
internal import WardenAlerts
internal import WardenDomain

/// Notices what the monitor cannot see: sources that fail, workspaces that fell silent, sinks that take nothing.
struct SelfWatch {
    /// How a workspace writes.
    private struct Habit: Codable {
        /// Epoch milliseconds.
        var lastSeen: Int64
        /// Usual pause between two turns with events of it, milliseconds; a moving average.
        var pause: Double
        var turns: Int
        /// The alert that says that it is silent.
        var silent: String?
    }

    /// What one look found.
    struct Judgement {
        var alerts: [Alert] = []
        /// Alerts that no longer hold, and what to say of it.
        var over: [(id: String, note: String)] = []
    }

    /// What lasts beyond the process: a workspace that fell silent while nobody watched is silent all the same.
    private struct Kept: Codable {
        var habits: [String: Habit]
        var blind: [String: Told]
        var quiet: [String: Told]
    }

    /// An alert that holds.
    private struct Told: Codable {
        var id: String
        /// Epoch milliseconds.
        var since: Int64
    }

    /// Turns after which a habit is one.
    private static let learned = 8
    /// Silence below it is never reported, milliseconds.
    private static let shortest = 600_000.0

    var settings: MonitorSettings
    private var habits: [String: Habit] = [:]
    private var blind: [String: Told] = [:]
    private var quiet: [String: Told] = [:]
    private var restoredAt: Int64?

    init(_ settings: MonitorSettings) { self.settings = settings }

    static let stateName = "self-watch"

    var bytes: [UInt8] {
        [UInt8]((try? JSONEncoder().encode(Kept(habits: habits, blind: blind, quiet: quiet))) ?? Data())
    }

    /// Takes up what an earlier process learned. The time in which nobody watched is nobody's silence: a workspace is
    /// given its usual patience anew.
    mutating func restore(_ bytes: [UInt8], at now: Int64) {
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)) else { return }
        (habits, blind, quiet, restoredAt) = (kept.habits, kept.blind, kept.quiet, now)
    }

    mutating func saw(_ volumes: [WorkspaceVolumes.Volume], at now: Int64) {
        for volume in volumes {
            guard var habit = habits[volume.workspace] else {
                guard habits.count < settings.memory.workspaces else {
                    isFull = true
                    continue
                }
                habits[volume.workspace] = Habit(lastSeen: now, pause: 0, turns: 1)
                continue
            }
            let pause = Double(now - habit.lastSeen)
            // Turns that follow at once are one delivery.
            if pause >= 1_000 {
                habit.pause = habit.turns == 1 ? pause : habit.pause * 0.8 + pause * 0.2
                habit.turns += 1
            }
            if let alert = habit.silent {
                spoke.append((alert, "Events came again after \(Self.words(Double(now - habit.lastSeen)))."))
            }
            habit.lastSeen = now
            habit.silent = nil
            habits[volume.workspace] = habit
        }
    }

    private var spoke: [(id: String, note: String)] = []
    /// There are more workspaces than may be known.
    private var isFull = false

    /// What it cannot notice for want of room.
    var blindSpots: [CorrelationWindows.BlindSpot] {
        guard isFull else { return [] }
        let words =
            "More than \(settings.memory.workspaces) workspaces write logs; if one beyond those falls silent, that is "
            + "not noticed."
        let advice = "Raise 'monitor: {memory: {workspaces: ...}}'."
        return [.init(title: "workspaces", sentence: words, advice: advice)]
    }

    /// What is newly wrong, and what no longer is.
    ///
    /// - Parameter isBehind: there is more to read. Who is silent then may only not have had his turn.
    mutating func judge(_ counters: MonitorHealth.Counters, at now: Int64, isBehind: Bool = false) -> Judgement {
        var judgement = Judgement(alerts: [], over: spoke)
        spoke = []
        var failing: [String: (since: Int64, reason: String)] = [:]
        for (name, state) in counters.sources {
            if let since = state.failingSince { failing[name] = (since, state.reason) }
        }
        for (work, state) in counters.estate {
            if let since = state.failingSince { failing["configuration (\(work))"] = (since, state.reason) }
        }
        judgeFailing(failing, at: now, &judgement)
        guard !isBehind else { return judgement }
        judgeSilent(at: now, &judgement)
        judgeQuiet(counters, at: now, &judgement)
        return judgement
    }

    private mutating func judgeFailing(
        _ failing: [String: (since: Int64, reason: String)],
        at now: Int64,
        _ judgement: inout Judgement
    ) {
        for (name, told) in blind where failing[name] == nil {
            blind[name] = nil
            judgement.over.append((told.id, "Sees again after \(Self.words(Double(now - told.since)))."))
        }
        for (name, state) in failing.sorted(by: { $0.key < $1.key }) {
            guard now - state.since >= settings.blindAfter, blind[name] == nil else { continue }
            let alert = Self.alert(
                "source/\(name)",
                window: state.since,
                severity: .high,
                title: "The monitor is blind",
                subject: name,
                summary: "Blind since \(Timestamp(state.since).dateAndClock) UTC: \(state.reason).",
                runbook: "Give the monitor back what it lacks; it reads on from where it was.",
                at: now
            )
            blind[name] = Told(id: alert.id, since: state.since)
            judgement.alerts.append(alert)
        }
    }

    private mutating func judgeSilent(at now: Int64, _ judgement: inout Judgement) {
        for (workspace, habit) in habits where habit.silent == nil && habit.turns >= Self.learned {
            let silence = Double(now - habit.lastSeen)
            let patience = max(Self.shortest, habit.pause * settings.quietFactor)
            guard silence >= patience else { continue }
            // After a start there must be time to read what was written meanwhile.
            if let restoredAt, Double(now - restoredAt) < min(patience, 900_000) { continue }
            let words = "No event from workspace \(workspace) for \(Self.words(silence)), usual "
            let alert = Self.alert(
                "workspace/\(workspace)",
                window: habit.lastSeen,
                severity: .high,
                title: "A workspace fell silent",
                subject: workspace,
                summary: words + "\(Self.words(habit.pause)).",
                runbook: "See whether its log delivery still runs, and whether somebody turned it off.",
                at: now
            )
            habits[workspace]?.silent = alert.id
            judgement.alerts.append(alert)
        }
    }

    private mutating func judgeQuiet(
        _ counters: MonitorHealth.Counters,
        at now: Int64,
        _ judgement: inout Judgement
    ) {
        for source in settings.sources {
            guard let limit = source.quietAfter else { continue }
            let last = counters.sources[source.name]?.lastEvent ?? counters.startedAt
            guard now - last >= limit else {
                if let told = quiet.removeValue(forKey: source.name), counters.sources[source.name]?.lastEvent != nil {
                    judgement.over.append((told.id, "New events after \(Self.words(Double(last - told.since)))."))
                }
                continue
            }
            guard quiet[source.name] == nil else { continue }
            let alert = Self.alert(
                "quiet/\(source.name)",
                window: last,
                severity: .medium,
                title: "A source brings nothing new",
                subject: source.name,
                summary: "No new event from '\(source.name)' for \(Self.words(Double(now - last))).",
                runbook: "See whether log delivery still runs.",
                at: now
            )
            quiet[source.name] = Told(id: alert.id, since: last)
            judgement.alerts.append(alert)
        }
    }

    /// A correlation that had to forget what it counted.
    static func forgot(_ spot: CorrelationWindows.BlindSpot, at now: Int64) -> Alert {
        alert(
            "memory/\(spot.title)",
            window: now / 86_400_000,
            severity: .medium,
            title: "The monitor had to forget events",
            subject: spot.title,
            summary: spot.sentence,
            runbook: spot.advice,
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
