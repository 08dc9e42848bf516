internal import WardenDomain

// What changes while it runs.
extension MonitorJob {
    /// What a reload changes.
    struct Following: Sendable {
        var hub: SourceHub
        var fleet: SinkFleet
        var sources: TaskFleet<MonitorSettings.Source>
        var callers: Callers
        var live: LiveSettings
        var control: MonitorControl
        var directory: StateDirectory

        func start(_ definition: MonitorSettings.Source, _ source: any MonitorSource) {
            let hub = hub
            sources.start(definition) { await source.run(hub) }
        }
    }

    /// Stops and reloads when asked to.
    func attend(_ signals: AsyncStream<MonitorSignal>, _ following: Following) async {
        for await signal in signals {
            switch signal {
            case .stop:
                log.info("monitor.stopping")
                following.control.stop()
            case .reload:
                do {
                    try await reload(following)
                } catch {
                    log.error("monitor.reload-refused", ("reason", .string("\(error)")))
                }
            }
        }
    }

    /// Reads rules and configuration anew. Everything is made before anything changes: a mistake leaves all as it was.
    func reload(_ following: Following) async throws {
        let before = following.live.now
        let configuration = try configure?() ?? before
        let fresh = try equipment(following.directory, configuration)
        // Rules that cannot be read must not blind a monitor that has good ones.
        if fresh.rules.hasErrors {
            for diagnostic in fresh.diagnostics where diagnostic.level == .error {
                log.error("monitor.rule-refused", ("reason", .string(diagnostic.rendered)))
            }
            log.error("monitor.reload-refused", ("reason", "the rules have mistakes; the old ones stay"))
            return
        }
        let callers = try configuration.alerts.callers(ports: ports)
        let crew = try following.fleet.prepare(configuration)
        let known = Set(before.monitor.sources)
        let sources = try configuration.monitor.sources.filter { !known.contains($0) }
            .map { ($0, try source($0, configuration)) }
        following.live.now = configuration
        following.callers.now = callers
        following.hub.health.follow(configuration.monitor.sources.map(\.name))
        following.control.reload(.init(equipment: fresh, configuration: configuration))
        await following.fleet.take(crew)
        await following.sources.keep(only: Set(configuration.monitor.sources))
        for (definition, source) in sources { following.start(definition, source) }
        if before.monitor.listen != configuration.monitor.listen {
            log.warning("monitor.restart-needed", ("reason", "'listen' changes with a restart"))
        }
    }
}
