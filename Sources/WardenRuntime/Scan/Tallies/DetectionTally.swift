internal import WardenDomain
internal import WardenStore

/// Groups detections by rule and principal while they come in; memory is bounded, every detection is counted.
struct DetectionTally {
    static let maximumGroups = 20_000
    private static let maximumSamples = 5
    /// Past so many groups new ones keep a single sample: samples are most of the memory.
    private static let groupsWithSamples = 4_096
    /// Workspaces named per group.
    static let maximumWorkspaces = 20
    /// Single detections kept for the store between two commits.
    static let maximumPending = 20_000
    /// Principal of the group that takes what no longer fits.
    static let overflowPrincipal = "(further principals)"

    private(set) var groups: [String: DetectionGroup]
    private var changed: Set<String> = []
    private var pending: [ScopeUpdate.GroupedDetection] = []
    private var fingerprints: [Key: String] = [:]

    private struct Key: Hashable {
        var rule: String
        var principal: String
    }

    /// - Parameter known: groups of earlier scans; they are reported with `isNew == false`.
    init(known: [DetectionGroup]) {
        groups = [:]
        for var group in known {
            group.isNew = false
            groups[group.fingerprint] = group
        }
    }

    private mutating func add(_ detection: Detection) {
        let (fingerprint, principal) = identity(of: detection)
        changed.insert(fingerprint)
        var group =
            groups.removeValue(forKey: fingerprint)
            ?? Self.emptyGroup(of: detection, fingerprint, principal: principal)
        group.count += 1
        group.note(detection.event.time)
        group.note(workspace: detection.event.workspace)
        Self.keepEarliest(detection, in: &group.samples, limit: Self.sampleLimit(group, among: groups.count))
        group.rule = detection.rule
        groups[fingerprint] = group
    }

    /// Takes over the groups of a worker.
    mutating func add(_ drafts: DetectionDrafts) {
        for draft in drafts.groups {
            guard let first = draft.samples.first else { continue }
            let (fingerprint, principal) = identity(of: first)
            changed.insert(fingerprint)
            for sample in draft.samples where pending.count < Self.maximumPending {
                pending.append(.init(group: fingerprint, detection: sample))
            }
            var group =
                groups.removeValue(forKey: fingerprint)
                ?? Self.emptyGroup(of: first, fingerprint, principal: principal)
            group.count += draft.count
            group.note(draft.firstSeen)
            group.note(draft.lastSeen)
            for workspace in draft.workspaces { group.note(workspace: workspace) }
            let limit = Self.sampleLimit(group, among: groups.count)
            for sample in draft.samples { Self.keepEarliest(sample, in: &group.samples, limit: limit) }
            // Rules change their words between versions; the newest ones are shown.
            group.rule = first.rule
            groups[fingerprint] = group
        }
    }

    /// Correlations are run over all hits known, old and new, so what they found replaces what they found before.
    mutating func replaceCorrelations(with detections: [Detection]) {
        let before = groups.filter { $0.value.rule.isCorrelation }
        for fingerprint in before.keys {
            groups[fingerprint]?.count = 0
            groups[fingerprint]?.samples = []
            groups[fingerprint]?.workspaces = []
        }
        for detection in detections { add(detection) }
        // Base hits past the store's bound are gone; what they had led to stays.
        for (fingerprint, group) in before where groups[fingerprint]?.count == 0 { groups[fingerprint] = group }
    }

    /// What changed since the last call, for the store.
    mutating func takeChanges() -> (groups: [DetectionGroup], detections: [ScopeUpdate.GroupedDetection]) {
        defer {
            changed = []
            pending = []
        }
        return (changed.compactMap { groups[$0] }, pending)
    }

    /// Worst first; equal ones by the number of detections, then by name.
    var sorted: [DetectionGroup] {
        groups.values.sorted { left, right in
            if left.rule.severity != right.rule.severity { return left.rule.severity > right.rule.severity }
            if left.isNew != right.isNew { return left.isNew }
            if left.count != right.count { return left.count > right.count }
            return (left.rule.title, left.principal) < (right.rule.title, right.principal)
        }
    }

    /// What tells the groups apart.
    static func key(of detection: Detection) -> String { detection.rule.id + "\n" + principal(of: detection) }

    private static func principal(of detection: Detection) -> String {
        if !detection.group.isEmpty, detection.event.principal.isEmpty {
            return detection.group.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
        }
        return detection.event.principal.isEmpty ? "(no principal)" : detection.event.principal
    }

    private mutating func identity(of detection: Detection) -> (fingerprint: String, principal: String) {
        let key = Key(rule: detection.rule.id, principal: Self.principal(of: detection))
        if let known = fingerprints[key] { return (known, key.principal) }
        let fingerprint = FindingFingerprint.of(["detection", key.rule, key.principal])
        if groups[fingerprint] == nil, groups.count >= Self.maximumGroups {
            let overflow = FindingFingerprint.of(["detection", key.rule, Self.overflowPrincipal])
            return (overflow, Self.overflowPrincipal)
        }
        fingerprints[key] = fingerprint
        return (fingerprint, key.principal)
    }

    private static func emptyGroup(
        of detection: Detection,
        _ fingerprint: String,
        principal: String
    ) -> DetectionGroup {
        DetectionGroup(
            rule: detection.rule,
            principal: principal,
            count: 0,
            firstSeen: nil,
            lastSeen: nil,
            workspaces: [],
            samples: [],
            fingerprint: fingerprint
        )
    }

    /// How many samples a group may hold: those that came early keep theirs.
    private static func sampleLimit(_ group: DetectionGroup, among count: Int) -> Int {
        group.samples.count > 1 ? maximumSamples : sampleLimit(among: count)
    }

    static func sampleLimit(among count: Int) -> Int { count < groupsWithSamples ? maximumSamples : 1 }

    /// Whether a detection at that place would be kept among the samples.
    static func isWanted(
        _ time: Int64?,
        _ file: String,
        _ line: Int,
        in samples: [Detection],
        limit: Int
    ) -> Bool {
        guard samples.count >= limit, let last = samples.last else { return true }
        let lastTime = last.event.time ?? .max
        let time = time ?? .max
        if time != lastTime { return time < lastTime }
        return (file, line) < (last.location.file, last.location.line)
    }

    static func keepEarliest(_ detection: Detection, in samples: inout [Detection], limit: Int) {
        let order: (Detection) -> (Int64, String, Int) = {
            ($0.event.time ?? .max, $0.location.file, $0.location.line)
        }
        let place = samples.firstIndex { order(detection) < order($0) } ?? samples.count
        guard place < limit else { return }
        samples.insert(detection, at: place)
        if samples.count > limit { samples.removeLast() }
    }
}

extension DetectionGroup {
    fileprivate mutating func note(_ time: Int64?) {
        guard let time else { return }
        firstSeen = min(firstSeen ?? time, time)
        lastSeen = max(lastSeen ?? time, time)
    }

    fileprivate mutating func note(workspace: String) {
        guard !workspace.isEmpty, workspaces.count < DetectionTally.maximumWorkspaces, !workspaces.contains(workspace)
        else { return }
        workspaces.insert(workspace, at: workspaces.firstIndex { $0 > workspace } ?? workspaces.count)
    }
}
