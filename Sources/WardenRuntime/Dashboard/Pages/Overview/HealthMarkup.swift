internal import WardenDomain
internal import WardenEstate
internal import WardenIntegrity
internal import WardenReporting
internal import WardenStore

/// Whether the logs arrive, whether somebody looks at them, and whether alerts reach anybody.
struct HealthMarkup {
    private enum Tone: String { case good, warn, bad, none }

    let facts: OverviewPage.Facts

    func write(_ page: inout Markup) {
        PageParts.panel("Delivery and monitoring", &page) { page in
            page.tag("ul", ["class": "lines health"]) { page in
                newest(&page)
                gaps(&page)
                monitor(&page)
                line("Last scan", facts.scope?.lastScanAt, limit: 2 * 86_400_000, "/events", &page)
                line("Last discovery", facts.estate?.generatedAt, limit: 2 * 86_400_000, "/locations", &page)
                line("Last assessment", facts.summaries.first?.takenAt, limit: 2 * 86_400_000, "/findings", &page)
                line("Last verification", facts.integrity?.at, limit: 7 * 86_400_000, "/integrity", &page)
                line("Behaviour learned", facts.modelSavedAt, limit: 2 * 86_400_000, "/behaviour", &page)
                alerts(&page)
            }
        }
    }

    private func newest(_ page: inout Markup) {
        let last = [facts.scope?.census.period?.last, facts.pulse?.newestEvent].compactMap(\.self).max()
        line("Newest event read", last, limit: 3 * 3_600_000, "/integrity", &page)
    }

    private func gaps(_ page: inout Markup) {
        guard let report = facts.integrity?.report else {
            return row("Gaps in the delivery", "unknown: not verified yet", "", .none, "/integrity", &page)
        }
        let missing = report.issues.filter { $0.kind == .missingHours }.reduce(UInt64(0)) { $0 &+ $1.count }
        let breaches = report.issues.count { $0.severity >= .high }
        row(
            "Gaps in the delivery",
            missing == 0 ? "no hour is missing" : "\(Quantity.count(missing, "hour")) missing",
            breaches == 0 ? "" : "\(Quantity.count(breaches, "breach", "breaches")) of integrity",
            breaches > 0 ? .bad : missing > 0 ? .warn : .good,
            "/integrity",
            &page
        )
    }

    private func monitor(_ page: inout Markup) {
        guard let pulse = facts.pulse else { return row("Monitor", "has not run here", "", .none, "/incidents", &page) }
        let ago = PageParts.ago(pulse.at, now: facts.now)
        if pulse.isOver { return row("Monitor", "ended \(ago)", "", .warn, "/incidents", &page) }
        guard facts.now - pulse.at <= MonitorPulse.patience else {
            return row("Monitor", "last heard of \(ago)", "it does not run, or is held up", .bad, "/incidents", &page)
        }
        if let failure = pulse.failure {
            return row("Monitor", "cannot go on", String(failure.prefix(120)), .bad, "/incidents", &page)
        }
        guard let worst = pulse.failing.first else {
            let since = "since \(Timestamp(pulse.startedAt).dateAndClock)"
            return row("Monitor", "runs, every source answers", since, .good, "/incidents", &page)
        }
        let others = pulse.failing.count - 1
        row(
            "Monitor",
            "blind on \(worst.name)" + (others > 0 ? " and \(others) more" : ""),
            String(worst.reason.prefix(120)),
            .bad,
            "/incidents",
            &page
        )
    }

    private func alerts(_ page: inout Markup) {
        let open = facts.alerts["open"] ?? 0
        let dead = facts.sinks.values.reduce(0) { $0 + ($1[.dead] ?? 0) }
        let waiting = facts.sinks.values.reduce(0) { $0 + ($1[.waiting] ?? 0) }
        row(
            "Alerts",
            facts.alerts.isEmpty ? "the monitor raised none" : "\(Quantity.count(open, "alert")) waiting for somebody",
            dead > 0
                ? "\(dead) could not be delivered" : waiting > 0 ? "\(waiting) on their way" : "",
            dead > 0 ? .bad : open > 0 ? .warn : facts.alerts.isEmpty ? .none : .good,
            "/incidents#alerts",
            &page
        )
    }

    private func line(_ name: String, _ time: Int64?, limit: Int64, _ link: String, _ page: inout Markup) {
        guard let time else { return row(name, "never", "", .none, link, &page) }
        let age = facts.now - time
        row(
            name,
            PageParts.ago(time, now: facts.now),
            Timestamp(time).dateAndClock,
            age > limit ? .warn : .good,
            link,
            &page
        )
    }

    private func row(
        _ name: String,
        _ value: String,
        _ note: String,
        _ tone: Tone,
        _ link: String,
        _ page: inout Markup
    ) {
        page.tag("li", ["class": "split light-\(tone.rawValue)"]) { page in
            page.tag("a", ["href": link], name)
            page.tag("span") { page in
                page.add(value)
                if !note.isEmpty { page.tag("small", note) }
            }
        }
    }
}
