public import WardenDomain

/// What earlier scans of a scope left behind.
public struct ScopeState: Sendable {
    public var census: Census
    public var detections: [DetectionGroup]
    public var content: [ContentGroup]
    /// Path to identity (size, modification time, inode) of every file read so far.
    public var files: [String: String]
    /// Names of the seen-event segments that belong to this state.
    public var seenSegments: Set<String>
    public var lastScanAt: Int64

    public init(
        census: Census = Census(),
        detections: [DetectionGroup] = [],
        content: [ContentGroup] = [],
        files: [String: String] = [:],
        seenSegments: Set<String> = [],
        lastScanAt: Int64 = 0
    ) {
        self.census = census
        self.detections = detections
        self.content = content
        self.files = files
        self.seenSegments = seenSegments
        self.lastScanAt = lastScanAt
    }
}

/// What one step of a scan adds; committed whole or not at all.
public struct ScopeUpdate: Sendable {
    /// A detection and the group it belongs to.
    public struct GroupedDetection: Sendable {
        public var group: String
        public var detection: Detection

        public init(group: String, detection: Detection) {
            self.group = group
            self.detection = detection
        }
    }

    /// An opaque record of a base hit with its event time, epoch milliseconds.
    public struct StoredHit: Sendable, Hashable {
        public var time: Int64
        public var value: [UInt8]

        public init(time: Int64, value: [UInt8]) {
            self.time = time
            self.value = value
        }
    }

    public var scope: String
    public var paths: [String]
    /// Epoch milliseconds.
    public var at: Int64
    /// The whole census so far: it replaces the stored one.
    public var census: Census
    /// Whole groups so far: they replace those of the same fingerprint.
    public var detections: [DetectionGroup]
    public var content: [ContentGroup]
    /// New rows.
    public var newDetections: [GroupedDetection]
    /// New distinct values by content group fingerprint.
    public var newContentValues: [String: Set<String>]
    /// Gives the next of the new base hits, none at their end: in parts, so that they are never in memory at once.
    public var newHits: @Sendable () throws(WardenError) -> [StoredHit]
    /// Files read in this step, path to identity.
    public var files: [String: String]
    /// The segments that count after this step.
    public var seenSegments: Set<String>
    /// Line commitments of files read in this step.
    public var commitments: [String: [UInt8]]
    /// What was done to places of audit data since the last update: it is added.
    public var newUses: [StoredUse]
    /// Objects that were looked for.
    public var watched: [String]
    /// Whether nothing of the scope was read before.
    public var isFirst: Bool

    public init(scope: String, paths: [String], at: Int64, census: Census) {
        self.scope = scope
        self.paths = paths
        self.at = at
        self.census = census
        detections = []
        content = []
        newDetections = []
        newContentValues = [:]
        newHits = { () throws(WardenError) in [] }
        files = [:]
        seenSegments = []
        commitments = [:]
        newUses = []
        watched = []
        isFirst = true
    }
}
