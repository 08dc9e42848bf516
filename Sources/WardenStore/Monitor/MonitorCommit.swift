/// Everything that follows from one turn of the monitor; see `Store.commitMonitor`.
public struct MonitorCommit: Sendable {
    /// How far an item was read.
    public struct Cursor: Sendable, Hashable {
        public var source: String
        public var item: String
        public var identity: String
        /// Where to go on: line from 1, byte from 0.
        public var line: Int
        public var offset: UInt64
        public var isDone: Bool

        public init(
            source: String,
            item: String,
            identity: String,
            line: Int = 1,
            offset: UInt64 = 0,
            isDone: Bool
        ) {
            self.source = source
            self.item = item
            self.identity = identity
            self.line = line
            self.offset = offset
            self.isDone = isDone
        }
    }

    /// Hits that correlations may still need, many in one value.
    public struct HitBlock: Sendable, Hashable {
        /// Places of the first and the last in the order of reading.
        public var sequences: ClosedRange<Int64>
        /// Event times of the oldest and the newest, epoch milliseconds.
        public var times: ClosedRange<Int64>
        /// In a form of the caller's.
        public var value: [UInt8]

        public init(sequences: ClosedRange<Int64>, times: ClosedRange<Int64>, value: [UInt8]) {
            self.sequences = sequences
            self.times = times
            self.value = value
        }
    }

    /// An event that changed something.
    public struct ChangeEvent: Sendable, Hashable {
        /// Epoch milliseconds.
        public var time: Int64
        /// What it names: buckets, tables, principals, ids.
        public var objects: [String]
        public var value: [UInt8]

        public init(time: Int64, objects: [String], value: [UInt8]) {
            self.time = time
            self.objects = objects
            self.value = value
        }
    }

    public var cursors: [Cursor] = []
    public var states: [String: [UInt8]] = [:]
    /// Events seen in this turn, in a form of the caller's.
    public var seen: [UInt8] = []
    /// Set at a checkpoint of the seen events: replaces all that was listed before.
    public var segments: Set<String>?
    public var hits: [HitBlock] = []
    /// Blocks whose hits all are before it, epoch milliseconds, are forgotten.
    public var forgetsHitsBefore: Int64?
    /// Matches of correlations that were told, by key, with their times.
    public var matches: [String: Int64] = [:]
    /// Ids of alerts that are new or changed.
    public var alerts: [String] = []

    public var changes: [ChangeEvent] = []
    /// Changes before it, epoch milliseconds, are forgotten.
    public var forgetsChangesBefore: Int64?
    /// The behaviour model with its days closed: what was done before stands in it, and is forgotten.
    public var behaviour: BehaviourUpdate?
    /// Cases of the open day.
    public var cases: [StoredCase] = []
    /// What was done since the model was saved, in a form of the caller's.
    public var activities: [UInt8] = []

    public init() {}

    public var isEmpty: Bool {
        cursors.isEmpty && states.isEmpty && seen.isEmpty && segments == nil && hits.isEmpty && alerts.isEmpty
            && matches.isEmpty && changes.isEmpty && behaviour == nil && cases.isEmpty && activities.isEmpty
    }
}
