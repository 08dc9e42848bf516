internal import WardenAlerts
internal import WardenBehaviour
internal import WardenDomain
internal import WardenStore

/// The behaviour model inside the monitor. What it learned is committed with the turn that taught it: a closed day as the
/// model itself, the open day as a journal that the next process judges again.
///
/// Events are judged in the order in which they are read: the same whatever the turns, and whoever was killed between.
struct BehaviourStage {
    /// 2015-01-01; clocks that say less are wrong.
    private static let earliest: Int64 = 1_420_070_400_000
    private static let millisecondsPerDay: Int64 = 86_400_000

    private let store: Store
    private let session: BehaviourSession
    /// Activities of the turn that belong to the days after the last save.
    private var pending: [Activity] = []
    private var cases: [StoredCase] = []
    private var update: BehaviourUpdate?
    private var heard: Set<StoredFeedback>
    private(set) var late: UInt64 = 0
    /// The newest day of any event that this process judged.
    private var newestDay = Int32.min

    init(_ store: Store, _ options: BehaviourOptions) throws(WardenError) {
        self.store = store
        session = try BehaviourSession(store: store, options: options, isFull: false)
        heard = Set(try store.behaviourFeedback(limit: 1_000))
        // What these raise was committed with them.
        for part in try store.openActivities() {
            for activity in ActivityJournal.decode(part) {
                newestDay = max(newestDay, Self.day(activity))
                _ = session.observe(activity)
            }
        }
    }

    /// What the model did not take up.
    var blindSpots: [CorrelationWindows.BlindSpot] {
        guard late > 0 else { return [] }
        let words =
            "\(late) events came more than a day late; the behaviour model left them out. Rules and correlations saw them."
        let advice = "Where they matter, stop the monitor and run 'trailwarden behaviour learn --full' over the logs."
        return [.init(title: "behaviour", sentence: words, advice: advice)]
    }

    var hasPending: Bool { update != nil || !pending.isEmpty }
    var isLearning: Bool { session.isLearning }
    var principals: Int { session.principalCount }

    /// Judges one event.
    ///
    /// - Returns: the case, where this event made it one to tell, or a told one much worse.
    mutating func observe(_ activity: Activity, at now: Int64) throws(WardenError) -> BehaviourCase? {
        guard activity.time >= Self.earliest, activity.time < now + Self.millisecondsPerDay else { return nil }
        let day = Self.day(activity)
        if let open = session.openDay {
            // The open day and the one before still take what comes late.
            guard day >= open - 1 else {
                late += 1
                return nil
            }
            if day > open { try close(before: activity.time, at: now) }
        }
        newestDay = max(newestDay, day)
        pending.append(activity)
        guard let found = session.observe(activity) else { return nil }
        cases.append(try BehaviourSession.stored(found))
        return found
    }

    /// The clock says that the day after the open one is over, too: the open one closes without waiting for an event.
    ///
    /// Only that one: where old logs are read, the days after it are still to come. What comes late for the day before
    /// stands in the open one and does not close it, or each look at the clock would shut out more of the log.
    mutating func advance(to now: Int64) throws(WardenError) {
        guard let open = session.openDay, session.hasOpenActivity, open <= newestDay,
            Int64(open) < now / Self.millisecondsPerDay - 1
        else { return }
        try close(before: (Int64(open) + 1) * Self.millisecondsPerDay, at: now)
    }

    private static func day(_ activity: Activity) -> Int32 {
        Int32(truncatingIfNeeded: activity.time / millisecondsPerDay)
    }

    private mutating func close(before time: Int64, at now: Int64) throws(WardenError) {
        session.advance(to: time)
        let fresh = try session.takeUpdate(at: now)
        if let earlier = update {
            update = fresh
            update?.cases = earlier.cases + fresh.cases
        } else {
            update = fresh
        }
        pending = []
        // The update holds them as they ended.
        cases = []
    }

    /// Takes up what people said since the last look, by other processes.
    mutating func listen() throws(WardenError) {
        for said in try store.behaviourFeedback(limit: 100).reversed() where heard.insert(said).inserted {
            try session.learn(from: said)
        }
    }

    func fill(_ commit: inout MonitorCommit) {
        commit.behaviour = update
        commit.cases = cases
        commit.activities = ActivityJournal.encode(pending)
    }

    mutating func didCommit() {
        update = nil
        cases = []
        pending.removeAll(keepingCapacity: true)
    }
}

extension Alert {
    /// A case of the behaviour model, told once for its principal and day.
    init(_ found: BehaviourCase, at now: Int64) {
        let detection = found.detection
        self.init(
            id: AlertIdentity.of(
                kind: .behaviour,
                rule: detection.rule.id,
                subject: found.principal,
                window: Int64(found.day)
            ),
            kind: .behaviour,
            severity: detection.rule.severity,
            title: detection.rule.title,
            summary: found.explanation,
            subject: found.principal,
            rule: detection.rule.id,
            tags: detection.rule.tags,
            runbook: detection.rule.runbook,
            firstSeen: found.first,
            lastSeen: found.last,
            raisedAt: now,
            samples: [Sample(location: detection.location, event: detection.event)]
        )
    }
}
