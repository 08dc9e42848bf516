internal import WardenDomain
internal import WardenStore

/// Groups detections by rule and principal while they come in; memory is bounded, every detection is counted.
struct DetectionTally {
    static let maximumGroups = 50_000
    static let maximumSamples = 5
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

    mutating func add(_ detection: Detection) {
        let (fingerprint, principal) = identity(of: detection)
        changed.insert(fingerprint)
        if pending.count < Self.maximumPending {
            pending.append(.init(group: fingerprint, detection: detection))
        }
        guard var group = groups.removeValue(forKey: fingerprint) else {
            groups[fingerprint] = Self.firstGroup(of: detection, fingerprint, principal: principal)
            return
        }
        group.count += 1
        if let time = detection.event.time {
            group.firstSeen = min(group.firstSeen ?? time, time)
            group.lastSeen = max(group.lastSeen ?? time, time)
        }
        let workspace = detection.event.workspace
        if !workspace.isEmpty, group.workspaces.count < 20, !group.workspaces.contains(workspace) {
            group.workspaces.append(workspace)
        }
        Self.keepEarliest(detection, in: &group.samples)
        // Rules change their words between versions; the newest ones are shown.
        group.rule = detection.rule
        groups[fingerprint] = group
    }

    /// Correlations are run over all hits known, old and new, so what they found replaces what they found before.
    mutating func replaceCorrelations(with detections: [Detection]) {
        let before = groups.filter { $0.value.rule.isCorrelation }
        for fingerprint in before.keys {
            groups[fingerprint]?.count = 0
            groups[fingerprint]?.samples = []
            groups[fingerprint]?.workspaces = []
        }
        let stored = pending
        for detection in detections { add(detection) }
        // Their groups hold samples; single rows would be written again with every scan.
        pending = stored
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

    private func principal(of detection: Detection) -> String {
        if !detection.group.isEmpty, detection.event.principal.isEmpty {
            return detection.group.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
        }
        return detection.event.principal.isEmpty ? "(no principal)" : detection.event.principal
    }

    private mutating func identity(of detection: Detection) -> (fingerprint: String, principal: String) {
        let key = Key(rule: detection.rule.id, principal: principal(of: detection))
        if let known = fingerprints[key] { return (known, key.principal) }
        let fingerprint = FindingFingerprint.of(["detection", key.rule, key.principal])
        if groups[fingerprint] == nil, groups.count >= Self.maximumGroups {
            let overflow = FindingFingerprint.of(["detection", key.rule, Self.overflowPrincipal])
            return (overflow, Self.overflowPrincipal)
        }
        fingerprints[key] = fingerprint
        return (fingerprint, key.principal)
    }

    private static func firstGroup(
        of detection: Detection,
        _ fingerprint: String,
        principal: String
    ) -> DetectionGroup {
        DetectionGroup(
            rule: detection.rule,
            principal: principal,
            count: 1,
            firstSeen: detection.event.time,
            lastSeen: detection.event.time,
            workspaces: detection.event.workspace.isEmpty ? [] : [detection.event.workspace],
            samples: [detection],
            fingerprint: fingerprint
        )
    }

    private static func keepEarliest(_ detection: Detection, in samples: inout [Detection]) {
        let order: (Detection) -> (Int64, String, Int) = {
            ($0.event.time ?? .max, $0.location.file, $0.location.line)
        }
        let place = samples.firstIndex { order(detection) < order($0) } ?? samples.count
        guard place < maximumSamples else { return }
        samples.insert(detection, at: place)
        if samples.count > maximumSamples { samples.removeLast() }
    }
}
