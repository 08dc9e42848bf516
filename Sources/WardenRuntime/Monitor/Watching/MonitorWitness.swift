internal import Foundation
internal import WardenCloud
internal import WardenDomain
internal import WardenEvidence
internal import WardenStore

/// Enters in the evidence log, time after time, what was read and what could not be: an auditor asks whether anybody
/// looked.
struct MonitorWitness: Sendable {
    /// The last entry, for the next one to go on from.
    private struct Kept: Codable {
        /// Epoch milliseconds.
        var at: Int64
        var totals: MonitorTotals
    }

    private static let stateName = "evidence/checkpoint"
    /// How long an entry that cannot be made is waited with, milliseconds.
    private static let pause: Int64 = 60_000

    /// Path of the state directory.
    let state: String
    let store: Store
    let live: LiveSettings
    let ports: LocalPorts
    let health: MonitorHealth
    let log: MonitorLog
    /// Epoch milliseconds.
    let clock: @Sendable () -> Int64

    /// Runs until cancelled.
    func run() async {
        var failedAt: Int64?
        while !Task.isCancelled {
            let now = clock()
            if isDue(at: now), failedAt.map({ now - $0 >= Self.pause }) ?? true {
                failedAt = await record() ? nil : now
            }
            guard (try? await Task.sleep(for: .seconds(1))) != nil else { return }
        }
    }

    private func isDue(at now: Int64) -> Bool {
        let settings = live.now.monitor
        let startedAt = health.now.startedAt
        // After a start every source has to be asked first.
        guard health.isSurveyed || now - startedAt >= settings.blindAfter else { return false }
        return now - (kept?.at ?? startedAt) >= settings.checkpointEvery
    }

    private var kept: Kept? {
        guard let bytes = try? store.monitorState(Self.stateName) else { return nil }
        return try? JSONDecoder().decode(Kept.self, from: Data(bytes))
    }

    /// Makes one entry. It lasts when this returns; false where it could not be made, which is logged.
    @discardableResult
    func record() async -> Bool {
        do throws(WardenError) {
            try await enter(clock())
            return true
        } catch {
            health.note("What was read is not in the evidence log: \(error)")
            log.error("monitor.checkpoint-failed", ("reason", .string("\(error)")))
            return false
        }
    }

    private func enter(_ now: Int64) async throws(WardenError) {
        let configuration = live.now
        let counters = health.now
        let before = kept
        let totals = try MonitorTotals(store)
        let evidence = try await EvidenceLog(
            state: state,
            settings: configuration.evidence,
            connector: Connector(configuration, ports: ports)
        )
        let from = before?.at ?? counters.startedAt
        let body = Self.body(counters, totals.since(before?.totals ?? MonitorTotals()), from: from, until: now)
        let draft = EvidenceDraft(
            kind: "monitor.checkpoint",
            subject: counters.sources.keys.sorted().joined(separator: " "),
            actor: "trailwarden monitor",
            time: now,
            body: body
        )
        _ = try await evidence.append([draft])
        try await evidence.publish()
        // A number or a name is always written.
        let next = (try? JSONEncoder().encode(Kept(at: now, totals: totals))) ?? Data()
        try store.setMonitorState(Self.stateName, [UInt8](next))
    }

    private static func body(
        _ counters: MonitorHealth.Counters,
        _ found: MonitorTotals,
        from: Int64,
        until: Int64
    ) -> JSONValue {
        let sources = counters.sources.sorted { $0.key < $1.key }.map { name, source -> JSONValue in
            .present([
                "name": .string(name),
                "status": source.failingSince != nil ? "blind" : source.lastSuccess == nil ? "not asked yet" : "ok",
                "since": .time(source.failingSince), "reason": .string(source.reason),
            ])
        }
        return [
            "complete": .bool(isComplete(counters, found, since: from)), "from": .time(from), "until": .time(until),
            "sources": .array(sources), "filesRead": .count(found.items), "events": .count(found.events),
            "duplicates": .count(found.duplicates), "unreadable": .count(found.unreadable),
            "detections": .object(found.detections.mapValues { .count($0) }), "contents": .count(found.contents),
            "lastEvent": .time(found.newestEvent), "rules": .integer(Int64(counters.blindness.rules)),
            "blindRules": .integer(Int64(counters.blindness.blind)), "notes": .strings(counters.notes),
            "version": .string(Trailwarden.version),
        ]
    }

    /// Everything that was there was read at some time since the last entry, nothing was forgotten, and no source is
    /// blind. One that was blind in between is read on from where it was.
    private static func isComplete(
        _ counters: MonitorHealth.Counters,
        _ found: MonitorTotals,
        since from: Int64
    ) -> Bool {
        counters.failure == nil && found.unreadable == 0
            && counters.sources.values.allSatisfy { $0.failingSince == nil && $0.lastSuccess != nil }
            && counters.caughtUp.map { $0 >= from } == true && counters.forgot.map { $0 < from } != false
    }
}
