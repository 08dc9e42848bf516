internal import Foundation
internal import WardenAccess
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// What scans kept in the store say about what lies in places.
struct ScannedContent {
    private(set) var sensitivity: [StorageURL: Sensitivity] = [:]
    /// By scope, the last stretch of time that was read without a gap.
    private var stretches: [String: ClosedRange<Int64>] = [:]

    /// A scan counts for a bucket where the path of a scanned file names it: as an address (`s3://bucket/…`), or as a
    /// folder of that name in a local copy (`/copies/acme-audit/workspaceId=7/…`).
    init(_ store: Store, buckets: [String]) throws {
        for scope in try store.scopes() {
            guard let state = try store.state(of: scope) else { continue }
            stretches[scope] = Self.stretch(state.census)
            let found = Self.worst(state.content)
            for path in state.files.keys {
                guard let place = Self.place(path, buckets) else { continue }
                sensitivity[place] = max(sensitivity[place] ?? .events, found)
            }
        }
    }

    /// What scans saw being done to audit data; nil = none kept it.
    func uses(_ store: Store) throws -> ObservedUses? {
        let watched = try store.watchedObjects()
        guard !watched.isEmpty else { return nil }
        let uses = try store.accessUses().map { use in
            WardenAccess.Use(
                principal: use.principal,
                object: use.object,
                action: use.action,
                count: use.count,
                last: use.last
            )
        }
        return ObservedUses(uses: uses, watched: WatchedObjects(watched))
    }

    /// When people were last seen; nil = no scan looked for anybody.
    func activity(_ store: Store) throws -> ObservedActivity? {
        var activity = ObservedActivity()
        for use in try store.accessUses() where use.object == SeenPeople.object {
            let name = use.principal.lowercased()
            activity.lastSeen[name] = [activity.lastSeen[name], use.last].compactMap(\.self).max()
        }
        for (scope, stretch) in stretches {
            for person in try store.wholeWatches(of: scope).compactMap(SeenPeople.person) {
                let known = activity.watched[person]
                if known.map({ $0.upperBound - $0.lowerBound < stretch.upperBound - stretch.lowerBound }) ?? true {
                    activity.watched[person] = stretch
                }
            }
        }
        return activity.lastSeen.isEmpty && activity.watched.isEmpty ? nil : activity
    }

    /// Logs without an event in four days are logs that are missing.
    private static func stretch(_ census: Census) -> ClosedRange<Int64>? {
        guard let last = census.eventsPerHour.last?.hour else { return nil }
        var first = last
        for hour in census.eventsPerHour.reversed() {
            guard first - hour.hour <= 4 * 24 else { break }
            first = hour.hour
        }
        return first * 3_600_000...last * 3_600_000
    }

    private static func place(_ path: String, _ buckets: [String]) -> StorageURL? {
        if let place = StorageURL(path) { return place.root }
        let folders = Set(path.split(separator: "/").map(String.init))
        return buckets.first { folders.contains($0) }.map { StorageURL(scheme: "s3", bucket: $0) }
    }

    private static func worst(_ groups: [ContentGroup]) -> Sensitivity {
        groups.map { $0.contentClass == .secret ? Sensitivity.secrets : .personal }.max() ?? .events
    }
}
