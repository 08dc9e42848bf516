internal import Synchronization
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenEvidence
internal import WardenServer
internal import WardenStore

/// What the monitor answers over HTTP: health, readiness, metrics, and requests of other systems.
struct MonitorEndpoints: Sendable {
    let health: MonitorHealth
    let store: Store
    let live: LiveSettings
    let callers: Callers
    let state: StateDirectory
    let ports: LocalPorts
    let clock: @Sendable () -> Int64
    let bell: Bell
    let log: MonitorLog

    func answer(_ request: PlainServer.Request) async -> PlainServer.Answer {
        switch (request.method, request.path) {
        case ("GET", "/health"), ("GET", "/healthz"): return alive()
        case ("GET", "/ready"), ("GET", "/readyz"): return ready()
        case ("GET", "/metrics"): return metrics()
        case ("POST", "/v1/actions"): return await act(request)
        case (_, "/v1/actions"), (_, "/metrics"), (_, "/health"), (_, "/ready"):
            return .init(405, "this path does not take \(request.method)\n")
        default: return .init(404, "there is nothing here\n")
        }
    }

    /// Alive: the process answers, and reading has not stopped for good.
    private func alive() -> PlainServer.Answer {
        guard let failure = health.now.failure else { return .init(200, json: ["status": "ok"]) }
        return .init(503, json: ["status": "failing", "reason": .string(failure)])
    }

    /// Ready: every source was asked, and none is blind.
    private func ready() -> PlainServer.Answer {
        let counters = health.now
        let sources = counters.sources.mapValues { state -> JSONValue in
            .present([
                "status": state.failingSince != nil ? "blind" : state.lastSuccess == nil ? "not asked yet" : "ok",
                "since": .time(state.failingSince), "reason": .string(state.reason),
                "last_event": .time(state.lastEvent),
            ])
        }
        let isReady =
            counters.failure == nil
            && counters.sources.values.allSatisfy { $0.failingSince == nil && $0.lastSuccess != nil }
        return .init(
            isReady ? 200 : 503,
            json: [
                "status": isReady ? "ready" : "not ready", "sources": .object(sources), "rules": Self.rules(counters),
                "notes": .strings(counters.notes),
            ]
        )
    }

    /// Rules that cannot fire are no reason to be restarted, and are said nevertheless.
    private static func rules(_ counters: MonitorHealth.Counters) -> JSONValue {
        let lacking = counters.blindness.missing.map { ($0.key.rawValue, JSONValue.integer(Int64($0.value))) }
        return [
            "loaded": .integer(Int64(counters.blindness.rules)), "blind": .integer(Int64(counters.blindness.blind)),
            "lacking": .object(Dictionary(lacking) { first, _ in first }),
        ]
    }

    private func metrics() -> PlainServer.Answer {
        let outbox = (try? store.outboxCounts()) ?? [:]
        let text = MetricsText.render(health.now, outbox: outbox, at: clock())
        return .init(200, text, contentType: "text/plain; version=0.0.4; charset=utf-8")
    }

    /// One signed request. Whatever is refused is logged without what it held.
    private func act(_ request: PlainServer.Request) async -> PlainServer.Answer {
        let now = clock()
        do throws(InboundRequest.Refusal) {
            let wish = try InboundRequest(
                request.body,
                header: { request.headers[$0.lowercased()] },
                callers: callers.now,
                now: now
            )
            try take(wish, at: now)
            do throws(InboundRequest.Refusal) {
                try await enter(wish, at: now)
                try perform(wish, at: now)
            } catch {
                if error == .unavailable { giveBack(wish) }
                throw error
            }
            log.info(
                "inbound.taken",
                ("action", .string(wish.action.rawValue)),
                ("target", .string(wish.target)),
                ("by", .string(wish.by))
            )
            bell.ring()
            let isAccepted = wish.action == .contain || wish.action == .approve
            return .init(isAccepted ? 202 : 200, json: ["status": isAccepted ? "accepted" : "done"])
        } catch {
            log.warning("inbound.refused", ("reason", .string(error.rawValue)))
            return .init(error.status, json: ["status": "refused", "reason": .string(error.rawValue)])
        }
    }

    private func take(_ wish: InboundRequest, at now: Int64) throws(InboundRequest.Refusal) {
        let isNew = try? store.takeInbound(
            wish.number,
            at: now,
            action: wish.action.rawValue,
            target: wish.target,
            // Older signatures are stale anyway.
            forgetting: now - 4 * InboundRequest.freshness
        )
        guard let isNew else { throw .unavailable }
        guard isNew else { throw .replayed }
    }

    /// What was not done may be asked for again with the same signature: 503 says so.
    private func giveBack(_ wish: InboundRequest) {
        do {
            try store.giveBackInbound(wish.number)
        } catch {
            log.error("inbound.not-given-back", ("reason", .string("\(error)")))
        }
    }

    /// Enters in the evidence log who asks for what. It lasts when this returns; without it nothing is done.
    private func enter(_ wish: InboundRequest, at now: Int64) async throws(InboundRequest.Refusal) {
        let configuration = live.now
        let draft = EvidenceDraft(
            kind: "monitor.asked",
            subject: wish.target,
            actor: "trailwarden monitor",
            time: now,
            body: .present([
                "action": .string(wish.action.rawValue), "by": .string(wish.by), "note": .string(wish.note),
                "number": .string(wish.number), "key": .optional(wish.approval?.key),
            ])
        )
        do throws(WardenError) {
            let evidence = try await EvidenceLog(
                state: state.path,
                settings: configuration.evidence,
                connector: Connector(configuration, ports: ports)
            )
            _ = try await evidence.append([draft])
            try await evidence.publish()
        } catch {
            log.error("inbound.not-recorded", ("reason", .string("\(error)")))
            throw .unavailable
        }
    }

    private func perform(_ wish: InboundRequest, at now: Int64) throws(InboundRequest.Refusal) {
        switch wish.action {
        case .acknowledge, .resolve:
            let state: AlertRow.State = wish.action == .resolve ? .resolved : .acknowledged
            let desk = AlertDesk(store, live.policy)
            guard let found = try? desk.handle(wish.target, as: state, by: wish.by, note: wish.note, at: now) else {
                throw .unavailable
            }
            guard found else { throw .unknownTarget }
        case .contain: try contain(wish, at: now)
        case .approve:
            guard let approval = wish.approval else { throw .malformed }
            try PlanShelf.approve(wish.target, approval, live.now.remedy.approvers, state)
        }
    }

    /// Puts the response of the configuration to an alert into the outbox; what it may do stands there, not in the
    /// request.
    private func contain(_ wish: InboundRequest, at now: Int64) throws(InboundRequest.Refusal) {
        let known: AlertRow?
        do {
            known = try store.alert(wish.target)
        } catch {
            throw .unavailable
        }
        guard let known, let alert = AlertBook.alert(known) else { throw .unknownTarget }
        guard live.policy.responses.contains(where: { $0.holds(for: alert, at: now) }) else { throw .noResponse }
        let draft = AlertBook.request(alert.id, reason: "asked/\(wish.number)", at: now)
        guard (try? store.enqueue([draft], alert: known)) != nil else { throw .unavailable }
    }
}

/// Callers of the interface, as a reload leaves them.
final class Callers: Sendable {
    private let known: Mutex<[InboundRequest.Caller]>

    init(_ callers: [InboundRequest.Caller]) { known = Mutex(callers) }

    var now: [InboundRequest.Caller] {
        get { known.withLock { $0 } }
        set { known.withLock { $0 = newValue } }
    }
}
