internal import Foundation
internal import Synchronization
internal import WardenAlerts
public import WardenCloud
public import WardenDomain
internal import WardenEstate
internal import WardenStore
internal import WardenTransport

/// The monitor: follows every source, judges each new event, and sees to it that what it finds arrives.
public struct MonitorJob: Sendable {
    /// What the monitor is told besides the configuration.
    public struct Options: Sendable {
        public var rulePaths: [String] = []
        public var usesBuiltInRules = true
        public var pipelinePaths: [String] = []
        public var content = ContentSources()
        public var stateDirectory: String
        /// Read what is there, deliver what that raises, and end.
        public var endsWhenRead = false
        /// How long the end may wait for receivers, milliseconds.
        public var deliveryPatience: Int64 = 30_000
        /// Path of the configuration, for what opens it anew: assessments, containment. Nil = the usual places.
        public var configurationPath: String?
        /// Address and port of the dashboard; nil = it is not served.
        public var dashboard: (host: String, port: Int)?

        public init(stateDirectory: String) { self.stateDirectory = stateDirectory }
    }

    let options: Options
    let configuration: ConnectConfiguration
    let ports: LocalPorts
    let log: MonitorLog
    private let transport: any HTTPTransport
    let clock: @Sendable () -> Int64
    let configure: (@Sendable () throws -> ConnectConfiguration)?

    /// - Parameters:
    ///   - transport: nil = the network of this machine.
    ///   - configure: reads the configuration anew, for a reload; nil = it never changes.
    public init(
        _ options: Options,
        configuration: ConnectConfiguration,
        ports: LocalPorts = .system,
        log: MonitorLog,
        transport: (any HTTPTransport)? = nil,
        clock: (@Sendable () -> Int64)? = nil,
        configure: (@Sendable () throws -> ConnectConfiguration)? = nil
    ) {
        self.configure = configure
        self.options = options
        self.configuration = configuration
        self.ports = ports
        self.log = log
        self.transport = transport ?? NetworkTransport()
        self.clock = clock ?? CloudTime.system.now
    }

    /// Makes sure that no monitor uses a state directory, for what would learn besides it.
    ///
    /// - Throws: `monitor.running`.
    public static func assertNotRunning(stateDirectory: String) throws(WardenError) {
        guard FileManager.default.fileExists(atPath: stateDirectory + "/monitor.lock") else { return }
        try MonitorLock(stateDirectory).release()
    }

    /// Runs until `signals` says stop, or everything is read where that was asked for.
    ///
    /// - Throws: what makes monitoring impossible from the start: bad sinks, no state directory, another monitor.
    public func run(signals: AsyncStream<MonitorSignal>) async throws {
        let directory = try StateDirectory(path: options.stateDirectory)
        let lock = try MonitorLock(directory.path)
        defer { lock.release() }
        let store = try directory.openStore()
        let live = LiveSettings(configuration)
        let equipment = try equipment(directory, configuration)
        let settings = configuration.monitor
        let health = MonitorHealth(startedAt: clock(), sources: settings.sources.map(\.name))
        let spool = try directory.subdirectory("spool")
        Self.clear(spool)
        let queue = WorkQueue()
        let control = MonitorControl(queue: queue)
        let bell = Bell()
        let fleet = SinkFleet(
            state: directory.path,
            store: store,
            transport: transport,
            ports: ports,
            health: health,
            clock: clock,
            bell: bell
        )
        let crew = try fleet.prepare(configuration)
        let callers = Callers(try configuration.alerts.callers(ports: ports))
        tell(equipment, settings, crew.workers)
        let post = AlertPost(store: store, policy: { live.policy }, bell: bell, clock: clock)
        let following = Following(
            hub: SourceHub(
                queue: queue,
                health: health,
                clock: clock,
                spool: spool,
                known: { try MonitorJob.known($0, store) },
                identity: { try store.monitorCursor(of: $0, item: $1).flatMap(MonitorJob.identity) },
                state: { try store.monitorState($0) }
            ),
            fleet: fleet,
            sources: TaskFleet(),
            callers: callers,
            live: live,
            control: control,
            directory: directory
        )
        let loop = ReadingLoop(
            queue: queue,
            control: control,
            health: health,
            store: store,
            configuration: configuration,
            post: post,
            seenDirectory: try directory.subdirectory("seen/monitor"),
            clock: clock,
            log: log,
            bell: bell,
            endsWhenRead: options.endsWhenRead,
            equipment: equipment
        )
        let endpoints = MonitorEndpoints(
            health: health,
            store: store,
            live: live,
            callers: callers,
            state: directory,
            ports: ports,
            clock: clock,
            bell: bell,
            log: log
        )
        let sources = try settings.sources.map { ($0, try source($0, configuration)) }
        let responder = Responder(
            configurationPath: options.configurationPath,
            state: directory,
            store: store,
            live: live,
            ports: ports,
            post: post,
            health: health,
            log: log,
            bell: bell,
            clock: clock
        )
        let estate = EstateWatch(
            configurationPath: options.configurationPath,
            state: directory,
            store: store,
            live: live,
            ports: ports,
            post: post,
            health: health,
            log: log,
            clock: clock
        )
        let witness = MonitorWitness(
            state: directory.path,
            store: store,
            live: live,
            ports: ports,
            health: health,
            log: log,
            clock: clock
        )
        await withTaskGroup(of: Void.self) { group in
            let reading = Task { await Self.onThread(loop) }
            for (definition, source) in sources { following.start(definition, source) }
            await fleet.take(crew)
            group.addTask { await DeliveryWatch(fleet, store, { live.policy }, health, bell, clock, log).run() }
            group.addTask { await responder.run() }
            group.addTask { await witness.run() }
            if !options.endsWhenRead { group.addTask { await estate.run() } }
            group.addTask { await attend(signals, following) }
            if let listen = settings.listen { group.addTask { await serve(listen, endpoints) } }
            if let place = options.dashboard { group.addTask { await serveDashboard(place) } }
            await reading.value
            if options.endsWhenRead { await settle(store) }
            group.cancelAll()
            await following.sources.end()
            await fleet.end()
        }
        await witness.record()
        let counters = health.now
        log.info(
            "monitor.stopped",
            ("events", .count(counters.events)),
            ("duplicates", .count(counters.duplicates)),
            ("quarantined", .count(counters.quarantined)),
            ("commits", .count(counters.commits))
        )
    }

    /// Removes what an earlier process fetched and did not come to read: it is fetched again. Standard input is not.
    private static func clear(_ spool: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: spool)) ?? [] where !name.hasPrefix("stdin-")
        {
            try? FileManager.default.removeItem(atPath: spool + "/" + name)
        }
    }

    func equipment(
        _ directory: StateDirectory,
        _ configuration: ConnectConfiguration
    ) throws(WardenError) -> MonitorEquipment {
        try MonitorEquipment(
            RuleSelection(
                paths: options.rulePaths,
                usesPack: options.usesBuiltInRules,
                pipelines: options.pipelinePaths,
                declaredReaders: configuration.policy.declaredReaders,
                logBuckets: LogBuckets.known(configuration)
            ),
            content: options.content,
            key: directory.key,
            scoresBehaviour: configuration.behaviour.isEnabled
        )
    }

    private func tell(_ equipment: MonitorEquipment, _ settings: MonitorSettings, _ workers: [DeliveryWorker]) {
        log.info(
            "monitor.started",
            ("version", .string(Trailwarden.version)),
            ("rules", .integer(Int64(equipment.rules.reportingCount))),
            ("sources", .strings(settings.sources.map(\.name))),
            ("sinks", .strings(workers.map(\.name)))
        )
        for diagnostic in equipment.diagnostics where diagnostic.level == .error {
            log.error("monitor.rule-refused", ("reason", .string(diagnostic.rendered)))
        }
    }

    /// Waits until receivers have what was raised, and responses are done.
    private func settle(_ store: Store) async {
        let limit = clock() + options.deliveryPatience
        while clock() < limit {
            let waiting = (try? store.outboxCounts())?.values.reduce(0) { $0 + ($1[.waiting] ?? 0) } ?? 0
            if waiting == 0 { return }
            guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
        }
    }

    private static func known(_ source: String, _ store: Store) throws -> [String: String] {
        var known: [String: String] = [:]
        for cursor in try store.monitorCursors(of: source) { known[cursor.item] = identity(cursor) }
        return known
    }

    /// What an item was when it was read to its end; nil = it was not.
    private static func identity(_ cursor: MonitorCommit.Cursor) -> String? {
        cursor.isDone ? String(cursor.identity.prefix { $0 != "|" }) : nil
    }

    /// Reading blocks: it has a thread of its own and takes none from the pool.
    private static func onThread(_ loop: ReadingLoop) async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let thread = Thread {
                var loop = loop
                loop.run()
                continuation.resume()
            }
            thread.name = "monitor-reading"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }
}
