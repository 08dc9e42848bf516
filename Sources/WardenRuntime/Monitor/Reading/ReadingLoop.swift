internal import Foundation
internal import WardenAlerts
internal import WardenDomain
internal import WardenInput
internal import WardenStore

/// The reading thread: takes items, reads and commits them; in between looks after windows and itself.
struct ReadingLoop {
    /// Seconds that a wait for an item takes at most.
    private static let patience = 0.25
    /// Milliseconds without an item after which windows no longer wait for late events.
    private static let quiet: Int64 = 1_000

    let queue: WorkQueue
    let control: MonitorControl
    let health: MonitorHealth
    let store: Store
    private var settings: MonitorSettings
    private var book: AlertBook
    private var behaviour: BehaviourSettings
    let post: AlertPost
    let seenDirectory: String
    let clock: @Sendable () -> Int64
    let log: MonitorLog
    let bell: Bell
    /// Stop when everything that was there is read.
    let endsWhenRead: Bool
    private var watch: SelfWatch
    private var lastKept: Int64 = 0
    private var lastBeat: Int64 = 0
    private var equipment: MonitorEquipment
    private var lastItem: Int64 = 0
    private var nextLateJudgement: Int64 = 0
    private var lastTick: Int64 = 0
    private var lastBusyTick: Int64 = 0
    /// Which logs were met, as far as it was told.
    private var connected: Set<RuleRequirement> = []
    /// Notes of others that were told.
    private var notesTold = 0
    /// Correlations that ran out of memory, as far as it was told.
    private var forgotten: Set<String> = []

    init(
        queue: WorkQueue,
        control: MonitorControl,
        health: MonitorHealth,
        store: Store,
        configuration: ConnectConfiguration,
        post: AlertPost,
        seenDirectory: String,
        clock: @escaping @Sendable () -> Int64,
        log: MonitorLog,
        bell: Bell,
        endsWhenRead: Bool,
        equipment: MonitorEquipment
    ) {
        self.queue = queue
        self.control = control
        self.health = health
        self.store = store
        settings = configuration.monitor
        book = AlertBook(policy: configuration.alerts.policy)
        behaviour = configuration.behaviour
        self.post = post
        self.seenDirectory = seenDirectory
        self.clock = clock
        self.log = log
        self.bell = bell
        self.endsWhenRead = endsWhenRead
        watch = SelfWatch(configuration.monitor)
        self.equipment = equipment
    }

    /// Runs until asked to stop. A store that fails is tried again with everything as it was last committed.
    mutating func run() {
        while !control.isStopping {
            do {
                try attend()
                return
            } catch {
                health.update { $0.failure = "\(error)" }
                log.error("monitor.reading-failed", ("reason", .string("\(error)")))
                // What was handed over and not committed is found again from the cursors.
                queue.rewind()
                for _ in 0..<20 where !control.isStopping { Thread.sleep(forTimeInterval: 0.1) }
            }
        }
    }

    private mutating func attend() throws {
        var pipeline = try makePipeline()
        if let bytes = try store.monitorState(SelfWatch.stateName) { watch.restore(bytes, at: clock()) }
        health.update { $0.failure = nil }
        tellBlindness(pipeline.connected)
        lastItem = clock()
        while !control.isStopping {
            if let fresh = control.takeReload() {
                settle(try pipeline.commit(isLast: true))
                equipment = fresh.equipment
                settings = fresh.configuration.monitor
                behaviour = fresh.configuration.behaviour
                book = AlertBook(policy: fresh.configuration.alerts.policy)
                watch.settings = settings
                pipeline = try makePipeline()
                tellBlindness(pipeline.connected)
                health.update { $0.reloads += 1 }
                log.info("monitor.reloaded", ("rules", .integer(Int64(equipment.rules.reportingCount))))
            }
            beat(pipeline)
            if let item = queue.take(waiting: pipeline.hasPending ? 0 : Self.patience) {
                try read(item, pipeline)
                lastItem = clock()
                // There may be more to read for hours.
                try tick(pipeline, at: lastItem, isBehind: true)
            } else if pipeline.hasPending {
                settle(try pipeline.commit())
            } else if try idle(pipeline) {
                break
            }
        }
        beat(pipeline, isOver: true)
        settle(try pipeline.commit(isLast: true))
    }

    /// Says once a minute that it runs, and at last that it no longer does.
    private mutating func beat(_ pipeline: MonitorPipeline, isOver: Bool = false) {
        let now = clock()
        guard isOver || now - lastBeat >= MonitorPulse.rhythm else { return }
        lastBeat = now
        let pulse = MonitorPulse(health.now, at: now, isOver: isOver)
        pipeline.remember(.init(name: MonitorPulse.stateName, value: pulse.bytes))
    }

    private func makePipeline() throws(WardenError) -> MonitorPipeline {
        let pipeline = try MonitorPipeline(
            equipment,
            store: store,
            seenDirectory: seenDirectory,
            settings: settings,
            book: book,
            behaviour: equipment.activityRule == nil ? nil : behaviour.options,
            clock: clock
        )
        for id in pipeline.discardedCorrelations {
            health.note("The windows of correlation '\(id)' began anew: its rule changed, or a rule it counts.")
        }
        return pipeline
    }

    private mutating func read(_ item: MonitorItem, _ pipeline: MonitorPipeline) throws {
        let cursor = try store.monitorCursor(of: item.source, item: item.name)
        let isKnown = cursor.map { $0.isDone && $0.identity.hasPrefix(item.identity + "|") } ?? false
        if isKnown {
            if let watermark = item.watermark { pipeline.remember(watermark) }
            if item.isSpooled { try? FileManager.default.removeItem(atPath: item.file.path) }
            return
        }
        let control = control
        try pipeline.read(
            item,
            from: Self.start(item, cursor),
            shouldStop: { control.isStopping },
            onCommit: { settle($0) }
        )
        if pipeline.isDue { settle(try pipeline.commit()) }
    }

    /// A file that was only added to is read on; any other is read anew, and what was seen is left out.
    private static func start(_ item: MonitorItem, _ cursor: MonitorCommit.Cursor?) -> BatchReader.StartPoint? {
        guard item.isGrowing, let cursor, cursor.offset > 0, let size = item.file.identity?.size,
            size >= cursor.offset, LineFile.beginsLine(item.file.path, at: cursor.offset),
            cursor.identity.hasSuffix("|" + LineFile.digest(item.file.path, before: cursor.offset))
        else { return nil }
        return BatchReader.StartPoint(line: cursor.line, offset: cursor.offset)
    }

    /// Takes note of what a commit held.
    private mutating func settle(_ tally: MonitorPipeline.Tally) {
        let now = clock()
        health.update { counters in
            counters.events += UInt64(tally.events)
            counters.duplicates += UInt64(tally.duplicates)
            counters.bytes += tally.bytes
            counters.quarantined += UInt64(tally.unreadable)
            counters.hitsWithoutTime += UInt64(tally.hitsWithoutTime)
            counters.commits += 1
            counters.changes += UInt64(tally.changes)
            counters.lastTurn = now
            if let newest = tally.newestEvent { counters.newestEvent = max(counters.newestEvent ?? newest, newest) }
            for item in tally.finished {
                counters.readLatency.add(now - item.visibleAt)
                counters.sources[item.source]?.items += 1
            }
            // A turn may end before the item that brought them does.
            for name in tally.fresh { counters.sources[name]?.lastEvent = now }
        }
        watch.saw(tally.volumes, at: now)
        if tally.connected != connected { tellBlindness(tally.connected) }
        if tally.alerts > 0 { bell.ring() }
        for record in tally.quarantined.prefix(5) {
            log.warning(
                "monitor.quarantined",
                ("file", .string(record.location.file)),
                ("line", .integer(Int64(record.location.line))),
                ("reason", .string(record.reason)),
                ("message", .string(record.message))
            )
        }
    }

    /// Says which rules cannot fire, for want of logs that nobody connected.
    private mutating func tellBlindness(_ met: Set<RuleRequirement>) {
        connected = met
        let found = equipment.rules.blindness(met)
        health.update { $0.blindness = found }
        guard found.blind > 0, !met.isEmpty else { return }
        log.warning(
            "rules.blind",
            ("rules", .integer(Int64(found.blind))),
            ("of", .integer(Int64(found.rules))),
            ("reason", .string(found.grounds)),
            ("hint", "list them with 'trailwarden rule list --blind'")
        )
    }

    /// Looks after windows and the monitor itself. True where the run is over.
    private mutating func idle(_ pipeline: MonitorPipeline) throws -> Bool {
        let now = clock()
        if health.isSurveyed, queue.count == 0 { health.update { $0.caughtUp = now } }
        if pipeline.hasLate, now >= nextLateJudgement || endsWhenRead {
            try pipeline.judgeLate()
            // However much comes late, it takes a tenth of the time at most.
            nextLateJudgement = now + max(2_000, (clock() - now) * 10)
        }
        let isQuiet = endsWhenRead || now - lastItem >= Self.quiet
        let isRead = endsWhenRead ? health.isOver : health.isSurveyed
        if isRead, isQuiet, queue.count == 0 { try pipeline.advance(to: now - settings.lateness) }
        try tick(pipeline, at: now, isBehind: false)
        guard endsWhenRead, !pipeline.hasPending, !pipeline.hasLate else { return false }
        return health.isOver && queue.count == 0
    }

    /// Once a second: what is due by the clock, whatever there is to read.
    private mutating func tick(_ pipeline: MonitorPipeline, at now: Int64, isBehind: Bool) throws {
        guard now - (isBehind ? max(lastTick, lastBusyTick) : lastTick) >= 1_000 else { return }
        if isBehind { lastBusyTick = now } else { lastTick = now }
        try lookAfterItself(pipeline, at: now, isBehind: isBehind)
        if !isBehind { try pipeline.attendBehaviour() }
        try escalate(at: now)
        let notes = health.now.notes
        for note in notes.dropFirst(notesTold) { log.warning("monitor.note", ("reason", .string(note))) }
        notesTold = notes.count
        for spot in pipeline.blindSpots + watch.blindSpots where forgotten.insert(spot.title).inserted {
            pipeline.add(SelfWatch.forgot(spot, at: now))
            health.update { $0.forgot = now }
            log.warning("monitor.forgot", ("reason", .string(spot.sentence)))
        }
    }

    private mutating func lookAfterItself(_ pipeline: MonitorPipeline, at now: Int64, isBehind: Bool) throws {
        let judgement = watch.judge(health.now, at: now, isBehind: isBehind)
        for alert in judgement.alerts {
            pipeline.add(alert)
            log.warning("monitor.blind", ("subject", .string(alert.subject)), ("reason", .string(alert.summary)))
        }
        for (id, note) in judgement.over { try post.settle(id, note) }
        let isChanged = !judgement.alerts.isEmpty || !judgement.over.isEmpty
        guard isChanged || now - lastKept >= 60_000 else { return }
        lastKept = now
        pipeline.remember(.init(name: SelfWatch.stateName, value: watch.bytes))
    }

    /// Alerts that nobody acknowledged in time go to the next ones in line.
    private func escalate(at now: Int64) throws {
        for row in try store.alertsToEscalate(at: now) {
            guard let alert = AlertBook.alert(row) else { continue }
            _ = try store.changeAlert(row.id) { known in
                var known = known
                known.escalateAt = nil
                guard known.state == .open else { return (known, []) }
                let sinks = book.policy.escalationSinks(of: alert, at: now)
                return (known, AlertBook.drafts(alert, .escalated, to: sinks, at: now))
            }
            log.warning("alert.escalated", ("alert", .string(alert.id)), ("title", .string(alert.title)))
            bell.ring()
        }
    }
}
