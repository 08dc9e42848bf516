internal import WardenDomain
internal import WardenEngine
internal import WardenInput

/// Groups the detections of one worker by rule and principal. Only detections that the report may show are built and
/// redacted; the others are counted.
struct DetectionDrafts {
    /// Past so many groups the worker hands them over.
    static let maximumGroups = 16_384

    struct Group {
        /// By index in the program.
        var rule: Int
        var count: UInt64 = 0
        /// Epoch milliseconds.
        var firstSeen: Int64?
        var lastSeen: Int64?
        var workspaces: [String] = []
        /// Earliest first.
        var samples: [Detection] = []
        fileprivate var sampleLimit: Int
        fileprivate var workspaceHashes: [UInt64] = []
    }

    private(set) var groups: [Group] = []
    private var places: [UInt64: Int] = [:]
    private let seed: UInt64

    /// - Parameter seed: names come from the log, so their hashes are keyed.
    init(seed: UInt64) { self.seed = seed }

    var isFull: Bool { groups.count >= Self.maximumGroups }

    /// Counts a hit. Where it is among the earliest of its group, returns the group: `keep` wants the detection.
    mutating func add(
        rule: Int,
        _ event: EventView,
        file: String,
        line: Int
    ) -> Int? {
        let key = event.hash(.principal, seed: seed ^ (UInt64(rule) &* 0x9E37_79B9_7F4A_7C15))
        let place = places[key] ?? groups.count
        if place == groups.count {
            places[key] = place
            groups.append(Group(rule: rule, sampleLimit: DetectionTally.sampleLimit(among: groups.count * 4)))
        }
        let time = event.time
        groups[place].count += 1
        if let time {
            groups[place].firstSeen = min(groups[place].firstSeen ?? time, time)
            groups[place].lastSeen = max(groups[place].lastSeen ?? time, time)
        }
        noteWorkspace(event, place)
        let isWanted = DetectionTally.isWanted(
            time,
            file,
            line,
            in: groups[place].samples,
            limit: groups[place].sampleLimit
        )
        return isWanted ? place : nil
    }

    /// Returns true where the detection is the first of its group.
    mutating func keep(_ detection: Detection, in place: Int) -> Bool {
        let limit = groups[place].sampleLimit
        DetectionTally.keepEarliest(detection, in: &groups[place].samples, limit: limit)
        return groups[place].count == 1
    }

    mutating func removeAll() {
        groups.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    /// Replaces what the events say of their workspaces by how it may be shown.
    mutating func maskWorkspaces(_ mask: (String) -> String) {
        for place in groups.indices { groups[place].workspaces = groups[place].workspaces.map(mask) }
    }

    private mutating func noteWorkspace(_ event: EventView, _ place: Int) {
        guard groups[place].workspaces.count < DetectionTally.maximumWorkspaces else { return }
        let hash = event.hash(.workspace, seed: seed)
        guard hash != seed, !groups[place].workspaceHashes.contains(hash) else { return }
        groups[place].workspaceHashes.append(hash)
        groups[place].workspaces.append(event.text(.workspace))
    }
}
