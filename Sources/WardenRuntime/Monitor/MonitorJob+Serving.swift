internal import WardenDomain
internal import WardenServer

// What others can ask a running monitor.
extension MonitorJob {
    /// Health, metrics and requests of others, until cancelled. An address that cannot be had does not stop the monitor.
    func serve(_ listen: String, _ endpoints: MonitorEndpoints) async {
        let cut = listen.lastIndex(of: ":") ?? listen.startIndex
        let host = String(listen[..<cut]).filter { $0 != "[" && $0 != "]" }
        let port = Int(listen[cut...].dropFirst()) ?? 0
        let server = PlainServer(host: host, port: port) { await endpoints.answer($0) }
        let log = log
        do {
            try await server.run { port in
                log.info("monitor.listening", ("address", .string("\(host):\(port)")))
            }
        } catch {
            if Task.isCancelled { return }
            log.error("monitor.cannot-listen", ("address", .string(listen)), ("reason", .string("\(error)")))
        }
    }

    /// The dashboard over the same state, until cancelled.
    func serveDashboard(_ place: (host: String, port: Int)) async {
        var options = Dashboard.Options(stateDirectory: options.stateDirectory)
        options.host = place.host
        options.port = place.port
        let (log, clock) = (log, clock)
        do {
            let dashboard = try Dashboard(options) { clock() }
            if try !dashboard.hasPeople() {
                log.warning(
                    "dashboard.nobody",
                    ("hint", "nobody can sign in: add somebody with 'trailwarden user add NAME --role admin'")
                )
            }
            try await dashboard.run { log.info("dashboard.listening", ("address", .string($0))) }
        } catch {
            if Task.isCancelled { return }
            log.error("dashboard.cannot-listen", ("reason", .string("\(error)")))
        }
    }
}
