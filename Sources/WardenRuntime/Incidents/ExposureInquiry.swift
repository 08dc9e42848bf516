internal import Foundation
internal import WardenAccess
public import WardenDomain
internal import WardenEstate
public import WardenIncidents
public import WardenStore

/// Answers what an auditor asks about an exposure from what was read: the estate for who could, the logs for who did,
/// the scans for what was in it. What cannot be answered is said.
public struct ExposureInquiry {
    /// What a person adds to what is known.
    public struct Options: Sendable {
        /// Replaces the window's ends.
        public var opened: ExposureWindow.Moment?
        public var closed: ExposureWindow.Moment?
        /// Logs to look through for uses; empty = those that were scanned.
        public var logs: [String] = []
        /// False = who did is left for later: a search takes its time, and containment has none.
        public var searchesLogs = true
        /// In the words of `trailwarden hunt`; nil = events that name the location.
        public var expression: String?

        public init() {}
    }

    private let store: Store
    private let now: Int64
    private let options: Options
    private var unknowns: [String] = []

    /// - Parameter now: epoch milliseconds.
    public init(store: Store, now: Int64, options: Options = Options()) {
        self.store = store
        self.now = now
        self.options = options
    }

    /// What is known the moment after containment, without a search of the logs.
    public static func atContainment(of incident: Incident, _ store: Store) throws(WardenError) -> ExposureStatement {
        var options = Options()
        options.searchesLogs = false
        var inquiry = ExposureInquiry(store: store, now: incident.updatedAt, options: options)
        return try inquiry.statement(about: incident)
    }

    public mutating func statement(about incident: Incident) throws(WardenError) -> ExposureStatement {
        var scopes: [ScopeState] = []
        var paths: [String] = []
        for scope in try store.scopes() {
            if let state = try store.state(of: scope) { scopes.append(state) }
            paths += try store.paths(of: scope)
        }
        let window = window(of: incident, scopes)
        if window.opened == nil { unknowns.append("When the exposure began is not known: name it with --since.") }
        let (readers, readersAt) = readers(of: incident, window)
        let logs = options.logs.isEmpty ? Array(Set(paths)).sorted() : options.logs
        return ExposureStatement(
            window: window,
            readers: readers,
            readersAt: readersAt,
            uses: uses(of: incident, window, logs, scopes),
            content: content(in: window, scopes),
            coverage: coverage(of: window, scopes),
            unknowns: unknowns,
            statedAt: now
        )
    }

    /// From the earliest event that shows it until containment.
    private func window(of incident: Incident, _ scopes: [ScopeState]) -> ExposureWindow {
        var window = incident.window
        if window.opened == nil {
            let known = Set(incident.opening.sources.map(\.fingerprint))
            let groups = scopes.flatMap(\.detections).filter { known.contains($0.fingerprint) && $0.firstSeen != nil }
            if let first = groups.min(by: { ($0.firstSeen ?? 0) < ($1.firstSeen ?? 0) }), let time = first.firstSeen {
                let event = "'\(first.rule.title)' by \(first.principal), the first event that shows it"
                window.opened = ExposureWindow.Moment(time: time, event: event)
            }
        }
        if window.closed == nil || incident.exposure?.window.closed != window.closed {
            let last = incident.events.last { if case .contained = $0.kind { true } else { false } }
            if incident.stage >= .contained, let last {
                window.closed = ExposureWindow.Moment(time: last.time, event: "\(last.actor): \(last.summary)")
            }
        }
        window.opened = options.opened ?? window.opened
        window.closed = options.closed ?? window.closed
        return window
    }

    /// As the estate was while the exposure lasted: what was read after its end says nothing about it.
    private mutating func readers(
        of incident: Incident,
        _ window: ExposureWindow
    ) -> ([ExposureStatement.Reader], Int64?) {
        guard let named = incident.opening.location else {
            unknowns.append("Who could read is not known: the incident names no location.")
            return ([], nil)
        }
        let posture = try? StoredPosture(store: store).load()
        let end = window.closed?.time ?? .max
        if let stated = incident.exposure, let at = stated.readersAt, at <= end,
            posture.map({ $0.takenAt > end }) ?? true
        {
            unknowns += stated.unknowns.filter { $0.hasPrefix(Self.readersMayBeMore) }
            return (stated.readers, at)
        }
        guard let posture else {
            unknowns.append(
                "Who could read is not known: the estate was not read; run 'trailwarden access who \(named)'."
            )
            return ([], nil)
        }
        guard posture.takenAt <= end else {
            unknowns.append(
                "Who could read is not known: the estate was read at \(Self.words(posture.takenAt)), after the exposure ended."
            )
            return ([], nil)
        }
        let study = AccessStudy(posture: posture)
        guard let location = try? study.location(named) else {
            unknowns.append("Who could read is not known: '\(named)' is no location that discovery knows.")
            return ([], nil)
        }
        let audience = study.graph.audience(of: location, to: .read)
        if !audience.unknowns.isEmpty {
            unknowns.append(Self.readersMayBeMore + audience.unknowns.prefix(5).joined(separator: "; ") + ".")
        }
        if let opened = window.opened, posture.takenAt > opened.time {
            let when = Self.words(posture.takenAt)
            unknowns.append("Who could read is as of \(when); access that came and went before is not in it.")
        }
        let readers = audience.members.map { access in
            ExposureStatement.Reader(
                party: access.party.description,
                isCertain: access.verdict == .yes,
                isOutside: access.party.isOutside,
                path: access.path?.hops.map(\.sentence).joined(separator: " → ") ?? ""
            )
        }
        return (readers, posture.takenAt)
    }

    private static let readersMayBeMore = "Who could read may be more: "

    private static func words(_ time: Int64) -> String { Timestamp(time).rfc3339 ?? "an unknown time" }

    /// Events that name the location, counted by principal and action; and what rules saw the same people do.
    private mutating func uses(
        of incident: Incident,
        _ window: ExposureWindow,
        _ logs: [String],
        _ scopes: [ScopeState]
    ) -> [ExposureStatement.Use] {
        let known = Set(incident.opening.sources.map(\.fingerprint))
        var uses = scopes.flatMap(\.detections).filter { known.contains($0.fingerprint) }.map { group in
            ExposureStatement.Use(
                principal: group.principal,
                action: group.rule.title,
                count: group.count,
                first: group.firstSeen,
                last: group.lastSeen
            )
        }
        guard let expression = options.expression ?? incident.opening.location.map(Self.expression) else {
            unknowns.append("Who did read was not looked for: the incident names no location.")
            return uses
        }
        guard options.searchesLogs else {
            unknowns.append("Who did read was not looked for yet: run 'trailwarden incident exposure \(incident.id)'.")
            return uses
        }
        let present = logs.filter { FileManager.default.fileExists(atPath: $0) }
        guard !present.isEmpty else {
            unknowns.append("Who did read was not looked for: no logs were named or scanned.")
            return uses
        }
        let hunt = HuntOptions(
            expression: expression,
            paths: present,
            since: window.opened?.time,
            until: window.closed?.time,
            groupBy: ["principal", "action"]
        )
        do {
            let outcome = try HuntJob(hunt, now: now).run { _ in }
            if outcome.unreadable > 0 {
                unknowns.append("\(outcome.unreadable) records of the logs could not be read.")
            }
            uses += outcome.groups.map { group in
                ExposureStatement.Use(
                    principal: group.values[0],
                    action: group.values[1],
                    count: group.count,
                    first: group.first,
                    last: group.last
                )
            }
        } catch {
            unknowns.append("The logs could not be searched: \((error as? WardenError)?.message ?? "\(error)").")
        }
        return uses
    }

    /// The last part of a location's id, as a phrase: `table:main/system.access.audit` gives `"system.access.audit"`.
    private static func expression(_ location: String) -> String {
        let name = AssetID(location)?.name ?? location
        let phrase = name.split(separator: "/").last.map(String.init) ?? name
        return "\"" + phrase.filter { $0 != "\"" && $0 != "\\" } + "\""
    }

    private func content(in window: ExposureWindow, _ scopes: [ScopeState]) -> [ExposureStatement.Content] {
        let from = window.opened?.time ?? .min
        let until = window.closed?.time ?? .max
        var found: [String: ExposureStatement.Content] = [:]
        for group in scopes.flatMap(\.content)
        where (group.lastSeen ?? .max) >= from && (group.firstSeen ?? .min) <= until {
            var entry =
                found[group.title]
                ?? ExposureStatement.Content(
                    title: group.title,
                    contentClass: group.contentClass.rawValue,
                    count: 0,
                    distinct: 0
                )
            entry.count += group.count
            entry.distinct += group.distinctValues
            found[group.title] = entry
        }
        return found.values.sorted { ($1.count, $0.title) < ($0.count, $1.title) }
    }

    private mutating func coverage(of window: ExposureWindow, _ scopes: [ScopeState]) -> WindowCoverage {
        guard let opened = window.opened, !scopes.isEmpty else {
            unknowns.append("How much of the window the logs cover is not known: scan them with 'trailwarden scan'.")
            return .unknown
        }
        let hours = Set(scopes.flatMap { $0.census.eventsPerHour.map(\.hour) })
        return WindowCoverage(from: opened.time, until: window.closed?.time ?? now, hoursWithEvents: hours)
    }
}
