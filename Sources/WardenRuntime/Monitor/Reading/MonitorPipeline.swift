internal import Foundation
internal import WardenAlerts
internal import WardenBehaviour
internal import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenStore

/// Reads items in order, judges them, and commits in turns: how far it read, what it remembers and what it tells stand
/// in the store together, or not at all. Used by one thread.
final class MonitorPipeline {
    /// An item that was read to its end.
    struct Finished: Sendable {
        var source: String
        var visibleAt: Int64
    }

    /// What one turn came to.
    struct Tally: Sendable {
        var events = 0
        var duplicates = 0
        /// The first of the records that could not be read, and how many there were.
        var quarantined: [QuarantinedRecord] = []
        var unreadable = 0
        var hitsWithoutTime = 0
        var bytes: UInt64 = 0
        var newestEvent: Int64?
        var volumes: [WorkspaceVolumes.Volume] = []
        var finished: [Finished] = []
        /// Sources that brought new events.
        var fresh: Set<String> = []
        /// Cursors that were committed.
        var cursors: [MonitorCommit.Cursor] = []
        /// Alerts that are new or went on.
        var alerts = 0
        /// Events that changed something.
        var changes = 0
        /// Which logs were met so far.
        var connected: Set<RuleRequirement> = []

        mutating func add(_ finder: borrowing MonitorFinder) {
            events += finder.events
            duplicates += finder.duplicates
            hitsWithoutTime += finder.hitsWithoutTime
            take(finder.quarantined)
            if let time = finder.newestTime { newestEvent = max(newestEvent ?? time, time) }
        }

        mutating func take(_ records: [QuarantinedRecord]) {
            unreadable += records.count
            if quarantined.count < 100 { quarantined += records }
        }
    }

    /// Milliseconds after which what was found is committed though there is more to read.
    private static let turn: Int64 = 200
    /// The same for what waited longer than `backlog` already: an alert that goes on is written once a turn, and long
    /// turns read a backlog twice as fast.
    private static let longTurn: Int64 = 2_000
    private static let backlog: Int64 = 5_000
    /// How long events that changed something are kept, milliseconds.
    private static let changesKept: Int64 = 30 * 86_400_000

    private let store: Store
    private let book: AlertBook
    private let clock: @Sendable () -> Int64
    private let window: Int64
    private let limits: BatchReader.Limits
    private var engine: EngineWorker
    private var finder: MonitorFinder
    private var windows: CorrelationWindows
    private var journal: SeenJournal
    /// Nil = behaviour is not scored.
    private var behaviour: BehaviourStage?
    private var lastForgetting: Int64 = 0
    private let batch = WardenInput.EventBatch()
    private var commitDraft = MonitorCommit()
    private var totals: MonitorTotals
    private var tally = Tally()
    private var spooled: [String] = []
    private var lastCommit: Int64
    private var isBehind = false

    init(
        _ equipment: MonitorEquipment,
        store: Store,
        seenDirectory: String,
        settings: MonitorSettings,
        book: AlertBook,
        behaviour options: BehaviourOptions? = nil,
        clock: @escaping @Sendable () -> Int64
    ) throws(WardenError) {
        self.store = store
        self.book = book
        self.clock = clock
        window = settings.window
        limits = BatchReader.Limits(longestLine: 16 << 20)
        engine = try equipment.engine.makeWorker()
        let windows = try CorrelationWindows(equipment.program, store: store, settings: settings, now: clock())
        finder = MonitorFinder(
            equipment,
            connected: ConnectedSources(known: try store.monitorState(ConnectedSources.stateName)),
            isCorrelated: { windows.uses(rule: $0) },
            window: settings.window,
            now: clock()
        )
        self.windows = windows
        journal = try SeenJournal(store, directory: seenDirectory)
        totals = try MonitorTotals(store)
        if let options { behaviour = try BehaviourStage(store, options) }
        lastCommit = clock()
    }

    /// Correlations whose windows had to begin anew.
    var discardedCorrelations: [String] { windows.discarded }

    var blindSpots: [CorrelationWindows.BlindSpot] { windows.blindSpots + (behaviour?.blindSpots ?? []) }

    /// Which logs were met so far.
    var connected: Set<RuleRequirement> { finder.connected.met }

    /// True where something was read that is not committed.
    var hasPending: Bool {
        !commitDraft.isEmpty || behaviour?.hasPending == true || tally.events > 0 || !finder.drafts.alerts.isEmpty
            || !spooled.isEmpty
    }

    var isDue: Bool { clock() - lastCommit >= (isBehind ? Self.longTurn : Self.turn) || finder.drafts.isFull }

    /// Reads an item to its end, or until `shouldStop`; commits turns on the way.
    ///
    /// - Parameter start: where to go on in a plain file.
    /// - Returns: what was committed on the way.
    func read(
        _ item: MonitorItem,
        from start: BatchReader.StartPoint?,
        shouldStop: () -> Bool,
        onCommit: (Tally) -> Void
    ) throws {
        let reader = BatchReader(item.file, limits: limits, from: start)
        isBehind = clock() - item.visibleAt > Self.backlog
        while !shouldStop() {
            guard reader.next(into: batch) else {
                tally.take(batch.quarantine)
                finish(item, at: reader.position)
                return
            }
            let path = batch.file.path == item.file.path ? item.name : Self.member(batch.file.path, item)
            finder.begin(batch, as: path, at: clock())
            let seen = journal.seen
            try engine.process(batch.text, source: batch.source, known: batch.lines) { admission in
                finder.admit(admission, seen)
            } body: { result in
                finder.collect(result)
            }
            journal.add(hashes: finder.hashes, days: finder.days)
            for detection in try windows.add(finder.hits, at: clock()) {
                finder.add(Alert(detection, window: window, at: clock()))
            }
            try watchBehaviour()
            commitDraft.changes += finder.changes
            tally.add(finder)
            if finder.events > finder.duplicates { tally.fresh.insert(item.source) }
            tally.bytes += UInt64(batch.text.count)
            if isDue {
                note(item, at: reader.position, isDone: false)
                onCommit(try commit())
            }
        }
    }

    private func watchBehaviour() throws(WardenError) {
        guard behaviour != nil else { return }
        let now = clock()
        for activity in finder.activities {
            if let found = try behaviour?.observe(activity, at: now) { finder.add(Alert(found, at: now)) }
        }
    }

    /// Between items: lets the behaviour model know the time, and what people said of its cases.
    func attendBehaviour() throws(WardenError) {
        try behaviour?.advance(to: clock())
        try behaviour?.listen()
    }

    private func finish(_ item: MonitorItem, at place: BatchReader.StartPoint) {
        note(item, at: place, isDone: true)
        if let watermark = item.watermark { commitDraft.states[watermark.name] = watermark.value }
        if item.isSpooled { spooled.append(item.file.path) }
        tally.finished.append(Finished(source: item.source, visibleAt: item.visibleAt))
    }

    /// How far an item was read, for the next commit.
    private func note(_ item: MonitorItem, at place: BatchReader.StartPoint, isDone: Bool) {
        let digest = item.isGrowing ? LineFile.digest(item.file.path, before: place.offset) : ""
        commitDraft.cursors.removeAll { $0.source == item.source && $0.item == item.name }
        commitDraft.cursors.append(
            .init(
                source: item.source,
                item: item.name,
                identity: "\(item.identity)|\(digest)",
                // Of files whose lines are not those of their bytes no place is kept: they are read anew, and what
                // was seen is left out.
                line: item.isGrowing ? place.line : 1,
                offset: item.isGrowing ? place.offset : 0,
                isDone: isDone
            )
        )
    }

    /// Remembers a state of a source with the next turn.
    func remember(_ watermark: MonitorItem.Watermark) { commitDraft.states[watermark.name] = watermark.value }

    /// Adds an alert that no event made: drift, blindness, thresholds of others.
    func add(_ alert: Alert) { finder.add(alert) }

    /// Event time has passed `time`: windows that waited for late events are judged.
    func advance(to time: Int64) throws {
        for detection in try windows.advance(to: time) { finder.add(Alert(detection, window: window, at: clock())) }
    }

    /// Judges what came too late for the stream. What was read must be committed.
    func judgeLate() throws {
        guard windows.hasLate, !hasPending else { return }
        for detection in try windows.judgeLate() { finder.add(Alert(detection, window: window, at: clock())) }
    }

    var hasLate: Bool { windows.hasLate }

    /// Commits what was read since the last commit.
    ///
    /// - Parameter isLast: also puts the windows and the seen events where the next process finds them fast.
    func commit(isLast: Bool = false) throws(WardenError) -> Tally {
        var commit = commitDraft
        let alerts = finder.takeDrafts()
        commit.alerts = alerts.map(\.id)
        try journal.fill(&commit, checkpoint: isLast)
        windows.fill(&commit, isLast: isLast, now: clock())
        behaviour?.fill(&commit)
        finder.connected.fill(&commit)
        var totals = self.totals
        totals.add(tally, alerts)
        if totals != self.totals { commit.states[MonitorTotals.stateName] = totals.bytes }
        if clock() - lastForgetting >= 3_600_000 {
            lastForgetting = clock()
            commit.forgetsChangesBefore = clock() - Self.changesKept
        }
        let byID = Dictionary(alerts.map { ($0.id, $0) }) { first, second in
            var merged = first
            merged.merge(second)
            return merged
        }
        commit.alerts = byID.keys.sorted()
        let now = clock()
        try store.commitMonitor(commit) { id, known in
            guard let alert = byID[id] else { return [] }
            return book.change(alert, known: known, at: now)
        }
        journal.didCommit(commit)
        windows.didCommit(commit)
        behaviour?.didCommit()
        finder.didCommit()
        self.totals = totals
        commitDraft = MonitorCommit()
        for path in spooled { try? FileManager.default.removeItem(atPath: path) }
        spooled = []
        lastCommit = now
        tally.volumes = finder.takeVolumes()
        tally.cursors = commit.cursors
        tally.alerts = commit.alerts.count
        tally.changes = commit.changes.count
        tally.connected = finder.connected.met
        defer { tally = Tally() }
        return tally
    }

    private static func member(_ path: String, _ item: MonitorItem) -> String {
        item.name + path.dropFirst(item.file.path.count)
    }
}
