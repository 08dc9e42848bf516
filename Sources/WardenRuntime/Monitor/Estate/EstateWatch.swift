internal import Foundation
internal import WardenAlerts
internal import WardenChecks
internal import WardenCloud
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy
internal import WardenStore
internal import WardenTransport

/// Looks at the estate itself while the log is followed: drift against what was accepted, assessments, and whether fixes
/// still hold. Each at its own time, which lasts beyond the process.
struct EstateWatch: Sendable {
    /// The least time between two looks that changes in the log lead to, milliseconds.
    private static let shortestPause: Int64 = 10_000
    /// How long the cause of a drift is looked for in logs that come later, milliseconds.
    private static let causeWait: Int64 = 6 * 3_600_000

    let configurationPath: String?
    let state: StateDirectory
    let store: Store
    let live: LiveSettings
    let ports: LocalPorts
    let post: AlertPost
    let health: MonitorHealth
    let log: MonitorLog
    /// Epoch milliseconds.
    let clock: @Sendable () -> Int64

    /// Runs until cancelled.
    func run() async {
        while !Task.isCancelled {
            let settings = live.now.monitor
            do {
                if isDue("drift", settings.driftEvery) || changesAsk(settings) {
                    try await round("drift") { try await lookForDrift() }
                }
                if isDue("assessment", settings.assessEvery) { try await round("assessment") { try await assess() } }
                if isDue("follow-up", settings.followUpEvery) {
                    try await round("follow-up") { try await followUp() }
                }
                try explainLater()
            } catch is CancellationError {
                return
            } catch {
                health.note("the estate's schedule cannot be kept: \(error)")
            }
            guard (try? await Task.sleep(for: .milliseconds(500))) != nil else { return }
        }
    }

    // MARK: When

    private static func name(_ work: String) -> String { "estate/\(work)" }

    private func last(_ work: String) -> Int64? {
        guard let bytes = try? store.monitorState(Self.name(work)) else { return nil }
        return Int64(String(decoding: bytes, as: UTF8.self))
    }

    private func isDue(_ work: String, _ every: Int64?) -> Bool {
        guard let every else { return false }
        return last(work).map { clock() - $0 >= every } ?? true
    }

    /// Something was changed by an event that was read since the last look: no need to wait for the next one.
    private func changesAsk(_ settings: MonitorSettings) -> Bool {
        guard settings.driftEvery != nil, let last = last("drift"), clock() - last >= Self.shortestPause else {
            return false
        }
        return health.takeChanges()
    }

    /// Runs one piece of work; what fails is told as a blind spot once it failed for long, and tried again soon.
    private func round(_ work: String, _ body: () async throws -> Void) async throws {
        let began = clock()
        do {
            try await body()
            health.estateSucceeded(work, at: clock())
            try store.setMonitorState(Self.name(work), Array("\(began)".utf8))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            health.estateFailed(work, "\(error)", at: clock())
            log.error("estate.\(work)-failed", ("reason", .string("\(error)")))
            try await Task.sleep(for: .seconds(15))
        }
    }

    // MARK: Drift

    private func lookForDrift() async throws {
        let desk = try DriftDesk(Connector(live.now, ports: ports), store: store, state: state.path, clock: clock)
        let before = last("drift") ?? clock()
        let posture = try await desk.posture(refresh: true)
        let standing = try desk.standing(posture)
        guard standing.accepted != nil else {
            let items = try await desk.acceptAll(posture, by: "trailwarden, unseen")
            log.warning(
                "drift.baseline-taken",
                ("items", .integer(Int64(items))),
                ("hint", "nobody accepted this configuration yet: look at it with 'trailwarden assess'")
            )
            return
        }
        var told: [String] = []
        for drift in standing.drifts {
            let alert = try post.again(try self.alert(drift, between: before...max(before, clock())))
            told.append(alert.id)
            if alert.samples.isEmpty, try store.alert(alert.id) == nil {
                let entries = drift.now.keys.sorted().joined(separator: "\n")
                try store.setMonitorState(Self.unexplainedName(alert.id), Array(entries.utf8))
            }
            if try post.tell([alert]) > 0 {
                log.warning("drift.found", ("id", .string(drift.id)), ("what", .string(drift.title)))
            }
        }
        told += try tellUnreadable(standing.unreadable)
        try settleOthers(than: told)
    }

    private func alert(_ drift: Drift, between times: ClosedRange<Int64>) throws(WardenError) -> Alert {
        let cause = try ChangeCauses(store: store).cause(of: drift, between: times)
        var alert = Alert(
            id: Self.identity(drift),
            kind: .drift,
            severity: drift.severity,
            title: "Configuration drifted: \(DriftWords.aspect(drift.aspect))",
            summary: Self.summary(drift, cause),
            subject: DriftWords.asset(drift.asset),
            rule: "drift/\(drift.aspect)",
            tags: ["soc2.cc7.1", "soc2.cc8.1"],
            runbook: "Undo it, or accept it with 'trailwarden drift accept \(drift.id)'.",
            place: drift.asset,
            firstSeen: cause?.event.time,
            lastSeen: cause?.event.time,
            raisedAt: clock()
        )
        if let cause { alert.samples = [cause] }
        return alert
    }

    private static func identity(_ drift: Drift) -> String {
        AlertIdentity.of(kind: .drift, rule: drift.aspect, subject: drift.id, window: nil)
    }

    private static let unexplained = "The event that did it is not in the logs read so far."

    private static func summary(_ drift: Drift, _ cause: Alert.Sample?) -> String {
        let lines = drift.lines.prefix(6).map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
        let more = drift.lines.count > 6 ? "; and \(drift.lines.count - 6) more lines" : ""
        let by = cause.map { "Done with \(ChangeCauses.words($0))." } ?? unexplained
        return "\(drift.title): \(lines.joined(separator: "; "))\(more). \(by)"
    }

    /// Places that were accepted and that nobody can see now: not the same as nothing having changed.
    private func tellUnreadable(_ places: [(place: String, reason: String)]) throws(WardenError) -> [String] {
        guard let first = places.first else { return [] }
        let names = places.prefix(5).map(\.place).joined(separator: ", ")
        let more = places.count > 5 ? " and \(places.count - 5) more" : ""
        let alert = SelfWatch.alert(
            "drift-unreadable",
            window: Int64(places.count),
            severity: .medium,
            title: "Configuration can no longer be read",
            subject: first.place,
            summary: "Whether it drifted is unknown: \(names)\(more). \(first.reason).",
            runbook: "Give the posture credential back what it lacks.",
            at: clock()
        )
        try post.tell([alert])
        return [alert.id]
    }

    /// What was told and no longer holds: it is as accepted again, or was accepted.
    private func settleOthers(than told: [String]) throws(WardenError) {
        for row in try store.alerts(states: [.open, .acknowledged], limit: 10_000) {
            let isOurs =
                row.kind == Alert.Kind.drift.rawValue
                || row.kind == Alert.Kind.blindSpot.rawValue && row.title == "Configuration can no longer be read"
            guard isOurs, !told.contains(row.id) else { continue }
            try post.settle(row.id, "the configuration is as accepted again, or drifted further")
        }
    }

    /// Logs come later than the configuration shows a change: the cause is looked for again.
    private func explainLater() throws(WardenError) {
        guard health.takeUnexplained() else { return }
        for (name, bytes) in try store.monitorStates(from: Self.unexplainedName("")) {
            let id = String(name.dropFirst(Self.unexplainedName("").count))
            guard let row = try store.alert(id), row.state == .open, let alert = AlertBook.alert(row),
                clock() - row.raisedAt < Self.causeWait
            else {
                try store.setMonitorState(name, nil)
                continue
            }
            let entries = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            let drift = Drift(
                id: row.id,
                asset: alert.place,
                aspect: String(alert.rule.dropFirst("drift/".count)),
                severity: alert.severity,
                lines: [],
                now: Dictionary(entries.map { ($0, JSONValue?.none) }) { first, _ in first }
            )
            let times = (row.raisedAt - (live.now.monitor.driftEvery ?? 0))...row.raisedAt
            guard let cause = try ChangeCauses(store: store).cause(of: drift, between: times) else { continue }
            try post.tellAgain(row.id) { alert in
                alert.samples = [cause]
                alert.firstSeen = cause.event.time
                alert.lastSeen = cause.event.time
                alert.summary = alert.summary.replacingOccurrences(
                    of: Self.unexplained,
                    with: "Done with \(ChangeCauses.words(cause))."
                )
            }
            try store.setMonitorState(name, nil)
            log.info("drift.explained", ("alert", .string(row.id)), ("cause", .string(ChangeCauses.words(cause))))
        }
    }

    /// Where what changed is kept until the event that did it is known.
    private static func unexplainedName(_ alert: String) -> String { "drift-unexplained/\(alert)" }

    // MARK: Assessments and follow-ups

    private func assess() async throws {
        let options = Assessing.Options(configuration: configurationPath, state: state.path)
        let assessment = try await Assessing(options, clock: clock).run()
        var alerts: [Alert] = []
        let open = assessment.findings.filter(\.isOpen)
        for finding in open {
            alerts.append(try post.again(Self.alert(finding, at: clock())))
        }
        let isFirst = try store.monitorState("estate/assessed") == nil
        if isFirst {
            // What was wrong all along is told as one: nobody reads three hundred messages.
            try store.setMonitorState("estate/assessed", Array("1".utf8))
            try keepQuietly(alerts)
            if let summary = Self.summary(open, at: clock()) { try post.tell([summary]) }
        } else {
            try post.tell(alerts)
        }
        let still = Set(alerts.map(\.id))
        for row in try store.alerts(states: [.open, .acknowledged], limit: 100_000)
        where row.kind == Alert.Kind.assessment.rawValue && !still.contains(row.id)
            && !row.title.hasPrefix("First assessment") && !row.title.hasPrefix("A fix came undone")
        {
            try post.settle(row.id, "the check no longer fails")
        }
        log.info(
            "estate.assessed",
            ("open", .integer(Int64(open.count))),
            ("unknown", .integer(Int64(assessment.count(.unknown))))
        )
    }

    /// Keeps alerts without sending them.
    private func keepQuietly(_ alerts: [Alert]) throws(WardenError) {
        for alert in alerts where try store.alert(alert.id) == nil {
            try store.enqueue([], alert: AlertBook.row(alert, at: clock()))
        }
    }

    private static func summary(_ open: [Finding], at now: Int64) -> Alert? {
        guard let worst = open.max(by: { $0.risk.exact < $1.risk.exact }) else { return nil }
        return Alert(
            id: AlertIdentity.of(kind: .assessment, rule: "first", subject: "estate", window: nil),
            kind: .assessment,
            severity: worst.severity,
            title: "First assessment: \(open.count) findings are open",
            summary: "The worst: \(worst.message)",
            subject: "estate",
            rule: "monitor/assessment",
            runbook: "Read them with 'trailwarden assess --stored'; new ones are told one by one.",
            raisedAt: now
        )
    }

    private static func alert(_ finding: Finding, at now: Int64) -> Alert {
        Alert(
            id: AlertIdentity.of(kind: .assessment, rule: finding.check, subject: finding.fingerprint, window: nil),
            kind: .assessment,
            severity: finding.severity,
            title: finding.message,
            summary: "\(finding.check) fails on \(finding.subjectName).",
            subject: finding.subjectName,
            rule: finding.check,
            runbook: "Plan the fix with 'trailwarden plan \(finding.fingerprint.prefix(12))'.",
            place: finding.subjectName,
            raisedAt: now
        )
    }

    private func followUp() async throws {
        let due = try store.followUps(dueBy: clock())
        guard !due.isEmpty else { return }
        let remedies = try await Remedies(configuration: configurationPath, state: state)
        let result = try await remedies.followUp()
        let alerts = result.regressions.map { regression in
            Alert(
                id: AlertIdentity.of(
                    kind: .assessment,
                    rule: "regression",
                    subject: regression.plan + regression.change.slot.description + regression.now.joined(),
                    window: nil
                ),
                kind: .assessment,
                severity: .high,
                title: "A fix came undone: \(regression.change.summary)",
                summary: "\(regression.change.slot) is not as plan \(regression.plan) left it: "
                    + regression.now.prefix(6).joined(separator: "; ") + ". \(regression.cause)",
                subject: regression.change.slot.description,
                rule: "monitor/follow-up",
                runbook: regression.event == nil
                    ? "Find out who did it, and plan the fix again." : "Ask who did it, and plan the fix again.",
                raisedAt: clock()
            )
        }
        try post.tell(alerts)
        // What came undone is open again in every report, not only at the next assessment that is due.
        if !alerts.isEmpty { _ = try await remedies.reassess(configuration: configurationPath) }
        log.info(
            "estate.followed-up",
            ("plans", .strings(result.looked)),
            ("regressions", .integer(Int64(alerts.count)))
        )
    }
}
