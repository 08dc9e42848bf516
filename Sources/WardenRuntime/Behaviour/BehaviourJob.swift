internal import Dispatch
internal import Foundation
public import WardenBehaviour
internal import WardenContent
public import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenSigma

/// Feeds logs to the behaviour model: reads what is new below the paths, puts it in the order of time, learns, judges.
public struct BehaviourJob: Sendable {
    /// What came of it.
    public struct Outcome: Sendable {
        public var files = 0
        public var filesKnown = 0
        public var events: UInt64 = 0
        /// Delivered more than once.
        public var repeated: UInt64 = 0
        /// Without principal or time.
        public var unplaced: UInt64 = 0
        /// From days before the last one that was closed: learned by nobody.
        public var late: UInt64 = 0
        /// Of a clock that cannot be right: later than tomorrow, or older than the product.
        public var implausible: UInt64 = 0
        public var unreadable: UInt64 = 0
        public var quarantine: [QuarantinedRecord] = []
        /// Cases that passed the threshold in this run, the highest score first.
        public var alerts: [BehaviourCase] = []
        /// Days since the epoch.
        public var firstDay: Int32?
        public var lastDay: Int32?
    }

    /// 2015-01-01.
    private static let earliest: Int64 = 1_420_070_400_000

    private let paths: [String]
    private let threads: Int
    private let now: Int64

    /// - Parameter now: epoch milliseconds.
    public init(paths: [String], threads: Int, now: Int64) {
        self.paths = paths
        self.threads = max(1, threads)
        self.now = now
    }

    /// Runs to the end and saves.
    ///
    /// - Throws: `input.nothing-to-read`, `engine.*`, `store.*`.
    public func run(_ session: BehaviourSession) throws -> Outcome {
        let plan = InputPlanner.expand(paths)
        try plan.requireFiles(paths)
        let known = try session.knownFiles()
        let files = plan.files.filter { file in
            guard let identity = file.identity else { return true }
            return known[file.absolutePath] != identity.text
        }
        let rows = ActivityRows()
        rows.take([], events: 0, unreadable: plan.issues)
        try gather(files, rows)
        var outcome = Outcome()
        outcome.files = files.count
        outcome.filesKnown = plan.files.count - files.count
        try learn(rows, session, &outcome)
        for file in files {
            if let identity = file.identity { session.noteLearned(file.absolutePath, identity: identity.text) }
        }
        try session.save(at: now)
        outcome.alerts = try asKept(outcome.alerts, session)
        let counts = rows.counts
        outcome.events = counts.events
        outcome.repeated = counts.repeated
        outcome.unplaced = counts.unplaced
        outcome.unreadable = counts.unreadable
        outcome.quarantine = counts.quarantine
        return outcome
    }

    private func learn(_ rows: ActivityRows, _ session: BehaviourSession, _ outcome: inout Outcome) throws {
        var alerts: [String: BehaviourCase] = [:]
        let open = session.openDay
        var last: Int64?
        try rows.replay { activity in
            // One event of the year 2031 would close every day before it.
            guard activity.time >= Self.earliest, activity.time < now + 86_400_000 else {
                outcome.implausible += 1
                return
            }
            let day = Int32(truncatingIfNeeded: activity.time / 86_400_000)
            // The open day and the one before still take what comes late.
            if let open, day < open - 1 {
                outcome.late += 1
                return
            }
            outcome.firstDay = outcome.firstDay ?? day
            outcome.lastDay = day
            last = activity.time
            if let alert = session.observe(activity) { alerts[alert.id] = alert }
        }
        // The last day is closed, since this process ends; what comes late counts for the day after.
        if let last { session.advance(to: last + 86_400_000) }
        outcome.alerts = Array(alerts.values)
    }

    /// The alerts as their days ended, which is how every other command tells them: a day goes on after its alert.
    private func asKept(_ alerts: [BehaviourCase], _ session: BehaviourSession) throws -> [BehaviourCase] {
        guard let first = alerts.map(\.day).min() else { return [] }
        let kept = try session.cases(sinceDay: Int(first), alertsOnly: true, limit: .max)
        let ids = Set(alerts.map(\.id))
        return kept.filter { ids.contains($0.id) }
    }

    private func gather(_ files: [InputFile], _ rows: ActivityRows) throws {
        let engine = try Engine(
            ActivityFields.program,
            options: EngineOptions(collectsText: false, takesCensus: false)
        )
        let content = ContentCatalogue.engine(ContentOptions(coversOverlaps: true)).engine
        let pool = ReaderPool(files: files, limits: .init())
        let now = now
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            do {
                try Self.gather(engine, content, pool, rows, now)
            } catch {
                rows.fail(error)
            }
        }
    }

    private static func gather(
        _ engine: Engine,
        _ content: ContentEngine,
        _ pool: ReaderPool,
        _ rows: ActivityRows,
        _ now: Int64
    ) throws {
        var worker = try engine.makeWorker()
        var redactor = ContextRedactor(engine: content, now: now / 1_000)
        let lines = WardenInput.EventBatch()
        var reader = pool.reader(after: nil)
        while let current = reader {
            while current.next(into: lines) {
                var found: [(activity: Activity, identity: String)] = []
                var unreadable = lines.quarantine
                var events = 0
                guard !lines.text.isEmpty else {
                    rows.take([], events: 0, unreadable: unreadable)
                    continue
                }
                try worker.process(lines.text, source: lines.source) { batch in
                    events = batch.count
                    for index in 0..<batch.hitCount {
                        let hit = batch.hit(index)
                        let captures = batch.captures(of: hit)
                        let item = ActivityFields.activity(batch[hit.event], captures, masking: &redactor)
                        if let item { found.append(item) }
                    }
                    for index in 0..<batch.faultCount {
                        let fault = batch.fault(index)
                        unreadable.append(
                            QuarantinedRecord(
                                location: lines.location(line: fault.line, offset: fault.bytes.lowerBound),
                                length: UInt64(fault.bytes.count),
                                reason: fault.reason.rawValue,
                                message: fault.message
                            )
                        )
                    }
                }
                rows.take(found, events: events, unreadable: unreadable)
            }
            reader = pool.reader(after: current)
        }
    }
}
