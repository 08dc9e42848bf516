internal import Foundation
internal import WardenDomain
internal import WardenStore

/// What the monitor says of itself once a minute, for pages of another process. Its own silence is told, too.
struct MonitorPulse: Sendable, Codable {
    /// A source, or a piece of the estate's schedule, that fails.
    struct Failing: Sendable, Codable {
        var name: String
        /// Epoch milliseconds.
        var since: Int64
        var reason: String
    }

    static let stateName = "pulse"
    /// Milliseconds between two.
    static let rhythm: Int64 = 60_000
    /// Without one for so many milliseconds it does not run, or is held up.
    static let patience: Int64 = 600_000

    /// Epoch milliseconds.
    var at: Int64
    var startedAt: Int64
    /// It was asked to stop, or had read everything that it was to read.
    var isOver: Bool
    var events: UInt64
    var newestEvent: Int64?
    var sources: Int
    var failing: [Failing]
    /// Why reading stopped; nil = it goes on.
    var failure: String?

    init(_ counters: MonitorHealth.Counters, at now: Int64, isOver: Bool) {
        at = now
        startedAt = counters.startedAt
        self.isOver = isOver
        events = counters.events
        newestEvent = counters.newestEvent
        sources = counters.sources.count
        let sources = counters.sources.compactMap { name, state in
            state.failingSince.map { Failing(name: name, since: $0, reason: state.reason) }
        }
        let works = counters.estate.compactMap { name, state in
            state.failingSince.map { Failing(name: name, since: $0, reason: state.reason) }
        }
        failing = (sources + works).sorted { $0.name < $1.name }
        failure = counters.failure
    }

    var bytes: [UInt8] { [UInt8]((try? JSONEncoder().encode(self)) ?? Data()) }

    /// The last one; nil where no monitor ever ran over the store.
    static func last(_ store: Store) throws(WardenError) -> MonitorPulse? {
        guard let bytes = try store.monitorState(stateName) else { return nil }
        return try? JSONDecoder().decode(MonitorPulse.self, from: Data(bytes))
    }
}
