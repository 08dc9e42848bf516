internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Reads logs for who used what: objects of Unity Catalog in Databricks' events, buckets in CloudTrail's data events and in
/// server access logs.
public struct UsageSurvey {
    public struct Outcome: Sendable {
        var uses: [Use] = []
        var events: UInt64 = 0
        var unreadable: UInt64 = 0
        /// Groups past the bound: then an access that looks unused may have been used.
        var uncounted: UInt64 = 0
        /// What scans looked for, and whether in everything they read; nil = for everything.
        var watched: WatchedObjects?

        /// Of a place that nobody looked for, silence says nothing.
        func looked(for location: AssetID) -> Bool {
            guard let watched else { return true }
            return watched.holds(location.place.map(\.root.description) ?? location.name)
        }

        /// Of a bucket that no event names, nothing is logged that could show a use: silence says nothing either.
        func isSilent(on location: AssetID) -> Bool {
            guard let root = location.place?.root else { return false }
            return !uses.contains { StorageURL($0.object).map(root.overlaps) ?? false }
        }
    }

    /// What scans saw and kept.
    ///
    /// - Throws: `access.nothing-scanned`, `state.unusable`, `store.*`.
    public static func kept(in state: String) throws -> Outcome {
        let store = try StateDirectory(path: state).openStore()
        let watched = try store.watchedObjects()
        guard !watched.isEmpty else {
            throw WardenError(
                code: "access.nothing-scanned",
                object: state,
                "no scan kept what was done to audit data",
                hint: "run 'trailwarden discover' and then 'trailwarden scan', or name the logs"
            )
        }
        var outcome = Outcome()
        outcome.watched = WatchedObjects(watched)
        outcome.events = try store.scannedEvents()
        outcome.uses = try store.accessUses().map { use in
            Use(principal: use.principal, object: use.object, action: use.action, count: use.count, last: use.last)
        }
        return outcome
    }

    /// Parameters that name an object, in delivered files and in the system table.
    private static let objects = [
        "full_name_arg", "table_full_name", "volume_full_name", "url",
    ]
    private static let fields =
        ["principal", "action"] + objects.flatMap { ["requestParams.\($0)", "request_params.\($0)"] } + [
            "requestParameters.bucketName", "bucket", "operation",
        ] + BucketCaller.fields
    /// Fields that say who and what, beside those that name an object.
    private static let others = Set(BucketCaller.fields + ["operation"])

    /// Reads logs.
    public static func read(_ paths: [String], now: Int64, threads: Int) throws -> Outcome {
        let named = fields.dropFirst(2).filter { !others.contains($0) }
        let options = HuntOptions(
            expression: named.map { "\($0):*" }.joined(separator: " or "),
            paths: paths,
            groupBy: fields,
            threads: threads
        )
        let found = try HuntJob(options, now: now).run { _ in }
        var outcome = Outcome(events: found.events, unreadable: found.unreadable, uncounted: found.ungrouped)
        for group in found.groups { if let use = use(group) { outcome.uses.append(use) } }
        return outcome
    }

    private static func use(_ group: HuntGroup) -> Use? {
        let values = Dictionary(zip(fields, group.values)) { first, _ in first }.filter {
            !$0.value.isEmpty && $0.value != "-"
        }
        let bucket = values["requestParameters.bucketName"] ?? values["bucket"]
        let object =
            bucket.map { "s3://\($0)" }
            ?? objects.lazy.flatMap { [values["requestParams.\($0)"], values["request_params.\($0)"]] }.compactMap {
                $0
            }.first
        let action = values["action"] ?? values["operation"] ?? ""
        guard let object, let principal = BucketCaller.name(values, action: action) ?? values["principal"] else {
            return nil
        }
        return Use(
            principal: principal,
            object: object,
            action: action,
            count: group.count,
            last: group.last
        )
    }
}

extension AccessStudy {
    /// What is granted on the audit locations and was not used, as far as the survey saw.
    ///
    /// - Parameter locations: names; empty = every location that can be judged.
    public func unused(
        _ locations: [String],
        _ survey: UsageSurvey.Outcome,
        includesUsed: Bool,
        format: AccessFormat
    ) throws -> AccessText {
        let places = locations.isEmpty ? judged.map(\.asset.id) : try locations.map { try location($0) }
        let unwatched = places.filter { !survey.looked(for: $0) }
        let watched = places.filter(survey.looked)
        let silent = watched.filter(survey.isSilent)
        let comparison = UseComparison(
            graph,
            locations: watched.filter { !survey.isSilent(on: $0) },
            uses: survey.uses
        )
        let text = UnusedText(
            comparison,
            includesUsed: includesUsed,
            events: survey.events,
            unwatched: unwatched,
            silent: silent
        )
        return AccessText(
            text: text.render(format),
            isComplete: survey.unreadable == 0 && survey.uncounted == 0 && unwatched.isEmpty && silent.isEmpty
        )
    }
}
