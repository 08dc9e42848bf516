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

    private(set) var groups: [String: ContentGroup]
    private var values: [String: Set<String>] = [:]
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

    mutating func add(_ finding: ContentFinding, _ kind: ContentKind) {
        let fingerprint = fingerprint(of: finding.match)
        changed.insert(fingerprint)
        var group =
            groups.removeValue(forKey: fingerprint)
            ?? ContentGroup(
                kind: finding.match.kind,
                title: kind.title,
                contentClass: finding.match.contentClass,
                severity: kind.severity,
                field: finding.match.field,
                count: 0,
                distinctValues: 0,
                firstSeen: nil,
                lastSeen: nil,
                samples: [],
                remedy: kind.remedy,
                fingerprint: fingerprint
            )
        group.count += 1
        if let time = finding.event.time {
            group.firstSeen = min(group.firstSeen ?? time, time)
            group.lastSeen = max(group.lastSeen ?? time, time)
        }
        countDistinct(finding.match.fingerprint, &group)
        Self.keepSurest(finding, in: &group.samples)
        groups[fingerprint] = group
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

    private mutating func countDistinct(_ value: String, _ group: inout ContentGroup) {
        var known = values.removeValue(forKey: group.fingerprint) ?? knownValues(group.fingerprint)
        if known.count < Self.maximumDistinct, known.insert(value).inserted {
            newValues[group.fingerprint, default: []].insert(value)
        }
        group.distinctValues = UInt64(known.count)
        values[group.fingerprint] = known
    }

    private static func keepSurest(_ finding: ContentFinding, in samples: inout [ContentFinding]) {
        if samples.contains(where: { $0.match.fingerprint == finding.match.fingerprint }) { return }
        let order: (ContentFinding) -> (Double, Int64, String, Int) = {
            (-$0.match.confidence, $0.event.time ?? .max, $0.location.file, $0.location.line)
        }
        let place = samples.firstIndex { order(finding) < order($0) } ?? samples.count
        guard place < maximumSamples else { return }
        samples.insert(finding, at: place)
        if samples.count > maximumSamples { samples.removeLast() }
    }
}
