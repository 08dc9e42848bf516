internal import WardenContent
internal import WardenDomain

/// What the report says of a detector's findings.
struct ContentKind: Sendable {
    var title: String
    var severity: Severity
    var remedy: String
}

/// Groups sensitive content by kind and field while it comes in; memory is bounded, every match is counted.
struct ContentTally {
    static let maximumGroups = 20_000
    static let maximumSamples = 5
    /// Distinct values followed per group; past it `distinctValues` is a lower bound.
    static let maximumDistinct = 10_000
    static let overflowField = "(further fields)"
    static let maximumPlaces = 500
    static let maximumActions = 12
    static let furtherActions = "other"

    private(set) var groups: [String: ContentGroup]
    private var values: [String: Set<String>] = [:]
    private var earlierValues: [String: Set<String>] = [:]
    /// By group, then by location: what this scan has seen there.
    private var placeValues: [String: [String: Set<Fingerprint>]] = [:]
    private var newValues: [String: Set<String>] = [:]
    private var changed: Set<String> = []
    private var fingerprints: [Key: String] = [:]
    private let knownValues: (String) -> Set<String>

    private struct Key: Hashable {
        var kind: String
        var field: String
    }

    /// - Parameters:
    ///   - known: groups of earlier scans.
    ///   - knownValues: value fingerprints the store holds for a group; asked once per group that grows.
    init(known: [ContentGroup], knownValues: @escaping (String) -> Set<String>) {
        self.knownValues = knownValues
        groups = [:]
        for var group in known {
            group.isNew = false
            groups[group.fingerprint] = group
        }
    }

    /// Takes over the groups of a worker.
    ///
    /// - Parameter kinds: by detector.
    mutating func add(_ drafts: ContentDrafts, _ kinds: [ContentKind]) {
        for draft in drafts.groups {
            guard let first = draft.samples.first else { continue }
            let kind = kinds[draft.detector]
            let fingerprint = fingerprint(of: first.match)
            changed.insert(fingerprint)
            var group =
                groups.removeValue(forKey: fingerprint)
                ?? ContentGroup(
                    kind: first.match.kind,
                    title: kind.title,
                    contentClass: first.match.contentClass,
                    severity: kind.severity,
                    field: first.match.field,
                    count: 0,
                    distinctValues: 0,
                    firstSeen: nil,
                    lastSeen: nil,
                    samples: [],
                    remedy: kind.remedy,
                    fingerprint: fingerprint
                )
            group.count += draft.count
            if let time = draft.firstSeen { group.firstSeen = min(group.firstSeen ?? time, time) }
            if let time = draft.lastSeen { group.lastSeen = max(group.lastSeen ?? time, time) }
            // A group that is new has no values of earlier scans.
            addPlaces(draft.places, known: group.isNew ? [] : earlier(fingerprint), &group)
            countDistinct(draft.values, &group)
            for sample in draft.samples { Self.keepSurest(sample, in: &group.samples) }
            groups[fingerprint] = group
        }
    }

    /// What changed since the last call, for the store.
    mutating func takeChanges() -> (groups: [ContentGroup], values: [String: Set<String>]) {
        defer {
            changed = []
            newValues = [:]
        }
        return (changed.compactMap { groups[$0] }, newValues)
    }

    /// Worst first, then the most frequent.
    var sorted: [ContentGroup] {
        groups.values.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.count != right.count { return left.count > right.count }
            return (left.kind, left.field) < (right.kind, right.field)
        }
    }

    private mutating func fingerprint(of match: ContentMatch) -> String {
        let key = Key(kind: match.kind, field: match.field)
        if let known = fingerprints[key] { return known }
        let fingerprint = FindingFingerprint.of(["content", key.kind, key.field])
        if groups[fingerprint] == nil, groups.count >= Self.maximumGroups {
            return FindingFingerprint.of(["content", key.kind, Self.overflowField])
        }
        fingerprints[key] = fingerprint
        return fingerprint
    }

    /// Values of earlier scans, asked for once.
    private mutating func earlier(_ group: String) -> Set<String> {
        if let known = earlierValues[group] { return known }
        let known = knownValues(group)
        earlierValues[group] = known
        return known
    }

    /// - Parameter known: values of earlier scans; they may have been counted here already and are not counted again.
    private mutating func addPlaces(_ drafts: [ContentDrafts.Place], known: Set<String>, _ group: inout ContentGroup) {
        var seen = placeValues.removeValue(forKey: group.fingerprint) ?? [:]
        var places: [String: ContentPlace] = [:]
        for place in group.places { places[place.location] = place }
        for draft in drafts {
            let isNamed = places[draft.location] != nil || places.count < Self.maximumPlaces
            let location = isNamed ? draft.location : ""
            var place =
                places.removeValue(forKey: location)
                ?? ContentPlace(location: location, count: 0, distinctValues: 0, actions: [])
            place.count += draft.count
            for value in draft.values where seen[location, default: []].count < Self.maximumDistinct {
                guard seen[location, default: []].insert(value).inserted else { continue }
                if known.isEmpty || !known.contains(value.hexadecimal) { place.distinctValues += 1 }
            }
            place.actions = Self.capped(
                LocationContent.merged(place.actions, [Census.Entry(value: draft.action, count: draft.count)])
            )
            places[location] = place
        }
        placeValues[group.fingerprint] = seen
        group.places = places.values.sorted { ($1.count, $0.location) < ($0.count, $1.location) }
    }

    /// The most frequent, and one entry for the others.
    private static func capped(_ actions: [Census.Entry]) -> [Census.Entry] {
        guard actions.count > maximumActions else { return actions }
        let kept = actions.filter { $0.value != furtherActions }.prefix(maximumActions - 1)
        let total = actions.reduce(UInt64(0)) { $0 + $1.count }
        let rest = total - kept.reduce(UInt64(0)) { $0 + $1.count }
        return kept + [Census.Entry(value: furtherActions, count: rest)]
    }

    private mutating func countDistinct(_ found: Set<Fingerprint>, _ group: inout ContentGroup) {
        var known = values.removeValue(forKey: group.fingerprint) ?? knownValues(group.fingerprint)
        for value in found where known.count < Self.maximumDistinct {
            let text = value.hexadecimal
            if known.insert(text).inserted { newValues[group.fingerprint, default: []].insert(text) }
        }
        group.distinctValues = UInt64(known.count)
        values[group.fingerprint] = known
    }

    /// Whether a match would be kept among the samples.
    ///
    /// - Parameter known: the place of the sample with the same value.
    static func isWanted(
        _ confidence: Double,
        _ time: Int64?,
        _ file: String,
        _ line: Int,
        in samples: [ContentFinding],
        known: Int?
    ) -> Bool {
        guard known != nil || samples.count >= maximumSamples else { return true }
        guard let rival = known.map({ samples[$0] }) ?? samples.last else { return true }
        // Told confidences are rounded to thousandths.
        let confidence = (confidence * 1_000).rounded() / 1_000
        if confidence != rival.match.confidence { return confidence > rival.match.confidence }
        let (time, rivalTime) = (time ?? .max, rival.event.time ?? .max)
        if time != rivalTime { return time < rivalTime }
        return (file, line) < (rival.location.file, rival.location.line)
    }

    /// One sample for each value, the surest and earliest. Returns the place of the match; nil where it is not kept.
    @discardableResult
    static func keepSurest(_ finding: ContentFinding, in samples: inout [ContentFinding]) -> Int? {
        let order: (ContentFinding) -> (Double, Int64, String, Int) = {
            (-$0.match.confidence, $0.event.time ?? .max, $0.location.file, $0.location.line)
        }
        if let known = samples.firstIndex(where: { $0.match.fingerprint == finding.match.fingerprint }) {
            guard order(finding) < order(samples[known]) else { return nil }
            samples.remove(at: known)
        }
        let place = samples.firstIndex { order(finding) < order($0) } ?? samples.count
        guard place < maximumSamples else { return nil }
        samples.insert(finding, at: place)
        if samples.count > maximumSamples { samples.removeLast() }
        return place
    }
}
