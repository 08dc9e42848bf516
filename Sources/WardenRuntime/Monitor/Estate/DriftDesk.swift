internal import Foundation
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// What is accepted of an estate's configuration, and what is no longer so.
public struct DriftDesk: Sendable {
    let store: Store
    let connector: Connector
    let targets: DiscoveryTargets
    private let state: String
    private let clock: @Sendable () -> Int64

    /// How the estate stands to what was accepted.
    public struct Standing: Sendable {
        public var drifts: [Drift]
        /// Accepted, and not readable now.
        public var unreadable: [(place: String, reason: String)]
        /// Epoch milliseconds of the posture that was looked at.
        public var takenAt: Int64
        /// When the last item was accepted, and by whom; nil = nothing was.
        public var accepted: (at: Int64, by: String)?
        public var items: Int
    }

    /// - Parameters:
    ///   - configuration: path of `trailwarden.yml`; nil = as `Connector.load` finds it.
    ///   - state: path of the state directory.
    public init(configuration: String?, state: String) throws {
        try self.init(
            Connector.load(path: configuration),
            store: StateDirectory(path: state).openStore(),
            state: state,
            clock: { Int64(Date().timeIntervalSince1970 * 1_000) }
        )
    }

    init(_ connector: Connector, store: Store, state: String, clock: @escaping @Sendable () -> Int64) throws {
        self.store = store
        self.state = state
        self.connector = connector
        self.clock = clock
        targets = try DiscoveryTargets(connector)
    }

    /// - Parameter refresh: reads the configuration now; else the last reading is taken, however old.
    public func standing(refresh: Bool) async throws -> Standing {
        let posture = try await posture(refresh: refresh)
        return try standing(posture)
    }

    func posture(refresh: Bool) async throws -> Posture {
        if !refresh, let stored = try StoredPosture(store: store).load(scope: targets.name) { return stored }
        let reader = PostureReader(
            targets: targets,
            concurrency: connector.configuration.concurrency,
            clock: clock
        )
        return try await reader.posture(store: store, refresh: refresh)
    }

    func standing(_ posture: Posture) throws(WardenError) -> Standing {
        let accepted = try store.acceptedItems(scope: targets.name)
        let last = accepted.values.max { $0.acceptedAt < $1.acceptedAt }
        guard let last else {
            return Standing(drifts: [], unreadable: [], takenAt: posture.takenAt, accepted: nil, items: 0)
        }
        let found = DriftFinder.compare(EstateItems(posture), accepted: accepted)
        return Standing(
            drifts: found.drifts.sorted { ($0.severity.rank, $1.title) > ($1.severity.rank, $0.title) },
            unreadable: found.unreadable,
            takenAt: posture.takenAt,
            accepted: (last.acceptedAt, last.acceptedBy),
            items: accepted.count
        )
    }

    /// Accepts the configuration as it is in a posture: everything.
    ///
    /// - Returns: how many items.
    @discardableResult
    func acceptAll(_ posture: Posture, by person: String) async throws(WardenError) -> Int {
        let items = EstateItems(posture)
        let now = clock()
        var rows: [AcceptedItem] = []
        for (place, entries) in items.items {
            rows.append(
                .init(item: DriftFinder.reading(place), value: Array("null".utf8), acceptedAt: now, acceptedBy: person)
            )
            for (name, value) in entries {
                let key = DriftFinder.key(place, name)
                rows.append(.init(item: key, value: value.encoded, acceptedAt: now, acceptedBy: person))
            }
        }
        // What cannot be read now stays as it was accepted.
        let unread = items.unknown.keys.map { $0.text + DriftFinder.mark }
        let kept = Set(rows.map(\.item))
        let gone = try store.acceptedItems(scope: targets.name).keys.filter { key in
            !kept.contains(key) && !unread.contains { key.hasPrefix($0) }
        }
        try await record("everything", person, ["items": .integer(Int64(rows.count))])
        try store.accept(rows, forgetting: Array(gone), scope: targets.name)
        return rows.count
    }

    /// What is accepted is a decision: it stands in the evidence log before it counts.
    private func record(_ subject: String, _ person: String, _ body: JSONValue) async throws(WardenError) {
        let log = try await EvidenceLog(
            state: state,
            settings: connector.configuration.evidence,
            connector: connector
        )
        try await log.append(kind: "drift.accepted", subject: subject, actor: person, body: body)
    }

    /// Accepts the last reading whole.
    public func acceptAll(by person: String, refresh: Bool) async throws -> Int {
        try await acceptAll(try await posture(refresh: refresh), by: person)
    }

    /// Accepts named drifts of the last reading.
    ///
    /// - Parameter ids: ids, or the beginnings of them.
    /// - Throws: `drift.unknown`.
    public func accept(_ ids: [String], by person: String) async throws -> [Drift] {
        let drifts = try await standing(refresh: false).drifts
        var chosen: [Drift] = []
        for id in ids {
            let hits = drifts.filter { $0.id.hasPrefix(id) || $0.id.hasPrefix("drift-" + id) }
            guard hits.count == 1 else {
                throw WardenError(
                    code: "drift.unknown",
                    object: id,
                    hits.isEmpty ? "nothing drifted under this id" : "\(hits.count) drifts begin so",
                    hint: "'trailwarden drift list' names them"
                )
            }
            chosen += hits
        }
        let now = clock()
        for drift in chosen {
            var rows: [AcceptedItem] = []
            var gone: [String] = []
            for (item, value) in drift.now {
                if let value {
                    rows.append(.init(item: item, value: value.encoded, acceptedAt: now, acceptedBy: person))
                } else {
                    gone.append(item)
                }
            }
            try await record(drift.id, person, ["what": .string(drift.title), "lines": .strings(drift.lines)])
            try store.accept(rows, forgetting: gone, scope: targets.name)
        }
        return chosen
    }
}
