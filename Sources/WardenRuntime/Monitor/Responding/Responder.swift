internal import Foundation
internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenIncidents
internal import WardenRemedy
internal import WardenStore
internal import WardenTransport

/// Does what the policy says about alerts: opens an incident, contains it with what is allowed, and says how it ended.
///
/// Every step is found again after a kill: the incident by the alert it was opened for, the plan by its id, its changes by
/// the journal of the plan.
struct Responder: Sendable {
    /// Attempts after which a response is given up, visibly.
    private static let attempts = 8
    /// How often a plan that waits for approvals is looked at, milliseconds.
    private static let approvalPause: Int64 = 3_000

    let configurationPath: String?
    let state: StateDirectory
    let store: Store
    let live: LiveSettings
    let ports: LocalPorts
    let post: AlertPost
    let health: MonitorHealth
    let log: MonitorLog
    let bell: Bell
    /// Epoch milliseconds.
    let clock: @Sendable () -> Int64

    /// What became of a response so far.
    struct Progress: Codable {
        var incident: String?
        var plan: String?
        /// Whether somebody was told that approvals are missing.
        var askedForApproval = false
        var isContained = false
    }

    /// Runs until cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                let mark = bell.mark
                let rows = try store.dueOutbox(sink: AlertBook.responses, at: clock(), limit: 8)
                guard !rows.isEmpty else {
                    try await bell.wait(since: mark, upTo: .milliseconds(500))
                    continue
                }
                for row in rows { try await respond(row) }
            } catch is CancellationError {
                return
            } catch {
                health.note("responses cannot be read or written: \(error)")
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    private func respond(_ row: OutboxRow) async throws {
        guard let alert = try store.alerts(ids: row.alerts).compactMap(AlertBook.alert).first else {
            return try store.buryOutbox(row.id, error: "the alert is gone from the store", at: clock())
        }
        guard let response = live.policy.responses.first(where: { $0.holds(for: alert, at: row.createdAt) }) else {
            return try store.buryOutbox(row.id, error: "the configuration no longer names a response", at: clock())
        }
        do {
            switch try await respond(to: alert, response) {
            case .done(let words):
                try store.finishOutbox(row.id, receipt: words, at: clock())
                log.info("response.done", ("alert", .string(alert.id)), ("outcome", .string(words)))
            case .waits:
                try store.delayOutbox(row.id, error: "waits for approvals", until: clock() + Self.approvalPause)
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let reason = Redaction.clean("\(error)")
            log.error("response.failed", ("alert", .string(alert.id)), ("reason", .string(reason)))
            if row.attempts + 1 >= Self.attempts || Self.isFinal(error) {
                try store.buryOutbox(row.id, error: reason, at: clock())
                try await giveUp(alert, response, reason)
            } else {
                let delay = Backoff().delay(afterAttempt: row.attempts + 1, asked: nil, jitter: 0.5)
                try store.delayOutbox(row.id, error: reason, until: clock() + delay)
            }
        }
    }

    /// Asking again would change nothing.
    private static func isFinal(_ error: any Error) -> Bool {
        guard let error = error as? WardenError else { return false }
        let codes = ["preflight.refused", "plan.", "remedy.action", "remedy.argument", "remedy.finding"]
        return codes.contains { error.code.hasPrefix($0) }
    }

    private enum Step {
        case done(String)
        case waits
    }

    private func respond(to alert: Alert, _ response: Response) async throws -> Step {
        var progress = try self.progress(alert)
        let desk = try await incidentDesk()
        let incident = try await incident(for: alert, response, desk, &progress)
        guard !response.orders.isEmpty else {
            try tell(alert, response, incident, "opened", severity: alert.severity, "Nothing is contained by policy.")
            return .done("\(incident) opened")
        }
        let remedies = try await Remedies(configuration: configurationPath, state: state)
        let file: PlanFile
        if let id = progress.plan {
            file = try PlanFile(reading: String(contentsOfFile: PlanShelf.path(id, state), encoding: .utf8), file: id)
        } else {
            let (orders, unfit) = Self.orders(response, alert)
            guard !orders.isEmpty else {
                let words = "Not contained: " + unfit.joined(separator: "; ")
                try await desk.record(.commented(words), in: incident, actor: Self.actor(response))
                try tell(alert, response, incident, "opened", severity: max(alert.severity, .high), words)
                return .done("\(incident) opened, not contained")
            }
            file = try await remedies.plan(
                orders,
                reason: "contain \(incident): \(alert.title)",
                leftOut: unfit
            )
            guard !file.plan.changes.isEmpty else {
                let words = "Nothing to contain: " + (file.plan.leftOut.first ?? "it is so already")
                try await desk.record(.commented(words), in: incident, actor: Self.actor(response))
                return .done("\(incident): nothing to contain")
            }
            try PlanShelf.keep(file, state)
            progress.plan = file.plan.id
            try keep(progress, alert)
        }
        return try await contain(alert, response, incident, file, remedies, desk, progress)
    }

    private func contain(
        _ alert: Alert,
        _ response: Response,
        _ incident: String,
        _ file: PlanFile,
        _ remedies: Remedies,
        _ desk: IncidentDesk,
        _ known: Progress
    ) async throws -> Step {
        var progress = known
        let outcome: Executor.Outcome
        do {
            outcome = try await remedies.apply(file, Remedies.Limits(containing: true))
        } catch let error as WardenError where error.code == "plan.approval" {
            if !progress.askedForApproval {
                progress.askedForApproval = true
                try keep(progress, alert)
                let words =
                    "Containment waits: \(error.message). Sign \(PlanShelf.path(file.plan.id, state)) with "
                    + "'trailwarden approve', or approve \(file.plan.id) through the API."
                try tell(alert, response, incident, "waits", severity: max(alert.severity, .high), words)
                log.warning("response.waits-for-approval", ("plan", .string(file.plan.id)))
            }
            return .waits
        }
        let changes = file.plan.changes.map(\.summary).joined(separator: "; ")
        guard outcome.state == .applied else {
            let failed = outcome.steps.map(\.note).first { !$0.isEmpty } ?? outcome.state.rawValue
            throw WardenError(code: "plan.failed", object: file.plan.id, "containment ended as '\(failed)'")
        }
        if !progress.isContained {
            progress.isContained = true
            try await record(alert, response, incident, file, desk)
            try keep(progress, alert)
            await stateExposure(incident, response, desk)
        }
        let tried = await tries(file, remedies, incident, response, desk)
        try tell(alert, response, incident, "contained", severity: alert.severity, "Contained: \(changes).\(tried)")
        return .done("\(incident) contained with \(file.plan.id)")
    }

    private func record(
        _ alert: Alert,
        _ response: Response,
        _ incident: String,
        _ file: PlanFile,
        _ desk: IncidentDesk
    ) async throws {
        for change in file.plan.changes {
            let before = ChangeText.lines(change.before).joined(separator: "\n")
            let after = ChangeText.lines(change.after).joined(separator: "\n")
            let approvals = file.signatures.dropFirst().map {
                WardenIncidents.Change.Approval(by: $0.name, time: clock())
            }
            let done = WardenIncidents.Change(
                summary: change.summary,
                before: before.isEmpty ? nil : before,
                after: after.isEmpty ? nil : after,
                plan: file.digest,
                approvals: approvals
            )
            try await desk.record(.contained(done), in: incident, actor: Self.actor(response))
        }
    }

    /// Tries as whoever lost something by it, where a credential of theirs is known, and writes into the incident what came
    /// of it. It is contained, and stays so where this fails.
    ///
    /// - Returns: words for the alert; empty = nobody could be tried.
    private func tries(
        _ file: PlanFile,
        _ remedies: Remedies,
        _ incident: String,
        _ response: Response,
        _ desk: IncidentDesk
    ) async -> String {
        do {
            let proof = try await remedies.probes(after: file)
            guard !proof.tried.isEmpty || !proof.left.isEmpty else { return "" }
            let words =
                (proof.left.isEmpty ? "Denied by trying: " : "Not denied by trying: ")
                + (proof.left.isEmpty ? proof.tried : proof.left).joined(separator: "; ")
            try await desk.record(.commented(words), in: incident, actor: Self.actor(response))
            return " \(words)."
        } catch {
            log.warning("response.not-tried", ("incident", .string(incident)), ("reason", .string("\(error)")))
            return " Whether it is denied could not be tried."
        }
    }

    /// Who could, as far as it is known now: it is contained, and stays so where this fails.
    private func stateExposure(_ incident: String, _ response: Response, _ desk: IncidentDesk) async {
        do {
            let contained = try desk.incident(incident)
            guard contained.exposure == nil else { return }
            let statement = try ExposureInquiry.atContainment(of: contained, store)
            try await desk.record(.exposureStated(statement), in: incident, actor: Self.actor(response))
        } catch {
            log.warning(
                "response.exposure-not-stated",
                ("incident", .string(incident)),
                ("reason", .string("\(error)"))
            )
        }
    }

    // MARK: Incidents

    private func incidentDesk() async throws -> IncidentDesk {
        let log = try await EvidenceLog(
            state: state.path,
            settings: live.now.evidence,
            connector: Connector(live.now, ports: ports)
        )
        return IncidentDesk(store: store, log: log, now: clock)
    }

    private static func actor(_ response: Response) -> String { "trailwarden monitor, response '\(response.name)'" }

    /// The incident of an alert: its own, or one that is open about the same principal for the same response.
    private func incident(
        for alert: Alert,
        _ response: Response,
        _ desk: IncidentDesk,
        _ progress: inout Progress
    ) async throws -> String {
        if let known = progress.incident { return known }
        let open = try desk.incidents([.detected, .contained, .fixed, .verified])
        if let own = open.first(where: { $0.opening.sources.contains { $0.fingerprint == alert.id } }) {
            progress.incident = own.id
        } else if let other = try group(alert, response), open.contains(where: { $0.id == other }) {
            let words = "Also: \(alert.title), \(alert.count) events, alert \(alert.id). \(alert.summary)"
            try await desk.record(.commented(words), in: other, actor: Self.actor(response))
            progress.incident = other
        } else {
            let incident = try await desk.open(Self.opening(alert), actor: Self.actor(response))
            progress.incident = incident.id
            log.warning("incident.opened", ("id", .string(incident.id)), ("alert", .string(alert.id)))
            try store.setMonitorState(Self.groupName(alert, response), Array(incident.id.utf8))
        }
        try keep(progress, alert)
        return progress.incident ?? ""
    }

    private static func opening(_ alert: Alert) -> Opening {
        var window = ExposureWindow()
        if let first = alert.firstSeen, let sample = alert.samples.first {
            window.opened = .init(time: first, event: ChangeCauses.words(sample))
        }
        let who = alert.subject.isEmpty ? "" : ": \(alert.subject)"
        return Opening(
            title: alert.title + who,
            severity: alert.severity,
            sources: [.init(kind: .detection, fingerprint: alert.id, title: alert.title)],
            window: window
        )
    }

    private static func groupName(_ alert: Alert, _ response: Response) -> String {
        "response-group/\(response.name)/\(alert.subject)"
    }

    private func group(_ alert: Alert, _ response: Response) throws(WardenError) -> String? {
        try store.monitorState(Self.groupName(alert, response)).map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: What is kept and told

    private static func progressName(_ alert: Alert) -> String { "response/\(alert.id)" }

    private func progress(_ alert: Alert) throws(WardenError) -> Progress {
        guard let bytes = try store.monitorState(Self.progressName(alert)) else { return Progress() }
        return (try? JSONDecoder().decode(Progress.self, from: Data(bytes))) ?? Progress()
    }

    private func keep(_ progress: Progress, _ alert: Alert) throws(WardenError) {
        try store.setMonitorState(Self.progressName(alert), [UInt8]((try? JSONEncoder().encode(progress)) ?? Data()))
    }

    private func giveUp(_ alert: Alert, _ response: Response, _ reason: String) async throws {
        guard let incident = try progress(alert).incident else { return }
        let words = "Not contained: \(reason)"
        try await incidentDesk().record(.commented(words), in: incident, actor: Self.actor(response))
        try tell(alert, response, incident, "failed", severity: max(alert.severity, .high), words)
    }

    private func tell(
        _ alert: Alert,
        _ response: Response,
        _ incident: String,
        _ stage: String,
        severity: Severity,
        _ words: String
    ) throws(WardenError) {
        let state =
            switch stage {
            case "contained": "contained"
            case "waits": "waits for approval"
            case "failed": "could not be contained"
            default: "opened"
            }
        var told = Alert(
            id: AlertIdentity.of(
                kind: .incident,
                rule: "\(response.name)/\(stage)",
                subject: incident + alert.id,
                window: nil
            ),
            kind: .incident,
            severity: severity,
            title: "Incident \(incident) \(state): \(alert.title)",
            summary: words,
            subject: alert.subject,
            rule: "monitor/response",
            tags: alert.tags + ["soc2.cc7.3", "soc2.cc7.4"],
            runbook: "Read it with 'trailwarden incident show \(incident)'.",
            place: alert.place,
            workspace: alert.workspace,
            account: alert.account,
            firstSeen: alert.firstSeen,
            lastSeen: alert.lastSeen,
            raisedAt: clock()
        )
        told.samples = alert.samples
        try post.tell([told])
    }

    /// Orders with what the alert says put in; and why others cannot be given.
    private static func orders(_ response: Response, _ alert: Alert) -> (orders: [ActionOrder], unfit: [String]) {
        var orders: [ActionOrder] = []
        var unfit: [String] = []
        for order in response.orders {
            var arguments: [String: String] = [:]
            var missing: [String] = []
            for (name, text) in order.arguments {
                if let value = OrderTemplate.filled(text, alert) {
                    arguments[name] = value
                } else {
                    missing.append(text)
                }
            }
            if missing.isEmpty {
                orders.append(ActionOrder(order.action, arguments))
            } else {
                unfit.append("\(order.action): the alert does not say \(missing.sorted().joined(separator: ", "))")
            }
        }
        return (orders, unfit)
    }
}
